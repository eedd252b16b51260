import type { ReactNode } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './figure.module.css';
import { kitWords } from './kit-words.ts';

interface FigureProps {
  readonly name: string;
  /** Already formatted: “86 %”. Three states are never confused: use `sayFigure` for zero and not reported. */
  readonly value: ReactNode;
  /** A `StateBadge` with the threshold in words. */
  readonly badge?: ReactNode;
  /** Numerator of denominator, comparison. */
  readonly note?: ReactNode;
  /** How it is counted, folded. */
  readonly how?: ReactNode;
  /** A link to the records behind. */
  readonly records?: ReactNode;
}

/** One number with its threshold, its parts, how it is counted and what lies behind. */
export function Figure({ name, value, badge, note, how, records }: FigureProps) {
  const t = useWords(kitWords);
  return (
    <div className={css.figure}>
      <p className={css.name}>{name}</p>
      <p className={css.value}>{value}</p>
      {badge}
      {note === undefined ? null : <p className={css.note}>{note}</p>}
      {how === undefined ? null : (
        <details className={css.how}>
          <summary>{t('figure.how')}</summary>
          <div>{how}</div>
        </details>
      )}
      {records}
    </div>
  );
}
