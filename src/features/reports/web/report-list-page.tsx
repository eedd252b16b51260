import { useFilters } from '#platform/web/address/use-address.ts';
import { useYear } from '#platform/web/address/use-year.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listReportsDue } from '../contract.ts';
import { FilterBar } from './filter-bar.tsx';
import { useReportColumns } from './report-columns.tsx';
import { ReportFilters } from './report-filters.ts';
import { reportWords } from './words.ts';

/** What the agency owes by period, or what agencies owe under plans of one's own side. */
export function ReportListPage() {
  const t = useWords(reportWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(ReportFilters);
  const issues = may(me, 'task.confirm') && may(me, 'report.read');
  const scope = filters.scope ?? (may(me, 'report.owe') ? 'mine' : 'issued');
  const year = useYear();
  const rows = useCallPages(listReportsDue, { ...filters, scope, ...daysOf(filters.state, year) });
  const columns = useReportColumns(scope === 'issued');
  const { scope: _, ...narrowing } = filters;
  const isNarrow = Object.values(narrowing).some((value) => value !== undefined);
  const showAll = () =>
    setFilters({
      state: undefined,
      planId: undefined,
      agencyId: undefined,
      periodCode: undefined,
    });
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t(scope === 'mine' ? 'list.leadMine' : 'list.leadIssued', { year })}
        help={<p>{t('list.help')}</p>}
      />
      <DataTable
        name={`reports-${scope}`}
        caption={t('list.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        filters={
          <FilterBar filters={filters} scope={scope} issues={issues} onChange={setFilters} />
        }
        empty={
          isNarrow ? (
            <EmptyPage
              title={t('list.emptyFiltered')}
              text={t('list.emptyFilteredText')}
              action={<StepLink run={showAll}>{t('list.showAll')}</StepLink>}
            />
          ) : (
            <EmptyPage title={t('list.empty')} text={t('list.emptyText')} />
          )
        }
      />
    </Page>
  );
}

/** The year under view; what is still owed or missing is shown whatever its year. */
function daysOf(state: ReportFilters['state'], year: number): { from?: string; to?: string } {
  return state === 'owed' || state === 'missing'
    ? {}
    : { from: `${year}-01-01`, to: `${year}-12-31` };
}
