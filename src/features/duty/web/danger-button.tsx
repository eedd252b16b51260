import { lazy, Suspense, useEffect, useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { countDangerAlerts } from '../contract.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

const RaiseDialog = lazy(async () => ({
  default: (await import('./raise-dialog.tsx')).RaiseDialog,
}));
const EVERY_MS = 20_000;

/** In the bar on every page: tells of somebody in danger, and shows those on duty what nobody has taken. */
export function DangerButton() {
  const t = useWords(dutyWords);
  const me = useMe();
  const [open, setOpen] = useState(false);
  const serves = may(me, 'duty.serve') || may(me, 'duty.manage');
  const counted = useCall(countDangerAlerts, {}, { enabled: serves, refetchEvery: EVERY_MS });
  const waiting = counted.data?.calling ?? 0;
  useDangerKey(() => setOpen(true));
  return (
    <>
      <span role="status" className={css.waiting}>
        {waiting === 0 ? null : (
          <LinkTo to="/duty" className={css.alarm}>
            <Icon name="bell" />
            <span aria-hidden="true" className={css.alarmCount}>
              {waiting}
            </span>
            <span className={css.alarmWord}>{t('danger.waiting', { count: waiting })}</span>
          </LinkTo>
        )}
      </span>
      <button
        type="button"
        className={css.raise}
        aria-keyshortcuts="Alt+Shift+D"
        title="Alt+Shift+D"
        onClick={() => setOpen(true)}
      >
        <Icon name="warning" />
        <span className={css.raiseWord}>{t('danger.button')}</span>
      </button>
      {open ? (
        <Suspense>
          <RaiseDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Alt+Shift+D from anywhere, also while typing. */
function useDangerKey(run: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.altKey && event.shiftKey && event.code === 'KeyD') {
        event.preventDefault();
        run();
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}
