import { useState } from 'react';
import type { z } from 'zod';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type actOnTasks, listTasks, type TaskRow, type TaskScope } from '../contract.ts';
import { BulkActs, BulkOutcome } from './bulk-acts.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { stateOf, TaskFilters, toTaskQuery } from './task-filters.ts';
import { taskWords } from './words.ts';

interface Outcome {
  readonly answer: z.infer<typeof actOnTasks.output>;
  readonly rows: readonly TaskRow[];
}

/** Tasks of the own agency, of one plan’s card, or given to others; soonest due on top. */
export function TaskListPage() {
  const t = useWords(taskWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(TaskFilters);
  const query = toTaskQuery(filters, me.today);
  const rows = useCallPages(listTasks, { ...query, limit: 50 });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const showAgency = query.scope === 'issued';
  const columns = useTaskColumns({ today: me.today, showAgency, narrow: setFilters });
  const mayBulk = may(me, showAgency ? 'task.confirm' : 'task.progress');
  const leads = { mine: 'leadMine', issued: 'leadIssued', card: 'leadCard' } as const;
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t(`list.${leads[query.scope]}`)}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'task.assign')
          ? { actions: <NextStep to="/tasks/new">{t('list.add')}</NextStep> }
          : {})}
      />
      {outcome === null ? null : <BulkOutcome {...outcome} />}
      <DataTable
        name={`tasks-${query.scope}`}
        caption={t('list.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row.id}-${row.agency.id}`}
        rowName={(row) => row.title}
        filters={
          <FilterBar
            filters={filters}
            scopes={listScopes(filters, may(me, 'task.assign'))}
            onChange={setFilters}
          />
        }
        empty={<NothingHere filters={filters} onReset={() => setFilters(NO_FILTERS)} />}
        {...(mayBulk
          ? {
              selection: (chosen: readonly TaskRow[], clear: () => void) => (
                <BulkActs
                  rows={chosen}
                  side={showAgency ? 'issuing' : 'own'}
                  clear={clear}
                  onAnswer={(answer, acted) => setOutcome({ answer, rows: acted })}
                />
              ),
            }
          : {})}
      />
    </Page>
  );
}

const NO_FILTERS: Partial<TaskFilters> = {
  state: 'all',
  planId: undefined,
  agencyId: undefined,
  within: undefined,
};

function listScopes(filters: TaskFilters, issues: boolean): TaskScope[] {
  return [
    'mine',
    ...(issues ? (['issued'] as const) : []),
    ...(filters.planId === undefined ? [] : (['card'] as const)),
  ];
}

function NothingHere({ filters, onReset }: { filters: TaskFilters; onReset(): void }) {
  const t = useWords(taskWords);
  const { scope: _, ...narrowing } = { ...filters, state: stateOf(filters) };
  return Object.values(narrowing).some((value) => value !== undefined && value !== 'all') ? (
    <EmptyPage
      title={t('list.emptyFiltered')}
      text={t('list.emptyFilteredText')}
      action={<StepLink run={onReset}>{t('list.showAll')}</StepLink>}
    />
  ) : (
    <EmptyPage title={t('list.empty')} text={t('list.emptyText')} />
  );
}
