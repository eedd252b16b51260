import { createHash } from 'node:crypto';
import type { LabelHeader, LabelReport, LabelTarget, LabelTask, PlanLabel } from './label.ts';
import {
  addTally,
  emptyTally,
  foldCase,
  foldSpaces,
  foldWords,
  type Miss,
  type Tally,
  tallyKeys,
} from './tally.ts';

/** The parts of a reading that are scored, in the order in which they are printed. */
export const parts = [
  'header',
  'cited',
  'sections',
  'targets',
  'values',
  'tasks',
  'roles',
  'requested',
  'dates',
  'covers',
  'reports',
  'reportDetails',
  'recipients',
] as const;
export type Part = (typeof parts)[number];
export type Score = Record<Part, Tally>;

/** A reading in the exchange format, as far as it is compared. */
export type Reading = {
  document: {
    type: string | null;
    number: string | null;
    date: string | null;
    place: string | null;
    issuer: string | null;
    title: string | null;
    signer: string | null;
    citedDocuments: readonly string[];
  };
  sections: readonly { path: string; heading: string }[];
  targets: readonly ReadTarget[];
  tasks: readonly ReadTask[];
  reports: readonly ReadReport[];
  recipients: readonly string[];
};
type ReadValue = { op: string; value: number; unit: string; of?: number | undefined };
type ReadTarget = { path: string; quote: string; values: readonly ReadValue[] };
type ReadTask = {
  path: string;
  begins: string;
  lead: readonly string[];
  cooperating: readonly string[];
  implementing: readonly string[];
  requested: readonly string[];
  covers: readonly string[];
  from: string | null;
  to: string | null;
  deadline: string | null;
};
type ReadReport = {
  path: string;
  kind: string;
  due: readonly string[];
  to: string | null;
  via: string | null;
  by: readonly string[];
};

/** A score in which nothing has been counted. */
export function emptyScore(): Score {
  return Object.fromEntries(parts.map((part) => [part, emptyTally()])) as Score;
}

/** Compares one reading with its label, part by part. */
export function scoreReading(label: PlanLabel, reading: Reading): Score {
  const score = emptyScore();
  if (label.document !== undefined) {
    scoreHeader(score, label.document, reading.document);
  }
  if (label.sections !== undefined) {
    score.sections = tallyKeys(label.sections.map(sectionKey), reading.sections.map(sectionKey));
  }
  if (label.targets !== undefined) {
    scoreTargets(score, label.targets, reading.targets);
  }
  if (label.tasks !== undefined) {
    scoreTasks(score, label.tasks, reading.tasks);
  }
  if (label.reports !== undefined) {
    scoreReports(score, label.reports, reading.reports);
  }
  if (label.recipients !== undefined) {
    score.recipients = tallyKeys(
      label.recipients.map(foldSpaces),
      reading.recipients.map(foldSpaces),
    );
  }
  return score;
}

const headerFields = ['type', 'number', 'date', 'place', 'issuer', 'title', 'signer'] as const;

function scoreHeader(score: Score, label: LabelHeader, read: Reading['document']): void {
  for (const field of headerFields) {
    const expected = label[field];
    if (expected !== undefined) {
      addTally(score.header, tallyKeys(fieldKeys(field, expected), fieldKeys(field, read[field])));
    }
  }
  if (label.signerSha256 !== undefined) {
    const hash = read.signer === null ? null : sha256(foldSpaces(read.signer));
    addTally(
      score.header,
      tallyKeys(fieldKeys('signer', label.signerSha256), fieldKeys('signer', hash)),
    );
  }
  if (label.citedDocuments !== undefined) {
    score.cited = tallyKeys(
      label.citedDocuments.map(foldSpaces),
      read.citedDocuments.map(foldSpaces),
    );
  }
}

function fieldKeys(field: string, value: string | null): string[] {
  return value === null ? [] : [`${field}: ${foldSpaces(value)}`];
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function sectionKey(section: { path: string; heading: string }): string {
  return `${foldSpaces(section.path)} | ${foldCase(section.heading)}`;
}

/** Pairs items of the same key, first those that `agree`, then the rest in order. */
function pair<A, B>(
  expected: readonly A[],
  proposed: readonly B[],
  tests: readonly ((a: A, b: B) => boolean)[],
): { pairs: [A, B][]; missing: A[]; extra: B[] } {
  const pairs: [A, B][] = [];
  let missing = [...expected];
  const extra = [...proposed];
  for (const test of tests) {
    missing = missing.filter((wanted) => {
      const found = extra.findIndex((given) => test(wanted, given));
      if (found < 0) {
        return true;
      }
      pairs.push([wanted, extra[found] as B]);
      extra.splice(found, 1);
      return false;
    });
  }
  return { pairs, missing, extra };
}

function tallyPairs<A, B>(
  found: { pairs: [A, B][]; missing: A[]; extra: B[] },
  show: (item: A | B) => string,
): Tally {
  const right = found.pairs.length;
  const misses: Miss[] = [
    ...found.missing.map((item): Miss => ({ kind: 'missing', text: show(item) })),
    ...found.extra.map((item): Miss => ({ kind: 'extra', text: show(item) })),
  ];
  const proposed = right + found.extra.length;
  return { right, proposed, expected: right + found.missing.length, misses };
}

function scoreTargets(
  score: Score,
  expected: readonly LabelTarget[],
  proposed: readonly ReadTarget[],
): void {
  const same = (a: LabelTarget, b: ReadTarget) => targetKey(a) === targetKey(b);
  const equal = (a: LabelTarget, b: ReadTarget) =>
    same(a, b) && (a.values === undefined || valuesKey(a.values) === valuesKey(b.values));
  const found = pair(expected, proposed, [equal, same]);
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
  return `${target.path} | ${foldCase(target.quote)}`;
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

function scoreTasks(
  score: Score,
  expected: readonly LabelTask[],
  proposed: readonly ReadTask[],
): void {
  const found = pair(expected, proposed, [
    (a, b) => a.path === b.path && foldSpaces(a.begins) === foldSpaces(b.begins),
    (a, b) => a.path === b.path && foldWords(a.begins) === foldWords(b.begins),
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

function scoreReports(
  score: Score,
  expected: readonly LabelReport[],
  proposed: readonly ReadReport[],
): void {
  const same = (a: LabelReport, b: ReadReport) => reportKey(a) === reportKey(b);
  const sameDue = (a: LabelReport, b: ReadReport) =>
    same(a, b) && a.due !== undefined && listKey(a.due) === listKey(b.due);
  const found = pair(expected, proposed, [sameDue, same]);
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
  return `${report.path} | ${report.kind}`;
}

function listKey(items: readonly string[]): string {
  return items.map(foldCase).sort().join('; ');
}
