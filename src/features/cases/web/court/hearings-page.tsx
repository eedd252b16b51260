import { Temporal } from 'temporal-polyfill';
import { HearingState } from '#domain/case/hearing.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listHearingOutline, listHearings } from '../../contract.ts';
import recordCss from '../cases.module.css';
import { caseWords } from '../words.ts';
import css from './court.module.css';
import { HearingFilters } from './court-filters.ts';
import { HearingMonth, type MonthEntry } from './hearing-month.tsx';
import { HearingMark, useHearingKind } from './hearings-panel.tsx';

interface Entry extends MonthEntry {
  readonly courtKey: string;
  readonly what: string;
}

/** Hearings by month and court: of the own cases, or for who counts them day, court and mobile or not. */
export function HearingsPage() {
  const me = useMe();
  const t = useWords(caseWords);
  const ofOwn = may(me, 'case.read');
  const [filters, setFilters] = useFilters(HearingFilters);
  const month = Temporal.PlainYearMonth.from(filters.month ?? me.today.slice(0, 7));
  const { entries, error, refetch } = useEntries(month, ofOwn);
  const shown = entries.filter(
    (one) => filters.court === undefined || one.courtKey === filters.court,
  );
  return (
    <Page>
      <PageTitle
        title={t('court.hearings.title')}
        lead={t(ofOwn ? 'court.hearings.lead' : 'court.hearings.outlineLead')}
      />
      <Filters>
        <Choose
          name={t('court.common.court')}
          value={filters.court ?? ''}
          choices={[{ value: '', text: t('court.common.anyCourt') }, ...courtsOf(entries)]}
          onChange={(court) => setFilters({ court })}
        />
      </Filters>
      <MonthWays month={month} go={(value) => setFilters({ month: value })} />
      <ProblemNotice error={error} onRetry={refetch} />
      <Section
        title={t('court.hearings.calendar', {
          month: `${String(month.month).padStart(2, '0')}/${month.year}`,
        })}
        note={String(shown.length)}
      >
        <HearingMonth month={month} today={me.today} entries={shown} />
        <HearingList entries={shown} ofOwn={ofOwn} />
      </Section>
    </Page>
  );
}

function useEntries(month: Temporal.PlainYearMonth, ofOwn: boolean) {
  const t = useWords(caseWords);
  const kind = useHearingKind();
  const days = {
    from: month.toPlainDate({ day: 1 }).toString(),
    to: month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
  const own = useCall(listHearings, days, { enabled: ofOwn });
  const outline = useCall(listHearingOutline, days, { enabled: !ofOwn });
  const entries: Entry[] = ofOwn
    ? (own.data?.rows ?? []).map((row) => ({
        key: row.id,
        startsAt: row.startsAt,
        court: row.court.name,
        courtKey: row.court.id,
        code: row.caseCode,
        caseId: row.caseId,
        kind: kind(row),
        what: t(`court.instance.${row.instance}`),
        state: row.state,
        attendance: row.attendance,
      }))
    : (outline.data?.rows ?? []).map((row, at) => ({
        key: `${row.startsAt}-${row.court}-${at}`,
        startsAt: row.startsAt,
        court: row.court,
        courtKey: row.court,
        code: null,
        caseId: null,
        kind: row.mobile ? t('court.hearingForm.mobile') : '',
        what: '',
        state: HearingState.parse(row.state),
        attendance: null,
      }));
  const asked = ofOwn ? own : outline;
  return { entries, error: asked.error, refetch: () => void asked.refetch() };
}

function courtsOf(entries: readonly Entry[]): { value: string; text: string }[] {
  const courts = new Map(entries.map((one) => [one.courtKey, one.court]));
  return [...courts].map(([value, text]) => ({ value, text }));
}

function MonthWays(props: { month: Temporal.PlainYearMonth; go(month: string | undefined): void }) {
  const t = useWords(caseWords);
  const { month, go } = props;
  return (
    <div className={css.ways}>
      <StepLink run={() => go(month.subtract({ months: 1 }).toString())}>
        {t('court.hearings.before')}
      </StepLink>
      <StepLink run={() => go(undefined)}>{t('court.hearings.thisMonth')}</StepLink>
      <StepLink run={() => go(month.add({ months: 1 }).toString())}>
        {t('court.hearings.after')}
      </StepLink>
    </div>
  );
}

function HearingList({ entries, ofOwn }: { entries: readonly Entry[]; ofOwn: boolean }) {
  const t = useWords(caseWords);
  const f = useFormats();
  return (
    <DataTable
      name={ofOwn ? 'hearings' : 'hearing-outline'}
      caption={t('court.hearings.list')}
      rows={entries}
      rowKey={(row) => row.key}
      rowName={(row) => row.code ?? f.instant(row.startsAt)}
      columns={[
        {
          key: 'when',
          name: t('court.hearings.when'),
          width: '11rem',
          card: 'mark',
          sortable: false,
          text: (row) => f.instant(row.startsAt),
          cell: (row) => f.instant(row.startsAt),
        },
        ...(ofOwn
          ? [
              {
                key: 'case',
                name: t('court.hearings.case'),
                card: 'code' as const,
                sortable: false,
                text: (row: Entry) => row.code ?? '',
                cell: (row: Entry) => (
                  <LinkTo
                    to="/cases/$caseId"
                    params={{ caseId: row.caseId ?? '' }}
                    className={recordCss.code}
                  >
                    {row.code}
                  </LinkTo>
                ),
              },
              {
                key: 'instance',
                name: t('court.hearings.instance'),
                sortable: false,
                text: (row: Entry) => row.what,
                cell: (row: Entry) => row.what,
              },
            ]
          : []),
        {
          key: 'court',
          name: t('court.common.court'),
          sortable: false,
          text: (row) => row.court,
          cell: (row) => row.court,
        },
        {
          key: 'form',
          name: t('court.hearings.form'),
          sortable: false,
          text: (row) => row.kind,
          cell: (row) => row.kind,
        },
        {
          key: 'state',
          name: t('court.hearings.state'),
          sortable: false,
          text: (row) => t(`court.hearingState.${row.state}`),
          cell: (row) => (
            <>
              <HearingMark state={row.state} />{' '}
              {row.attendance === null
                ? null
                : t('court.hearings.attendance', { count: f.number(row.attendance) })}
            </>
          ),
        },
      ]}
      empty={<EmptyPage title={t('court.hearings.empty')} text={t('court.hearings.emptyText')} />}
    />
  );
}
