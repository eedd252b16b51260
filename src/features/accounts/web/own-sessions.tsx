import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { listSessions, revokeOtherSessions, revokeSession } from '../contract.ts';
import css from './own-account.module.css';
import { accountWords } from './words.ts';

/** Where this account is signed in, and the way to end it there. */
export function OwnSessions() {
  const t = useWords(accountWords);
  const f = useFormats();
  const sessions = useCall(listSessions, {});
  const [ended, setEnded] = useState<number | null>(null);
  const end = useAct(revokeSession, { refreshes: [listSessions] });
  const endOthers = useAct(revokeOtherSessions, {
    refreshes: [listSessions],
    onDone: (answer) => setEnded(answer.ended),
  });
  const rows = sessions.data?.rows ?? [];
  return (
    <Section title={t('me.sessions')} note={t('me.sessionsText')}>
      <ProblemNotice error={sessions.error ?? end.error ?? endOthers.error} />
      {ended === null ? null : <p role="status">{t('me.ended', { count: ended })}</p>}
      {rows.map((row) => (
        <div key={row.id} className={css.line}>
          <p className={css.name}>
            {row.device === '' ? t('me.unknownDevice') : row.device}{' '}
            {row.isThis ? <Tag>{t('me.thisDevice')}</Tag> : null}
          </p>
          <p className={css.quiet}>
            {t('me.signedIn')} <span className={css.stamp}>{f.instant(row.signedInAt)}</span> ·{' '}
            {t('me.lastSeen')} <span className={css.stamp}>{f.instant(row.lastSeenAt)}</span> ·{' '}
            {t('me.expires')} <span className={css.stamp}>{f.instant(row.expiresAt)}</span>
          </p>
          {row.isThis ? null : (
            <StepLink run={() => end.mutate({ id: row.id })}>{t('me.end')}</StepLink>
          )}
        </div>
      ))}
      {rows.length > 1 ? (
        <SideStep run={() => endOthers.mutate({})} busy={endOthers.isPending} icon="exit">
          {t('me.endOthers')}
        </SideStep>
      ) : null}
    </Section>
  );
}
