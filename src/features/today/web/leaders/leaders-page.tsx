import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useYear } from '#platform/web/address/use-year.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { PageTitle } from '#platform/web/kit/page.tsx';
import { PrintButton } from '#platform/web/kit/print-button.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { LoadingPage } from '#platform/web/shell/plain-pages.tsx';
import { getLeadersView, getToday, type LeadersView } from '../../contract.ts';
import { todayWords } from '../words.ts';
import { AgenciesPart } from './agencies-part.tsx';
import { ComingPart, LatePart } from './late-part.tsx';
import css from './leaders.module.css';
import { LEADERS_PERIODS, LeadersFilters } from './leaders-filters.ts';
import { MapPart } from './map-part.tsx';
import { ResultsPart } from './results-part.tsx';
import { TrendPart } from './trend-part.tsx';

/** What a leader needs before a meeting: one screen, one printed sheet. */
export function LeadersPage() {
  const [filters, setFilters] = useFilters(LeadersFilters);
  const year = useYear();
  const view = useCall(getLeadersView, { ...filters, year }, { keepPrevious: true });
  if (view.error !== null) {
    return <ProblemNotice error={view.error} onRetry={() => void view.refetch()} />;
  }
  if (view.data === undefined) {
    return <LoadingPage />;
  }
  return (
    <div className={css.page}>
      <Head view={view.data} filters={filters} year={year} onChange={setFilters} />
      <div className={css.columns}>
        <div className={css.left}>
          <ResultsPart view={view.data} />
        </div>
        <div className={css.right}>
          <div className={css.mapRow}>
            <MapPart communes={view.data.communes} />
            <LatePart late={view.data.late} />
          </div>
          <ComingPart coming={view.data.coming} />
        </div>
      </div>
      <div className={css.bottom}>
        <AgenciesPart agencies={view.data.agencies} />
        <TrendPart months={view.data.months} year={year} />
      </div>
    </div>
  );
}

interface HeadProps {
  readonly view: LeadersView;
  readonly filters: LeadersFilters;
  readonly year: number;
  onChange(change: Partial<LeadersFilters>): void;
}

function Head({ view, filters, year, onChange }: HeadProps) {
  const t = useWords(todayWords);
  const f = useFormats();
  const until = view.today < view.to ? view.today : view.to;
  return (
    <div className={css.head}>
      <PageTitle
        above={
          <span className={css.above}>
            {t('leaders.above', {
              province: view.provinceName,
              from: f.day(view.from),
              to: f.day(until),
            })}
            <Waiting />
          </span>
        }
        title={useHeadline(view)}
        actions={
          <>
            <Choose
              name={t('leaders.yearLabel')}
              value={String(year)}
              choices={yearsUpTo(view.today, year).map((one) => [
                String(one),
                t('leaders.year', { year: one }),
              ])}
              onChange={(value) => onChange({ year: Number(value) })}
            />
            <Choose
              name={t('leaders.period.label')}
              value={filters.period ?? 'year'}
              choices={LEADERS_PERIODS.map((one) => [one, t(`leaders.period.${one}`)])}
              onChange={(value) =>
                onChange({
                  period: value === 'year' ? undefined : (value as LeadersFilters['period']),
                })
              }
            />
            <Choose
              name={t('leaders.plan.label')}
              value={filters.planId ?? ''}
              choices={[
                ['', t('leaders.plan.all')],
                ...view.plans.map((plan) => [plan.id, plan.number ?? plan.title] as const),
              ]}
              onChange={(value) => onChange({ planId: value === '' ? undefined : value })}
            />
            <PrintButton text={t('leaders.print')} />
          </>
        }
      />
      <p className={css.printOnly}>{t('leaders.asOf', { day: f.day(view.today) })}</p>
    </div>
  );
}

/** This year and the two before; a year from the address stands beside them. */
function yearsUpTo(today: string, chosen: number): number[] {
  const now = Number(today.slice(0, 4));
  return [...new Set([now, now - 1, now - 2, chosen])].sort((a, b) => b - a);
}

/** The way from the figures to what waits for the reader’s own decision. */
function Waiting() {
  const t = useWords(todayWords);
  const today = useCall(getToday, {});
  const count = (today.data?.groups ?? [])
    .filter((group) => group.name === 'to-decide' || group.name === 'letters')
    .reduce((sum, group) => sum + group.count, 0);
  return count === 0 ? null : (
    <LinkTo to="/today" className={css.waiting}>
      {t('leaders.waiting', { count })}
    </LinkTo>
  );
}

function useHeadline({ tasks, late }: LeadersView): string {
  const t = useWords(todayWords);
  const values = {
    done: tasks.doneOfDue,
    due: tasks.due,
    total: tasks.total,
    late: late.count,
  };
  if (tasks.total === 0 && late.count === 0) {
    return t('leaders.headline.empty');
  }
  if (tasks.due === 0) {
    return t(late.count === 0 ? 'leaders.headline.notDue' : 'leaders.headline.notDueLate', values);
  }
  return t(late.count === 0 ? 'leaders.headline.allWell' : 'leaders.headline.late', values);
}

function Choose(props: {
  name: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChange(value: string): void;
}) {
  return (
    <select
      className={css.choose}
      aria-label={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {props.choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
