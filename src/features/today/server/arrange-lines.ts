import type { TodayGroup, TodayGroupName, TodayLine } from '../contract.ts';
import { TodayGroupName as Names } from '../contract.ts';

/** A line with how many of its kind there are in all. */
export interface CountedLine {
  line: TodayLine;
  total: number;
}

/** How many lines of a group stand on the page; the rest is a number with a way to the list. */
const SHOWN = 8;

const DUE_GROUPS: readonly TodayGroupName[] = [
  'overdue',
  'due-today',
  'next-three-days',
  'two-weeks',
];

/**
 * Puts each line into one group: what is due by its day, the rest by what is asked of the reader.
 * Days compare as ISO text. Groups without a line are left out.
 */
export function arrangeLines(lines: readonly CountedLine[], today: string): TodayGroup[] {
  const groups = new Map<TodayGroupName, CountedLine[]>();
  for (const counted of lines) {
    const name = groupOf(counted.line, today);
    if (name !== null) {
      groups.set(name, [...(groups.get(name) ?? []), counted]);
    }
  }
  return Names.options.flatMap((name) => {
    const all = groups.get(name);
    return all === undefined ? [] : [groupFrom(name, all)];
  });
}

function groupFrom(name: TodayGroupName, all: readonly CountedLine[]): TodayGroup {
  const isDue = DUE_GROUPS.includes(name);
  const ordered = isDue ? all.toSorted((a, b) => compareDue(a.line, b.line)) : all;
  return {
    name,
    count: countOf(all, isDue),
    lines: ordered.slice(0, SHOWN).map((one) => one.line),
  };
}

/** Lines that were read in full are counted; of the others the database said how many there are. */
function countOf(all: readonly CountedLine[], isDue: boolean): number {
  if (isDue) {
    return all.length;
  }
  const byKind = new Map<string, number>();
  for (const { line, total } of all) {
    const read = all.filter((one) => one.line.kind === line.kind).length;
    const isOne = ONE_LINE.includes(line.kind);
    byKind.set(line.kind, isOne ? 1 : READ_WHOLE.includes(line.kind) ? read : total);
  }
  return [...byKind.values()].reduce((sum, one) => sum + one, 0);
}

/** Kinds of which one line speaks for many. */
const ONE_LINE: readonly string[] = ['session', 'invitation', 'calendar', 'audit-check', 'refusal'];

/** Duties are read whole and then divided, so their number is that of the lines. */
const READ_WHOLE: readonly string[] = ['task', 'report', 'own-plan'];

function compareDue(a: TodayLine, b: TodayLine): number {
  return (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id.localeCompare(b.id);
}

function groupOf(line: TodayLine, today: string): TodayGroupName | null {
  switch (line.kind) {
    case 'task':
    case 'report':
    case 'own-plan':
      return groupOfDuty(line, today);
    case 'danger':
      return 'danger';
    case 'card':
      return 'to-accept';
    case 'plan-review':
    case 'task-to-confirm':
    case 'change-request':
    case 'extension-request':
    case 'report-to-decide':
    case 'difficulty':
      return 'to-decide';
    case 'letter':
      return 'letters';
    case 'late-agency':
      return 'late-agencies';
    case 'meeting':
      return 'meetings';
    case 'notice':
      return 'notices';
    case 'session':
    case 'invitation':
    case 'calendar':
    case 'audit-check':
    case 'refusal':
    case 'plan':
      return 'office';
  }
}

/** What came back stands first among what is not yet late; a day off brings the reminder forward. */
function groupOfDuty(line: TodayLine, today: string): TodayGroupName | null {
  const due = line.dueOn;
  if (due !== null && due < today) {
    return 'overdue';
  }
  if (line.state === 'returned') {
    return 'returned';
  }
  const reminded = line.remindOn ?? due;
  if (reminded !== null && reminded <= today) {
    return 'due-today';
  }
  if (reminded !== null && reminded <= addDays(today, 3)) {
    return 'next-three-days';
  }
  if (line.state === 'assigned') {
    return 'to-accept';
  }
  return due === null ? null : 'two-weeks';
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
