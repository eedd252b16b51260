import type { LabelReport } from './label.ts';
import { pairItems, tallyPairs } from './pair-items.ts';
import type { Score } from './parts.ts';
import type { ReadReport } from './reading.ts';
import { addTally, foldCase, tallyKeys } from './tally.ts';

/** Reports are met by path and kind; due days, receiver and channel are compared on those that met. */
export function scoreReports(
  score: Score,
  expected: readonly LabelReport[],
  proposed: readonly ReadReport[],
): void {
  const same = (a: LabelReport, b: ReadReport) => reportKey(a) === reportKey(b);
  const sameDue = (a: LabelReport, b: ReadReport) =>
    same(a, b) && a.due !== undefined && listKey(a.due) === listKey(b.due);
  const found = pairItems(expected, proposed, [sameDue, same]);
  score.reports = tallyPairs(found, reportKey);
  for (const [wanted, given] of found.pairs) {
    const at = `  [${reportKey(wanted)}]`;
    const compare = (name: string, want: string, give: string) =>
      addTally(
        score.reportDetails,
        tallyKeys([`${name}: ${want}${at}`], [`${name}: ${give}${at}`]),
      );
    if (wanted.due !== undefined) {
      compare('due', listKey(wanted.due), listKey(given.due));
    }
    if (wanted.to !== undefined) {
      compare('to', foldCase(wanted.to ?? '∅'), foldCase(given.to ?? '∅'));
    }
    if (wanted.via !== undefined) {
      compare('via', foldCase(wanted.via ?? '∅'), foldCase(given.via ?? '∅'));
    }
    if (wanted.by !== undefined) {
      compare('by', listKey(wanted.by), listKey(given.by));
    }
  }
}

function reportKey(report: { path: string; kind: string }): string {
  return `${foldCase(report.path)} | ${report.kind}`;
}

function listKey(items: readonly string[]): string {
  return items.map(foldCase).sort().join('; ');
}
