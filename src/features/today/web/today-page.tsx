import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Ledger, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { getToday, type TodayGroup, type TodayGroupName } from '../contract.ts';
import { DayStrip } from './day-strip.tsx';
import { LeadSentence } from './lead-sentence.tsx';
import { MoreLine } from './more-line.tsx';
import { TodayLineView } from './today-line.tsx';
import { todayWords } from './words.ts';

const REFRESH_MS = 120_000;

/** What must I do today? */
export function TodayPage() {
  const t = useWords(todayWords);
  const f = useFormats();
  const me = useMe();
  const today = useCall(getToday, {}, { refetchEvery: REFRESH_MS });
  if (today.error !== null) {
    return <ProblemNotice error={today.error} onRetry={() => void today.refetch()} />;
  }
  if (today.data === undefined) {
    return <LoadingPage />;
  }
  const { days, groups } = today.data;
  const hasDays = days.some((day) => day.overdue + day.duties + day.tasks > 0);
  return (
    <Page>
      <PageTitle
        above={f.longDay(me.today)}
        title={t('title')}
        lead={<LeadSentence today={today.data} />}
        help={t('help')}
        {...(hasDays ? { picture: <DayStrip days={days} /> } : {})}
      />
      {groups.length === 0 ? (
        <EmptyPage title={t('title')} text={t('lead.nothing')} />
      ) : (
        <Ledger>
          {groups.map((group) => (
            <GroupOfLines key={group.name} group={group} />
          ))}
        </Ledger>
      )}
    </Page>
  );
}

const UNITS: Record<TodayGroupName, 'work' | 'item' | 'agency' | 'meeting'> = {
  danger: 'item',
  overdue: 'work',
  'due-today': 'work',
  'next-three-days': 'work',
  'two-weeks': 'work',
  'to-accept': 'item',
  returned: 'item',
  'to-decide': 'item',
  letters: 'item',
  'late-agencies': 'agency',
  meetings: 'meeting',
  notices: 'item',
  office: 'item',
};

function GroupOfLines({ group }: { group: TodayGroup }) {
  const t = useWords(todayWords);
  return (
    <LedgerSection
      name={t(`group.${group.name}`)}
      count={t(`unit.${UNITS[group.name]}`, { count: group.count })}
      danger={group.name === 'danger'}
    >
      {group.lines.map((line) => (
        <TodayLineView key={line.id} line={line} group={group.name} />
      ))}
      {group.count > group.lines.length ? <MoreLine group={group} /> : null}
    </LedgerSection>
  );
}
