import { useFilters } from '#platform/web/address/use-address.ts';
import { useYear } from '#platform/web/address/use-year.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Ledger, LedgerLine, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listMeetings, MeetingKind, type MeetingRow } from '../contract.ts';
import { daysOf, MeetingFilters } from './meeting-filters.ts';
import { MeetingBadge } from './meeting-marks.tsx';
import { wallOf } from './moment.ts';
import { meetingWords } from './words.ts';

const WHEN = ['ahead', 'past', 'thisYear'] as const;

/** Meetings by month and day, as a calendar is read. */
export function MeetingListPage() {
  const t = useWords(meetingWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(MeetingFilters);
  const days = daysOf(filters.when, me.today, useYear());
  const meetings = useCallPages(listMeetings, {
    limit: 100,
    ...days,
    ...(filters.kind === undefined ? {} : { kind: filters.kind }),
  });
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'meeting.manage')
          ? { actions: <NextStep to="/meetings/new">{t('list.add')}</NextStep> }
          : {})}
      />
      <Filters>
        <Choose
          name={t('list.when')}
          value={filters.when ?? 'ahead'}
          choices={WHEN.map((value) => ({ value, text: t(`list.${value}`) }))}
          onChange={(when) => setFilters({ when: when === 'ahead' ? undefined : when })}
        />
        <Choose
          name={t('list.kind')}
          value={filters.kind ?? ''}
          choices={[
            { value: '' as const, text: t('list.any') },
            ...MeetingKind.options.map((value) => ({ value, text: t(`kinds.${value}`) })),
          ]}
          onChange={(kind) => setFilters({ kind })}
        />
      </Filters>
      <ProblemNotice error={meetings.error} />
      {meetings.rows.length === 0 && !meetings.isLoading ? (
        <EmptyPage title={t('list.empty')} text={t('list.emptyText')} />
      ) : (
        <MeetingCalendar rows={meetings.rows} />
      )}
      {meetings.hasMore ? (
        <SideStep run={meetings.loadMore} busy={meetings.isLoadingMore}>
          {t('list.more')}
        </SideStep>
      ) : null}
    </Page>
  );
}

/** The meetings of each month under its name. */
export function MeetingCalendar({ rows }: { rows: readonly MeetingRow[] }) {
  const t = useWords(meetingWords);
  const months = Map.groupBy(rows, (row) => wallOf(row.startsAt).day.slice(0, 7));
  return (
    <Ledger>
      {[...months].map(([month, meetings]) => (
        <LedgerSection
          key={month}
          name={t('list.month', { month: Number(month.slice(5)), year: month.slice(0, 4) })}
          count={t('list.count', { count: meetings.length })}
        >
          {meetings.map((meeting) => (
            <MeetingLine key={meeting.id} meeting={meeting} />
          ))}
        </LedgerSection>
      ))}
    </Ledger>
  );
}

function MeetingLine({ meeting }: { meeting: MeetingRow }) {
  const t = useWords(meetingWords);
  const f = useFormats();
  const { day, time } = wallOf(meeting.startsAt);
  const facts = [
    t(`kinds.${meeting.kind}`),
    meeting.venue,
    t('list.invited', { count: meeting.participants }),
    meeting.conclusions > 0 ? t('list.conclusions', { count: meeting.conclusions }) : '',
  ].filter(Boolean);
  return (
    <LedgerLine
      mark={<MeetingBadge state={meeting.state} />}
      what={meeting.title}
      why={facts.join(' · ')}
      code={`${time} ${f.day(day)}`}
      holder={meeting.owner.name}
      to={`/meetings/${meeting.id}`}
      way={t('list.open')}
    />
  );
}
