import type { ReactNode } from 'react';
import type { StatisticsFigure, StatisticsSplit } from '#domain/statistics/statistics-codes.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { figureWordsVi } from '../contract/figure-words.ts';
import type { FigureLine } from '../contract.ts';
import { FigureCell } from './figure-cell.tsx';
import css from './statistics.module.css';
import type { toAsked } from './statistics-filters.ts';
import { statisticsWords } from './words.ts';

type Asked = ReturnType<typeof toAsked>;
type Figures = NonNullable<FigureLine['figures']>;

const BALANCE: readonly (readonly [
  StatisticsFigure,
  'carriedOver' | 'taken' | 'handled' | 'left',
])[] = [
  ['carried-over', 'carriedOver'],
  ['taken', 'taken'],
  ['handled', 'handled'],
  ['left', 'left'],
];

/** The columns of the table: the key in words, the balance, what is overdue, how they were handled. */
export function useFigureColumns(asked: Asked): DataColumn<FigureLine>[] {
  const t = useWords(statisticsWords);
  const f = useFormats();
  const sayKey = useKeyWords(asked.split);
  const plain = (key: 'again' | 'overdue'): DataColumn<FigureLine> => ({
    key,
    name: t(`columns.${key}`),
    align: 'end',
    width: '7rem',
    text: (row) => (row.figures === null ? t('hidden') : String(row.figures[key] ?? '–')),
    order: (row) => row.figures?.[key] ?? null,
    cell: (row) => (
      <Named name={t(`columns.${key}`)}>
        <Plain figures={row.figures} of={key} />
      </Named>
    ),
  });
  return [
    {
      key: 'key',
      name: t(`split.${asked.split}`),
      card: 'title',
      text: sayKey,
      order: asked.split === 'by-month' ? (row) => row.key : sayKey,
      cell: sayKey,
    },
    ...BALANCE.map(
      ([figure, pick]): DataColumn<FigureLine> => ({
        key: figure,
        name: t(`figure.${figure}`),
        align: 'end',
        width: '7rem',
        text: (row) => (row.figures === null ? t('hidden') : String(row.figures[pick])),
        order: (row) => row.figures?.[pick] ?? null,
        cell: (row) => (
          <Named name={t(`figure.${figure}`)}>
            {row.figures === null ? (
              <span className={css.hidden}>{t('hidden')}</span>
            ) : (
              <FigureCell asked={asked} figure={figure} count={row.figures[pick]} line={row.key} />
            )}
          </Named>
        ),
      }),
    ),
    plain('again'),
    plain('overdue'),
    {
      key: 'outcomes',
      name: t('columns.outcomes'),
      sortable: false,
      width: '18rem',
      text: (row) => sayOutcomes(row.figures),
      cell: (row) => <span className={css.outcomes}>{sayOutcomes(row.figures)}</span>,
    },
  ];

  function sayOutcomes(figures: Figures | null): string {
    return Object.entries(figures?.outcomes ?? {})
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => `${t(`outcome.${code}` as 'outcome.judged')} ${f.number(count)}`)
      .join(' · ');
  }
}

/** The key of a line in words: a code, an article, a month, a name. */
export function useKeyWords(split: StatisticsSplit): (row: FigureLine) => string {
  const t = useWords(statisticsWords);
  const f = useFormats();
  return (row) => {
    if (row.name !== null) {
      return row.name;
    }
    if (split === 'by-month') {
      return t('month', { day: f.day(row.key) });
    }
    if (row.key in figureWordsVi.key) {
      return t(`key.${row.key}` as 'key.all');
    }
    const [article = row.key, paragraph] = row.key.split('.');
    return paragraph === undefined
      ? t('article', { article })
      : t('paragraph', { article, paragraph });
  };
}

/** On a phone a line is a card: each figure says what it is. */
function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className={css.named} data-line>
      <span className={css.onPhone} aria-hidden="true">
        {name}
      </span>
      {children}
    </span>
  );
}

function Plain({ figures, of }: { figures: Figures | null; of: 'again' | 'overdue' }) {
  const t = useWords(statisticsWords);
  const f = useFormats();
  if (figures === null) {
    return <span className={css.hidden}>{t('hidden')}</span>;
  }
  const figure = figures[of];
  if (figure === null) {
    return <span className={css.number}>–</span>;
  }
  const isLate = of === 'overdue' && figure > 0;
  return <span className={isLate ? css.late : css.number}>{f.number(figure)}</span>;
}
