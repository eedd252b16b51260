import type { ReactNode } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import { kitWords } from './kit-words.ts';
import css from './limit-board.module.css';
import type { Nearness } from './limit-face.ts';

const NEARNESS: readonly Nearness[] = ['overdue', 'due-today', 'within-three-days', 'later'];

/** How many records stand at each nearness. */
export interface NearCounts {
  readonly overdue: number;
  readonly dueToday: number;
  readonly withinThreeDays: number;
  readonly later: number;
}

interface LimitTabsProps {
  readonly counts: NearCounts | undefined;
  readonly value: Nearness | undefined;
  onChange(value: Nearness | undefined): void;
}

/** The board by limit: how many are overdue, due today, within three days, later. */
export function LimitTabs({ counts, value, onChange }: LimitTabsProps) {
  const t = useWords(kitWords);
  return (
    <fieldset className={css.tabs}>
      <legend className="lc-hidden">{t('near.label')}</legend>
      {[undefined, ...NEARNESS].map((near) => (
        <button
          key={near ?? 'all'}
          type="button"
          aria-pressed={value === near}
          data-near={near ?? 'all'}
          data-none={counts !== undefined && countOf(counts, near) === 0 ? '' : undefined}
          onClick={() => onChange(near)}
        >
          <strong>{counts === undefined ? '…' : countOf(counts, near)}</strong>
          <span>{t(`near.${near ?? 'all'}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Tables of counts side by side. */
export function CountSplit({ children }: { children: ReactNode }) {
  return <div className={css.split}>{children}</div>;
}

interface CountTableProps {
  readonly caption: string;
  /** What stands where nobody has any. */
  readonly empty: string;
  readonly rows: readonly (NearCounts & { id: string; name: string; more?: number })[];
  /** Heading of a further figure, `more`. */
  readonly more?: string;
  onChoose(id: string): void;
}

/** The same counts person by person or body by body; a name narrows the list to its own. */
export function CountTable(props: CountTableProps) {
  const t = useWords(kitWords);
  if (props.rows.length === 0) {
    return (
      <div>
        <h3>{props.caption}</h3>
        <p>{props.empty}</p>
      </div>
    );
  }
  return (
    <div className={css.scroll}>
      <table className={css.counts}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('near.name')}</th>
            {NEARNESS.map((near) => (
              <th key={near} scope="col">
                {t(`near.${near}`)}
              </th>
            ))}
            {props.more === undefined ? null : <th scope="col">{props.more}</th>}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={t('near.only', { name: row.name })}
                  onClick={() => props.onChoose(row.id)}
                >
                  {row.name}
                </button>
              </th>
              {NEARNESS.map((near) => (
                <td key={near}>{countOf(row, near)}</td>
              ))}
              {props.more === undefined ? null : <td>{row.more}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many stand at a nearness; all of them without one. */
function countOf(counts: NearCounts, near: Nearness | undefined): number {
  switch (near) {
    case 'overdue':
      return counts.overdue;
    case 'due-today':
      return counts.dueToday;
    case 'within-three-days':
      return counts.withinThreeDays;
    case 'later':
      return counts.later;
    case undefined:
      return counts.overdue + counts.dueToday + counts.withinThreeDays + counts.later;
  }
}
