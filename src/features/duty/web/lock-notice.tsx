import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getLockNotice } from '../contract.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

const EVERY_MS = 20_000;

/** On the locked screen of somebody who serves: an alert waits. Not where, what or how many. */
export function LockNotice() {
  const t = useWords(dutyWords);
  const me = useMe();
  const serves = me.locked || may(me, 'duty.serve') || may(me, 'duty.manage');
  const { data } = useCall(getLockNotice, {}, { enabled: serves, refetchEvery: EVERY_MS });
  return (
    <div role="alert">
      {data?.waits === true ? (
        <strong className={css.lockNotice}>
          <Icon name="bell" />
          {t('danger.lockNotice')}
        </strong>
      ) : null}
    </div>
  );
}
