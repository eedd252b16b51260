import { LinkTo } from '#platform/web/address/link-to.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { NumberRow } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

const SHAPES: Record<NumberRow['state'], StateShape> = {
  used: 'full',
  cancelled: 'diamond',
  'left-out': 'open',
};

/** The columns of a number book. */
export function useNumberColumns(): DataColumn<NumberRow>[] {
  const t = useWords(documentWords);
  const f = useFormats();
  const enteredAt = (row: NumberRow) => (row.enteredAt === null ? '' : f.instant(row.enteredAt));
  const issuedOn = (row: NumberRow) => (row.issuedOn === null ? '' : f.day(row.issuedOn));
  return [
    {
      key: 'number',
      name: t('numbers.number'),
      width: '6.5rem',
      card: 'code',
      order: (row) => row.number,
      text: numbersIn,
      cell: (row) => <span className={css.number}>{numbersIn(row)}</span>,
    },
    {
      key: 'state',
      name: t('numbers.state'),
      width: '8rem',
      card: 'mark',
      text: (row) => t(`numbers.states.${row.state}`),
      cell: (row) => (
        <StateBadge shape={SHAPES[row.state]}>{t(`numbers.states.${row.state}`)}</StateBadge>
      ),
    },
    {
      key: 'letter',
      name: t('numbers.letter'),
      card: 'title',
      text: (row) => row.letter?.subject ?? row.document?.subject ?? '',
      cell: (row) => <Carrier row={row} />,
    },
    {
      key: 'to',
      name: t('outgoing.to'),
      width: '12rem',
      text: (row) => row.letter?.to ?? '',
      cell: (row) => row.letter?.to ?? '',
    },
    {
      key: 'issuedOn',
      name: t('columns.issuedOn'),
      width: '7rem',
      order: (row) => row.issuedOn,
      text: issuedOn,
      cell: (row) => <span className={css.number}>{issuedOn(row)}</span>,
    },
    {
      key: 'note',
      name: t('numbers.note'),
      width: '12rem',
      text: (row) => row.note ?? '',
      cell: (row) => row.note ?? '',
    },
    {
      key: 'enteredAt',
      name: t('numbers.enteredAt'),
      width: '9rem',
      hidden: true,
      card: 'none',
      order: (row) => row.enteredAt,
      text: enteredAt,
      cell: enteredAt,
    },
  ];
}

/** “15”, or “5–6” for a run that was left out. */
function numbersIn({ number, until }: NumberRow): string {
  return number === until ? String(number) : `${number}–${until}`;
}

function Carrier({ row }: { row: NumberRow }) {
  const t = useWords(documentWords);
  if (row.letter !== null) {
    return (
      <LinkTo to={`/outgoing/${row.letter.id}`} className={css.subject}>
        {row.letter.subject}
      </LinkTo>
    );
  }
  if (row.document !== null) {
    return (
      <LinkTo to={`/documents/${row.document.id}`} className={css.subject}>
        {row.document.subject || row.document.number}
      </LinkTo>
    );
  }
  return row.state === 'used' ? <span className={css.quiet}>{t('numbers.onPaper')}</span> : null;
}
