import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { Difference, OwnLine } from '../contract.ts';
import css from './reconciliation.module.css';
import { reconciliationWords } from './words.ts';

/** The columns of the own list: the number, the values, and from whom they differ. */
export function useLineColumns(): DataColumn<OwnLine>[] {
  const t = useWords(reconciliationWords);
  const f = useFormats();
  const sayDifference = ({ kind, otherAgency, otherBody }: Difference) =>
    t(`kind.${kind}`, { who: otherAgency ?? t(`body.${otherBody}`) });
  const sayAll = (row: OwnLine) => row.differences.map(sayDifference).join(' · ');
  return [
    {
      key: 'number',
      name: t('round.number'),
      width: '13rem',
      card: 'title',
      text: (row) => row.number,
      cell: (row) =>
        row.caseId === null ? (
          row.number
        ) : (
          <LinkTo to={`/cases/${row.caseId}`}>{row.number}</LinkTo>
        ),
    },
    {
      key: 'day',
      name: t('round.day'),
      width: '7rem',
      order: (row) => row.on,
      text: (row) => f.day(row.on),
      cell: (row) => f.day(row.on),
    },
    {
      key: 'accused',
      name: t('round.accused'),
      align: 'end',
      width: '7rem',
      order: (row) => row.accused,
      text: (row) => String(row.accused),
      cell: (row) => (
        <>
          {f.number(row.accused)}
          <span className={css.onPhone} aria-hidden="true">
            {t('round.accusedUnit')}
          </span>
        </>
      ),
    },
    {
      key: 'differs',
      name: t('round.differs'),
      order: (row) => -row.differences.length,
      text: sayAll,
      cell: (row) =>
        row.differences.length === 0 ? (
          <span className={css.agrees}>{t('round.agrees')}</span>
        ) : (
          <span className={css.differs}>{sayAll(row)}</span>
        ),
    },
    {
      key: 'source',
      name: t('round.source'),
      width: '7rem',
      text: (row) => t(`round.${row.source}`),
      cell: (row) => t(`round.${row.source}`),
    },
  ];
}
