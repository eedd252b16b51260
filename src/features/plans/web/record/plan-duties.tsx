import { useMemo } from 'react';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { formatDay } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import type { PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';

type Duty = PlanView['duties'][number];
const KINDS = ['quarterly', 'semiannual', 'annual', 'once', 'adhoc'] as const;

/** Which reports the plan asks for. */
export function PlanDuties({ duties }: { duties: readonly Duty[] }) {
  const t = useWords(planWords);
  const columns = useMemo(
    (): DataColumn<Duty>[] => [
      {
        key: 'kind',
        name: t('reports.kind'),
        card: 'code',
        width: '8rem',
        cell: (row) => sayKind(row.kind, t),
        text: (row) => sayKind(row.kind, t),
      },
      {
        key: 'due',
        name: t('reports.due'),
        card: 'mark',
        cell: (row) => (
          <>
            {row.due.map(showDue).join('; ')}{' '}
            {row.assumed ? <Tag>{t('reports.assumed')}</Tag> : null}
          </>
        ),
        text: (row) => row.due.map(showDue).join('; '),
      },
      {
        key: 'by',
        name: t('reports.by'),
        card: 'title',
        cell: (row) => row.by,
        text: (row) => row.by,
      },
      {
        key: 'to',
        name: t('reports.to'),
        cell: (row) =>
          row.via === null ? row.to : `${row.to}, ${t('reports.via', { name: row.via })}`,
        text: (row) => row.to,
      },
      {
        key: 'path',
        name: t('reports.path'),
        width: '5rem',
        cell: (row) => row.path,
        text: (row) => row.path,
      },
    ],
    [t],
  );
  return (
    <DataTable
      name="plan-duties"
      caption={t('tabs.reports')}
      columns={columns}
      rows={duties}
      rowKey={(row) => row.id}
      empty={<EmptyPage title={t('tabs.reports')} text={t('reports.none')} />}
    />
  );
}

function sayKind(kind: string, t: (key: `kinds.${(typeof KINDS)[number]}`) => string): string {
  const known = KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`kinds.${known}`);
}

/** 03-16 → 16/3; a whole day as usual. */
function showDue(due: string): string {
  return due.length === 5 ? due.split('-').map(Number).reverse().join('/') : formatDay(due);
}
