import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { getDutyDesk } from '../contract.ts';
import { DangerList } from './danger-list.tsx';
import { DeskPart } from './desk-part.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { RosterPart } from './roster-part.tsx';
import { dutyWords } from './words.ts';

/** Who is in danger now, who is on duty, and the roster of the coming days. */
export function DutyPage() {
  const t = useWords(dutyWords);
  const me = useMe();
  const serves = may(me, 'duty.serve') || may(me, 'duty.manage');
  const desk = useCall(getDutyDesk, {}, { enabled: serves, refetchEvery: 60_000 });
  if (!serves) {
    return (
      <Page>
        <PageTitle title={t('page.title')} />
        <EmergencyNumbers />
        <DangerList />
        <EmptyPage title={t('page.closed')} text={t('page.closedText')} />
      </Page>
    );
  }
  return (
    <Page>
      <PageTitle title={t('page.title')} lead={t('page.lead')} help={<p>{t('page.help')}</p>} />
      <EmergencyNumbers desk={desk.data?.province ?? null} />
      <DangerList />
      <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.data === undefined ? (
        desk.error === null ? (
          <p role="status">{t('roster.loading')}</p>
        ) : null
      ) : (
        <>
          <DeskPart desk={desk.data} />
          <RosterPart desk={desk.data} />
        </>
      )}
    </Page>
  );
}
