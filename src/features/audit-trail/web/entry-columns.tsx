import { Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { formatInstant } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { EntryView, Outcome } from '../contract.ts';
import { useActionName, useObjectName } from './action-name.ts';
import type { AuditFilters } from './audit-filters.ts';
import css from './audit-trail.module.css';
import { auditWords } from './words.ts';

const SHAPES: Record<Outcome, StateShape> = {
  done: 'full',
  refused: 'diamond',
  failed: 'triangle',
};

/** The columns of the trail; who and record narrow the list when pressed. */
export function useEntryColumns(
  narrow: (change: Partial<AuditFilters>) => void,
): readonly DataColumn<EntryView>[] {
  const t = useWords(auditWords);
  const both = useBothLanguages();
  const nameOf = useActionName();
  return [
    {
      key: 'at',
      name: t('list.at'),
      cell: (row) => <span className={css.at}>{formatInstant(row.at)}</span>,
      sortable: false,
      card: 'code',
      width: '10rem',
    },
    {
      key: 'who',
      name: t('list.who'),
      cell: (row) => <Who row={row} narrow={narrow} />,
      sortable: false,
      card: 'title',
    },
    {
      key: 'action',
      name: t('list.action'),
      cell: (row) => <Action name={nameOf(row.action)} code={row.action} />,
      sortable: false,
      card: 'rest',
    },
    {
      key: 'record',
      name: t('list.record'),
      cell: (row) => <RecordOf row={row} narrow={narrow} />,
      sortable: false,
      card: 'rest',
    },
    {
      key: 'purpose',
      name: t('list.purpose'),
      cell: (row) => {
        const purpose = Purpose.safeParse(row.purpose);
        return purpose.success ? both(purposeNames[purpose.data]) : '';
      },
      sortable: false,
      card: 'rest',
    },
    {
      key: 'fields',
      name: t('list.fields'),
      cell: (row) => <span className={css.code}>{row.fields.join(', ')}</span>,
      sortable: false,
      card: 'rest',
      hidden: true,
    },
    {
      key: 'outcome',
      name: t('list.outcome'),
      cell: (row) => (
        <StateBadge shape={SHAPES[row.outcome]}>{t(`outcomes.${row.outcome}`)}</StateBadge>
      ),
      sortable: false,
      card: 'mark',
      width: '8rem',
    },
  ];
}

interface CellProps {
  readonly row: EntryView;
  narrow(change: Partial<AuditFilters>): void;
}

function Who({ row, narrow }: CellProps) {
  const t = useWords(auditWords);
  const { officer, post, agency } = row;
  if (officer === null) {
    return t('list.system');
  }
  return (
    <span className={css.stack}>
      <button
        type="button"
        className={css.narrow}
        title={t('list.onlyOfficer', { name: officer.name })}
        onClick={() => narrow({ officerId: officer.id })}
      >
        {officer.name}
      </button>
      <small>
        {post?.title}
        {row.onBehalf ? ` (${t('list.onBehalf')})` : ''}
      </small>
      {agency === null ? null : (
        <button
          type="button"
          className={css.narrow}
          title={t('list.onlyAgency', { name: agency.name })}
          onClick={() => narrow({ agencyId: agency.id })}
        >
          <small>{agency.name}</small>
        </button>
      )}
    </span>
  );
}

function Action({ name, code }: { name: string | null; code: string }) {
  return (
    <span className={css.stack}>
      {name === null ? null : <span>{name}</span>}
      <span className={css.code}>{code}</span>
    </span>
  );
}

function RecordOf({ row, narrow }: CellProps) {
  const t = useWords(auditWords);
  const { recordId, recordKind } = row;
  const kind = useObjectName()(recordKind ?? '');
  return (
    <span className={css.stack}>
      {kind === null ? <span className={css.code}>{recordKind}</span> : <span>{kind}</span>}
      {recordId === null ? null : (
        <button
          type="button"
          className={css.narrow}
          title={t('list.onlyRecord')}
          onClick={() => narrow({ recordId })}
        >
          <span className={css.code}>{recordId.slice(0, 8)}</span>
        </button>
      )}
    </span>
  );
}
