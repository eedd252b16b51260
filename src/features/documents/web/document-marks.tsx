import { LinkTo } from '#platform/web/address/link-to.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { DocumentRow, DocumentStatus } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** Whether a document is here, or only its number, or has been replaced by another. */
export function StatusMark({ row }: { row: StatusOf }) {
  const t = useWords(documentWords);
  const status = statusOf(row);
  return <StateBadge shape={SHAPES[status]}>{t(`status.${status}`)}</StateBadge>;
}

type StatusOf = { status: DocumentStatus; isReplaced: boolean };

const SHAPES: Record<DocumentStatus | 'replaced', StateShape> = {
  registered: 'full',
  stub: 'open',
  replaced: 'diamond',
};

/** What the mark of a document says. */
export function statusOf(row: StatusOf): DocumentStatus | 'replaced' {
  return row.isReplaced ? 'replaced' : row.status;
}

/** How a document is named in a sentence: type and number, or what there is of them. */
export function useDocumentName(): (row: { type: string; number: string | null }) => string {
  const t = useWords(documentWords);
  return ({ type, number }) =>
    [type, number].filter((part) => part !== null && part !== '').join(' ') || t('noNumber');
}

/** The columns that every list of documents shows. */
export function useDocumentColumns(): DataColumn<DocumentRow>[] {
  const t = useWords(documentWords);
  const f = useFormats();
  const nameOf = useDocumentName();
  const dayOf = (row: DocumentRow) => {
    if (row.status === 'stub') {
      return '';
    }
    return row.issuedOn === null ? t('undated') : f.day(row.issuedOn);
  };
  return [
    {
      key: 'number',
      name: t('columns.number'),
      width: '13rem',
      card: 'code',
      text: nameOf,
      cell: (row) => <span className={css.number}>{nameOf(row)}</span>,
    },
    {
      key: 'subject',
      name: t('columns.subject'),
      card: 'title',
      text: (row) => row.subject || nameOf(row),
      cell: (row) => (
        <LinkTo to="/documents/$documentId" params={{ documentId: row.id }} className={css.subject}>
          {row.subject || nameOf(row)}
        </LinkTo>
      ),
    },
    {
      key: 'issuer',
      name: t('columns.issuer'),
      width: '12rem',
      text: (row) => row.issuer ?? '',
      cell: (row) => row.issuer ?? '',
    },
    {
      key: 'issuedOn',
      name: t('columns.issuedOn'),
      width: '8rem',
      order: (row) => row.issuedOn,
      text: dayOf,
      cell: (row) => <span className={css.number}>{dayOf(row)}</span>,
    },
  ];
}
