import { useMemo } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listPlans, type PlanRow } from '../../contract.ts';
import { PlanState } from '../plan-state.tsx';
import { PlanFilters } from '../searches.ts';
import { planWords } from '../words.ts';
import { PlanFilterBar } from './plan-filter-bar.tsx';

/** Plans that the officer may see, by standing, year and issuer. */
export function PlanListPage() {
  const t = useWords(planWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(PlanFilters);
  const rows = useCallPages(listPlans, { ...filters, limit: 50 });
  const columns = useColumns();
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const add = may(me, 'plan.import') ? (
    <NextStep to="/plans/new" icon="upload">
      {t('menu.add')}
    </NextStep>
  ) : undefined;
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        actions={add}
        help={<p>{t('list.help')}</p>}
      />
      <DataTable
        name="plans"
        caption={t('list.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.number ?? row.title}
        filters={<PlanFilterBar filters={filters} onChange={setFilters} />}
        {...(isFiltered
          ? {}
          : {
              empty: <EmptyPage title={t('list.empty')} text={t('list.emptyText')} action={add} />,
            })}
      />
    </Page>
  );
}

function useColumns(): DataColumn<PlanRow>[] {
  const t = useWords(planWords);
  const f = useFormats();
  return useMemo(
    () => [
      {
        key: 'number',
        name: t('list.number'),
        card: 'code',
        width: '9rem',
        cell: (row) => (
          <LinkTo to="/plans/$planId" params={{ planId: row.id }}>
            {row.number ?? t('list.noNumber')}
          </LinkTo>
        ),
        text: (row) => row.number ?? '',
      },
      {
        key: 'title',
        name: t('list.name'),
        card: 'title',
        cell: (row) => row.title,
        text: (row) => row.title,
      },
      {
        key: 'issuer',
        name: t('list.issuer'),
        cell: (row) => row.issuer.name,
        text: (row) => row.issuer.name,
      },
      {
        key: 'issuedOn',
        name: t('list.issuedOn'),
        hidden: true,
        cell: (row) => (row.issuedOn === null ? '' : f.day(row.issuedOn)),
        text: (row) => row.issuedOn ?? '',
      },
      {
        key: 'period',
        name: t('list.period'),
        cell: (row) => t('period', { from: f.day(row.periodFrom), to: f.day(row.periodTo) }),
        text: (row) => `${f.day(row.periodFrom)} - ${f.day(row.periodTo)}`,
        order: (row) => row.periodFrom,
      },
      {
        key: 'state',
        name: t('list.state'),
        card: 'mark',
        width: '10rem',
        cell: (row) => <PlanState state={row.state} />,
        text: (row) => t(`state.${row.state}`),
      },
      {
        key: 'tasks',
        name: t('list.tasks'),
        align: 'end',
        cell: (row) => f.number(row.tasks),
        text: (row) => String(row.tasks),
        order: (row) => row.tasks,
      },
      {
        key: 'progress',
        name: t('list.progress'),
        align: 'end',
        cell: (row) => (row.tasks === 0 ? '' : f.percent(row.progress)),
        text: (row) => String(row.progress),
        order: (row) => row.progress,
      },
    ],
    [t, f],
  );
}
