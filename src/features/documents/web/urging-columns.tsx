import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { UrgableRow } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** The columns of what could be urged. */
export function useUrgableColumns(): DataColumn<UrgableRow>[] {
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
