import type { AssignmentMode, AssignmentRole, TaskState } from './agency-task.ts';

/** An agency's execution of a task, as far as a corrected plan touches it. */
export interface CorrectableExecution {
  agencyId: string;
  role: AssignmentRole;
  mode: AssignmentMode;
  /** Started by a member of a group or a cooperating agency for itself. */
  viaGroup: boolean;
  state: TaskState;
  dueOn: string | null;
}

/** An agency that a task names: singly as lead or implementing, or through a group or as cooperating. */
export interface NamedAgency {
  agencyId: string;
  role: AssignmentRole;
  mode: AssignmentMode;
  singly: boolean;
}

/** What becomes of one agency's execution; its progress, words and evidence stay in every case. */
export type ExecutionChange =
  | { do: 'give'; agencyId: string; role: AssignmentRole; mode: AssignmentMode }
  | { do: 'end'; agencyId: string }
  | { do: 'change'; agencyId: string; to: CorrectableExecution };

/**
 * Decides what a corrected task does to those who carry it out: who is named anew gets it, who is
 * not named any more has it ended unless it was confirmed, who stays keeps what was done and takes
 * over the role and the day as now written. Only what the text changed is touched: an execution that
 * was moved or cancelled by hand, under names that stay as written, stays so.
 */
export function decideExecutions(
  rows: readonly CorrectableExecution[],
  before: readonly NamedAgency[],
  after: readonly NamedAgency[],
  days: { before: string | null; after: string | null },
): ExecutionChange[] {
  const olds = firstNamings(before);
  const news = firstNamings(after);
  const held = new Set(rows.map((row) => row.agencyId));
  const given = [...news.values()]
    .filter((naming) => naming.singly && !held.has(naming.agencyId))
    .filter((naming) => olds.get(naming.agencyId)?.singly !== true)
    .map(({ agencyId, role, mode }): ExecutionChange => ({ do: 'give', agencyId, role, mode }));
  return [
    ...given,
    ...rows.flatMap((row) => changeOf(row, olds.get(row.agencyId), news.get(row.agencyId), days)),
  ];
}

/**
 * The last day of an execution after the text's day changed. An extension that reaches further
 * stays granted; work reported done is never made late by a text that was corrected afterwards.
 */
export function correctedDay(
  row: Pick<CorrectableExecution, 'state' | 'dueOn'>,
  days: { before: string | null; after: string | null },
): string | null {
  const { dueOn } = row;
  if (days.before === days.after || row.state === 'cancelled') {
    return dueOn;
  }
  if (row.state === 'done' || row.state === 'confirmed') {
    return dueOn === null || days.after === null ? null : laterOf(dueOn, days.after);
  }
  const isExtended = dueOn !== null && days.before !== null && dueOn > days.before;
  return isExtended && days.after !== null ? laterOf(dueOn, days.after) : days.after;
}

function changeOf(
  row: CorrectableExecution,
  old: NamedAgency | undefined,
  now: NamedAgency | undefined,
  days: { before: string | null; after: string | null },
): ExecutionChange[] {
  if (now === undefined) {
    const isOver = row.state === 'confirmed' || row.state === 'cancelled';
    return old === undefined || isOver ? [] : [{ do: 'end', agencyId: row.agencyId }];
  }
  const isBack = row.state === 'cancelled' && old === undefined;
  const to: CorrectableExecution = {
    agencyId: row.agencyId,
    role: now.role,
    mode: now.mode,
    viaGroup: !now.singly,
    state: isBack ? 'assigned' : row.state,
    dueOn: isBack ? days.after : correctedDay(row, days),
  };
  const isSame = (Object.keys(to) as (keyof CorrectableExecution)[]).every(
    (field) => to[field] === row[field],
  );
  return isSame ? [] : [{ do: 'change', agencyId: row.agencyId, to }];
}

/** An agency named several times keeps its first naming alone, else its first as a member. */
function firstNamings(all: readonly NamedAgency[]): Map<string, NamedAgency> {
  const first = new Map<string, NamedAgency>();
  for (const naming of [...all.filter((one) => one.singly), ...all]) {
    first.set(naming.agencyId, first.get(naming.agencyId) ?? naming);
  }
  return first;
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
