import type { LabelTarget } from './label.ts';
import { pairItems, tallyPairs } from './pair-items.ts';
import type { Score } from './parts.ts';
import type { ReadTarget, ReadValue } from './reading.ts';
import { addTally, foldCase, foldSpaces, tallyKeys } from './tally.ts';

/** Targets are met by path and quote; the values are compared on those that met. */
export function scoreTargets(
  score: Score,
  expected: readonly LabelTarget[],
  proposed: readonly ReadTarget[],
): void {
  const same = (a: LabelTarget, b: ReadTarget) => targetKey(a) === targetKey(b);
  const equal = (a: LabelTarget, b: ReadTarget) =>
    same(a, b) && (a.values === undefined || valuesKey(a.values) === valuesKey(b.values));
  const found = pairItems(expected, proposed, [equal, same]);
  score.targets = tallyPairs(found, targetKey);
  for (const [wanted, given] of found.pairs) {
    if (wanted.values !== undefined) {
      const quote = foldSpaces(wanted.quote);
      const wantedKey = `${quote} ⇒ ${valuesKey(wanted.values)}`;
      const givenKey = `${quote} ⇒ ${valuesKey(given.values)}`;
      addTally(score.values, tallyKeys([wantedKey], [givenKey]));
    }
  }
}

function targetKey(target: { path: string; quote: string }): string {
  const quote = foldCase(target.quote.replace(/[*_]/gu, '')).replace(/[\s.;:,]+$/u, '');
  return `${foldCase(target.path)} | ${quote}`;
}

function valuesKey(values: readonly ReadValue[]): string {
  return values
    .map(
      ({ op, value, unit, of }) =>
        `${op} ${value} ${foldCase(unit)}${of === undefined ? '' : ` of ${of}`}`,
    )
    .sort()
    .join('; ');
}
