import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { draftLetters, listOutgoing, listUrgable, type UrgableRow } from '../contract.ts';
import css from './documents.module.css';
import { UrgingSearch } from './filters.ts';
import { documentWords } from './words.ts';

/** Who has something overdue, and the letters that may be drafted from it. */
export function UrgingPage() {
  const t = useWords(documentWords);
  const [filters] = useFilters(UrgingSearch);
  const found = useCall(listUrgable, filters);
  const [drafted, setDrafted] = useState<number | null>(null);
  const act = useAct(draftLetters, {
    refreshes: [listUrgable, listOutgoing],
    onDone: (answer) => setDrafted(answer.drafted.length),
  });
  const columns = useUrgableColumns();
  const rows = found.data?.rows ?? [];
  const isFree = rows.some((row) => row.letterId === null);
  return (
    <Page>
      <PageTitle
        title={t('urging.title')}
        lead={t('urging.lead')}
        help={<p>{t('urging.help')}</p>}
        {...(isFree
          ? {
              actions: (
                <NextStep run={() => act.mutate({ all: true })} busy={act.isPending}>
                  {t('urging.draftAll')}
                </NextStep>
              ),
            }
          : {})}
      />
      <ProblemNotice error={found.error ?? act.error} />
      {drafted === null ? null : (
        <div role="status" className={css.notice}>
          <p>{t('urging.drafted', { count: drafted })}</p>
          <StepLink to="/outgoing" search={{ state: 'draft' }}>
            {t('urging.seeDrafts')}
          </StepLink>
        </div>
      )}
      <DataTable
        name="urging"
        caption={t('urging.title')}
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        rowName={(row) => row.agency.name}
        empty={<EmptyPage title={t('urging.empty')} text={t('urging.emptyText')} />}
        selection={(chosen: readonly UrgableRow[], clear: () => void) => (
          <StepLink
            run={() => {
              act.mutate({ letters: chosen.filter((row) => row.letterId === null).map(pick) });
              clear();
            }}
          >
            {t('urging.draft', { count: chosen.filter((row) => row.letterId === null).length })}
          </StepLink>
        )}
      />
    </Page>
  );
}

function keyOf(row: UrgableRow): string {
  return `${row.plan.id} ${row.agency.id} ${row.form}`;
}

function pick({ plan, agency, form }: UrgableRow) {
  return { planId: plan.id, agencyId: agency.id, form };
}

function useUrgableColumns(): DataColumn<UrgableRow>[] {
  const t = useWords(documentWords);
  const f = useFormats();
  const what = useCounts();
  return [
    {
      key: 'agency',
      name: t('urging.agency'),
      card: 'title',
      text: (row) => row.agency.name,
      cell: (row) => row.agency.name,
    },
    {
      key: 'form',
      name: t('filters.kind'),
      width: '10rem',
      card: 'mark',
      text: (row) => t(`forms.${row.form}`),
      cell: (row) => <Tag>{t(`forms.${row.form}`)}</Tag>,
    },
    {
      key: 'what',
      name: t('urging.what'),
      width: '14rem',
      order: (row) => row.tasks + row.reports + row.ownPlans,
      text: what,
      cell: what,
    },
    {
      key: 'oldest',
      name: t('urging.oldest'),
      width: '8rem',
      order: (row) => row.oldestDueOn,
      text: (row) => f.day(row.oldestDueOn),
      cell: (row) => <span className={css.number}>{f.day(row.oldestDueOn)}</span>,
    },
    {
      key: 'plan',
      name: t('urging.plan'),
      width: '11rem',
      card: 'code',
      text: (row) => row.plan.number ?? row.plan.title,
      cell: (row) => (
        <LinkTo to={`/plans/${row.plan.id}`} className={css.subject}>
          {row.plan.number ?? row.plan.title}
        </LinkTo>
      ),
    },
    {
      key: 'letter',
      name: t('urging.letter'),
      width: '8rem',
      text: (row) => (row.letterId === null ? '' : t('urging.open')),
      cell: (row) =>
        row.letterId === null ? null : (
          <LinkTo to={`/outgoing/${row.letterId}`} className={css.subject}>
            {t('urging.open')}
          </LinkTo>
        ),
    },
  ];
}

/** “2 nhiệm vụ, 1 báo cáo, kế hoạch riêng” */
function useCounts(): (row: UrgableRow) => string {
  const t = useWords(documentWords);
  return ({ tasks, reports, ownPlans }) =>
    [
      tasks === 0 ? '' : t('urging.counts.tasks', { count: tasks }),
      reports === 0 ? '' : t('urging.counts.reports', { count: reports }),
      ownPlans === 0 ? '' : t('urging.counts.ownPlans'),
    ]
      .filter((part) => part !== '')
      .join(', ');
}
