import { comparePlanText, type PlanItem } from '#domain/programme/compare-plan-text.ts';
import type {
  ConfirmedPlan,
  ConfirmedReport,
  ConfirmedTask,
  ResolvedName,
} from './confirmed-plan.ts';
import type { CorrectedField, CorrectedItem, FieldChange } from './correction.ts';

/** What correcting a plan does: the plan it becomes, and what happens to each item. */
export interface PlanCorrection {
  /** The corrected plan; tasks and reporting duties that stay have the ids they had. */
  plan: ConfirmedPlan;
  /** In the order of the corrected text; what ended stands at the end of its part. */
  items: CorrectedItem[];
}

type ConfirmedTarget = ConfirmedPlan['targets'][number];
type NamesOf = (ids: readonly string[]) => string[];
interface Held<T> extends PlanItem {
  item: T;
}

/**
 * Decides what a corrected text makes of a confirmed plan. An item of the new text that is found in
 * the old one is the same task or duty, with what has been done on it; what is not found again ends.
 * The plan stays what it is: its state is not the text's to change. Whose it is comes with `after`,
 * since another agency may have succeeded who issued it.
 */
export function decideCorrection(
  before: ConfirmedPlan,
  after: ConfirmedPlan,
  agencyNames: ReadonlyMap<string, string>,
): PlanCorrection {
  const namesOf: NamesOf = (ids) => ids.map((id) => agencyNames.get(id) ?? id).sort();
  const tasks = comparePlanText(before.tasks.map(heldTask), after.tasks.map(heldTask));
  const targets = comparePlanText(before.targets.map(heldTarget), after.targets.map(heldTarget));
  const reports = comparePlanText(before.reports.map(heldReport), after.reports.map(heldReport));
  const ids = new Map(
    [...tasks, ...reports].flatMap((one) =>
      'before' in one && 'after' in one ? [[one.after.item.id, one.before.item.id]] : [],
    ),
  );
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    plan: {
      ...after,
      planId: before.planId,
      state: before.state,
      tasks: after.tasks.map((task) => ({
        ...task,
        id: idOf(task.id),
        coversIds: task.coversIds.map(idOf),
      })),
      reports: after.reports.map((report) => ({ ...report, id: idOf(report.id) })),
    },
    items: [
      ...tasks.map((one) => tell('task', one, (old, now) => changesOfTask(old, now, namesOf))),
      ...targets.map((one) => tell('target', one, changesOfTarget)),
      ...reports.map((one) =>
        tell('report', one, (old, now) => changesOfReport(old, now, namesOf)),
      ),
    ],
  };
}

/** What of a task two versions of a plan have different. */
export function changesOfTask(
  before: ConfirmedTask,
  after: ConfirmedTask,
  namesOf: NamesOf,
): FieldChange[] {
  const written = (task: ConfirmedTask) => [
    ...task.lead,
    ...task.implementing,
    ...task.cooperating,
  ];
  return keepDifferent([
    ['path', [before.path], [after.path]],
    ['text', [before.text], [after.text]],
    ['from', listOf(before.from), listOf(after.from)],
    ['to', listOf(before.to), listOf(after.to)],
    ['deadline', listOf(before.deadline), listOf(after.deadline)],
    ['lead', namesIn(before.lead), namesIn(after.lead)],
    ['implementing', namesIn(before.implementing), namesIn(after.implementing)],
    ['cooperating', namesIn(before.cooperating), namesIn(after.cooperating)],
    ['requested', before.requested, after.requested],
    holdersChanged(written(before), written(after), namesOf),
  ]);
}

/** What of a reporting duty two versions of a plan have different. */
export function changesOfReport(
  before: ConfirmedReport,
  after: ConfirmedReport,
  namesOf: NamesOf,
): FieldChange[] {
  return keepDifferent([
    ['path', [before.path], [after.path]],
    ['kind', [before.kind], [after.kind]],
    ['due', before.due, after.due],
    ['receiver', namesIn(listOf(before.to)), namesIn(listOf(after.to))],
    ['via', namesIn(listOf(before.via)), namesIn(listOf(after.via))],
    ['by', namesIn(before.by), namesIn(after.by)],
    holdersChanged(before.by, after.by, namesOf),
  ]);
}

function changesOfTarget(before: ConfirmedTarget, after: ConfirmedTarget): FieldChange[] {
  const values = (target: ConfirmedTarget) =>
    target.values.map(({ op, value, unit, of }) =>
      `${op} ${value}${of === undefined ? '' : `/${of}`} ${unit}`.trim(),
    );
  return keepDifferent([
    ['path', [before.path], [after.path]],
    ['text', [before.quote], [after.quote]],
    ['values', values(before), values(after)],
  ]);
}

/** The agencies behind names that are written as before and yet stand for others now. */
function holdersChanged(
  before: readonly ResolvedName[],
  after: readonly ResolvedName[],
  namesOf: NamesOf,
): [CorrectedField, string[], string[]] {
  const olds = new Map(before.map((name) => [name.asWritten, name.agencyIds]));
  const news = new Map(after.map((name) => [name.asWritten, name.agencyIds]));
  const missing = (
    from: ReadonlyMap<string, readonly string[]>,
    to: ReadonlyMap<string, readonly string[]>,
  ) =>
    [...from].flatMap(([name, ids]) => {
      const others = to.get(name);
      return others === undefined ? [] : ids.filter((id) => !others.includes(id));
    });
  return ['agencies', namesOf(missing(olds, news)), namesOf(missing(news, olds))];
}

function keepDifferent(
  all: readonly [CorrectedField, readonly string[], readonly string[]][],
): FieldChange[] {
  return all
    .filter(([, before, after]) => before.join('\n') !== after.join('\n'))
    .map(([field, before, after]) => ({ field, before: [...before], after: [...after] }));
}

function tell<T extends ConfirmedTask | ConfirmedReport | ConfirmedTarget>(
  part: CorrectedItem['part'],
  one: ReturnType<typeof comparePlanText<Held<T>>>[number],
  changesOf: (before: T, after: T) => FieldChange[],
): CorrectedItem {
  const shown = 'after' in one ? one.after.item : one.before.item;
  const kept = 'before' in one ? one.before.item : null;
  const changes =
    'before' in one && 'after' in one ? changesOf(one.before.item, one.after.item) : [];
  const fate = { added: 'added', removed: 'ended' } as const;
  return {
    part,
    fate:
      one.change === 'added' || one.change === 'removed'
        ? fate[one.change]
        : changes.length === 0
          ? 'kept'
          : 'changed',
    id: kept !== null && 'id' in kept ? kept.id : null,
    path: shown.path,
    text: textOf(shown),
    day: 'after' in one && 'deadline' in shown ? (shown.deadline ?? shown.to) : null,
    changes,
  };
}

/** A report is told by its kind, receiver and days, divided by “|”. */
function textOf(item: ConfirmedTask | ConfirmedReport | ConfirmedTarget): string {
  if ('quote' in item) {
    return item.quote;
  }
  return 'text' in item ? item.text : [item.kind, item.to?.asWritten ?? '', ...item.due].join('|');
}

function heldTask(item: ConfirmedTask): Held<ConfirmedTask> {
  return { item, path: item.path, text: item.text, begins: firstWords(item.text) };
}

function heldTarget(item: ConfirmedTarget): Held<ConfirmedTarget> {
  return { item, path: item.path, text: item.quote, begins: firstWords(item.quote) };
}

function heldReport(item: ConfirmedReport): Held<ConfirmedReport> {
  const begins = `${item.kind} ${item.to?.asWritten ?? ''}`;
  const by = item.by.map((name) => name.asWritten).join(' ');
  return {
    item,
    path: item.path,
    begins,
    text: `${begins} ${item.via?.asWritten ?? ''} ${by} ${item.due.join(' ')}`,
  };
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 8).join(' ');
}

function namesIn(names: readonly ResolvedName[]): string[] {
  return names.map((name) => name.asWritten);
}

function listOf<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
