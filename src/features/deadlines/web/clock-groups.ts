import { foldText } from '#domain/text/fold-text.ts';
import { ClockGroup, type ClockPartRow } from '../contract.ts';

/** What of the values is shown: all, those that nobody decided, those that were, those that the law leaves open. */
export const ClockShown = ['undecided', 'decided', 'left-open'] as const;
export type ClockShown = (typeof ClockShown)[number];

/** The values of one rule, under its name. */
interface RuleParts {
  readonly rule: string;
  readonly parts: readonly ClockPartRow[];
}

/** One stage with its rules, and how many of all its values the house has decided. */
export interface ClockStage {
  readonly group: ClockGroup;
  readonly rules: readonly RuleParts[];
  readonly shown: number;
  readonly count: number;
  readonly decided: number;
}

/** The values by stage and rule, in the order of a file's life; stages of which nothing is shown fall out. */
export function groupClockParts(
  rows: readonly ClockPartRow[],
  want: { words: string; shown: ClockShown | undefined; say(row: ClockPartRow): string },
): ClockStage[] {
  const words = foldText(want.words).split(' ').filter(Boolean);
  const fits = (row: ClockPartRow) =>
    isShown(row, want.shown) &&
    words.every((word) => foldText(textOf(row, want.say)).includes(word));
  return ClockGroup.options.flatMap((group) => {
    const all = rows.filter((row) => row.group === group);
    const parts = all.filter(fits);
    const rules = [...new Set(parts.map((part) => part.rule))].map((rule) => ({
      rule,
      parts: parts.filter((part) => part.rule === rule),
    }));
    const decided = all.filter(isDecided).length;
    return parts.length === 0
      ? []
      : [{ group, rules, shown: parts.length, count: all.length, decided }];
  });
}

/** How many values there are, and how many the house has decided or the law leaves open. */
export function countClockParts(rows: readonly ClockPartRow[]) {
  const decided = rows.filter(isDecided).length;
  const leftOpen = rows.filter((row) => row.certainty === 'open' && !isDecided(row)).length;
  return { count: rows.length, decided, undecided: rows.length - decided, leftOpen };
}

/** True where the house decided a value, whether its day has come or not. */
function isDecided(row: ClockPartRow): boolean {
  return row.decided.length > 0;
}

function isShown(row: ClockPartRow, shown: ClockShown | undefined): boolean {
  switch (shown) {
    case undefined:
      return true;
    case 'decided':
      return isDecided(row);
    case 'undecided':
      return !isDecided(row);
    case 'left-open':
      return row.certainty === 'open';
  }
}

function textOf(row: ClockPartRow, say: (row: ClockPartRow) => string): string {
  const { rule, name, cites, saidShipped } = row;
  return [rule, name.vi, name.en, saidShipped.vi, saidShipped.en, ...cites, say(row)].join(' ');
}
