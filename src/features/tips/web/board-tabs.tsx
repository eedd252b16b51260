import type { z } from 'zod';
import { useWords } from '#platform/web/language/use-words.ts';
import { ClockNearness, type countTipBoards } from '../contract.ts';
import type { TipFilters } from './tip-filters.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

export type Boards = z.infer<typeof countTipBoards.output>;
export type Counts = Boards['all'];

interface BoardTabsProps {
  readonly counts: Counts | undefined;
  readonly value: TipFilters['nearness'];
  onChange(value: TipFilters['nearness']): void;
}

/** The board by clock: how many are overdue, due today, within three days, later. */
export function BoardTabs({ counts, value, onChange }: BoardTabsProps) {
  const t = useWords(tipWords);
  return (
    <fieldset className={css.tabs}>
      <legend className="lc-hidden">{t('near.label')}</legend>
      {[undefined, ...ClockNearness.options].map((near) => (
        <button
          key={near ?? 'all'}
          type="button"
          aria-pressed={value === near}
          data-near={near ?? 'all'}
          onClick={() => onChange(near)}
        >
          <strong>{counts === undefined ? '…' : countOf(counts, near)}</strong>
          <span>{t(`near.${near ?? 'all'}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** How many stand at a nearness; all of them without one. */
export function countOf(counts: Counts, near: TipFilters['nearness']): number {
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
