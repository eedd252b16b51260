import type { LabelTask } from './label.ts';
import { pairItems, tallyPairs } from './pair-items.ts';
import type { Part, Score } from './parts.ts';
import type { ReadTask } from './reading.ts';
import { addTally, fieldKeys, foldCase, foldSpaces, foldWords, tallyKeys } from './tally.ts';

/** Tasks are met by path and first words; roles, dates and covers are compared on those that met. */
export function scoreTasks(
  score: Score,
  expected: readonly LabelTask[],
  proposed: readonly ReadTask[],
): void {
  const found = pairItems(expected, proposed, [
    (a, b) =>
      foldCase(a.path) === foldCase(b.path) && foldSpaces(a.begins) === foldSpaces(b.begins),
    (a, b) => foldCase(a.path) === foldCase(b.path) && foldWords(a.begins) === foldWords(b.begins),
    (a, b) => foldWords(a.begins) === foldWords(b.begins),
  ]);
  score.tasks = tallyPairs(found, taskKey);
  for (const [wanted, given] of found.pairs) {
    const at = `  [${taskKey(wanted)}]`;
    const compare = (part: Part, want: readonly string[], give: readonly string[]) =>
      addTally(
        score[part],
        tallyKeys(
          want.map((key) => key + at),
          give.map((key) => key + at),
        ),
      );
    for (const role of ['lead', 'cooperating', 'implementing'] as const) {
      const want = wanted[role];
      if (want !== undefined) {
        const named = (name: string) => `${role}: ${foldCase(name)}`;
        compare('roles', want.map(named), given[role].map(named));
      }
    }
    if (wanted.requested !== undefined) {
      compare('requested', wanted.requested.map(foldCase), given.requested.map(foldCase));
    }
    if (wanted.covers !== undefined) {
      compare('covers', wanted.covers, given.covers);
    }
    for (const date of ['from', 'to', 'deadline'] as const) {
      const want = wanted[date];
      if (want !== undefined) {
        compare('dates', fieldKeys(date, want), fieldKeys(date, given[date]));
      }
    }
  }
}

function taskKey(task: { path: string; begins: string }): string {
  return `${task.path} | ${foldSpaces(task.begins)}`;
}
