import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import {
  type AgencyTask,
  type Resumable,
  shownProgress,
  type TaskCondition,
} from '#domain/programme/agency-task.ts';
import { riskBegins, type TaskTerm } from '#domain/programme/task-term.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** One agency's execution of one task as it is stored. */
export interface StoredExecution {
  taskId: string;
  agencyId: string;
  agencyLft: number;
  ownerLft: number;
  planId: string | null;
  role: 'lead' | 'cooperating' | 'implementing';
  mode: 'ordered' | 'requested';
  revision: number;
  task: AgencyTask;
}

/** The execution, locked for this transaction; null when there is none or the caller may not see it. */
export async function findExecution(
  context: RequestContext,
  taskId: string,
  agencyId: string,
): Promise<StoredExecution | null> {
  const row = await context.tx
    .selectFrom('agency_task')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('agency_id', '=', agencyId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) {
    return null;
  }
  return {
    taskId: row.task_id,
    agencyId: row.agency_id,
    agencyLft: row.agency_lft,
    ownerLft: row.owner_lft,
    planId: row.plan_id,
    role: row.role,
    mode: row.mode,
    revision: row.revision,
    task: {
      condition: conditionOf(row.condition, row.state, row.updated_at),
      term: termOf(row),
      progress: row.progress,
    },
  };
}

/** Writes the new state over the revision that was seen; refuses when somebody was faster. */
export async function updateExecution(
  context: RequestContext,
  stored: StoredExecution,
  next: AgencyTask,
  calendar: WorkingCalendar,
): Promise<void> {
  const now = new Date(context.now.epochMilliseconds);
  const { state } = next.condition;
  const lastDay =
    next.term.kind === 'open' || next.term.kind === 'standing' ? null : next.term.lastDay;
  const saved = await context.tx
    .updateTable('agency_task')
    .set({
      state,
      condition: JSON.stringify(next.condition),
      progress: shownProgress(next),
      due_on: lastDay?.toString() ?? null,
      risk_on: lastDay === null ? null : riskOf(next.term, calendar),
      updated_at: now,
      revision: stored.revision + 1,
      ...(state === 'acknowledged' ? { acknowledged_at: now } : {}),
      ...(state === 'done' ? { done_at: now } : {}),
      ...(state === 'confirmed' ? { confirmed_at: now } : {}),
    })
    .where('task_id', '=', stored.taskId)
    .where('agency_id', '=', stored.agencyId)
    .where('revision', '=', stored.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}

/** First day at risk of a dated term, as ISO text; null for standing and open ones. */
export function riskOf(term: TaskTerm, calendar: WorkingCalendar): string | null {
  return term.kind === 'deadline' || term.kind === 'window'
    ? riskBegins(term, calendar).toString()
    : null;
}

/** The time of a stored task. */
export function termOf(row: {
  standing: boolean;
  starts_on: string | null;
  due_on: string | null;
  updated_at: Date;
}): TaskTerm {
  const from = Temporal.PlainDate.from(row.starts_on ?? dayOfDate(row.updated_at));
  if (row.due_on === null) {
    return { kind: 'open', from };
  }
  return {
    kind: row.standing ? 'standing' : 'deadline',
    from,
    lastDay: Temporal.PlainDate.from(row.due_on),
  };
}

/** Brings a stored condition back: days were kept as text. */
export function conditionOf(stored: unknown, state: string, changedAt: Date): TaskCondition {
  const raw = (stored ?? {}) as Record<string, unknown>;
  const on = dayIn(raw.on) ?? Temporal.PlainDate.from(dayOfDate(changedAt));
  const until = dayIn(raw.until);
  const doneOn = dayIn(raw.doneOn);
  const resume = raw.resume as Record<string, unknown> | undefined;
  return {
    ...raw,
    state,
    on,
    ...(until === null ? {} : { until }),
    ...(doneOn === null ? {} : { doneOn }),
    ...(resume === undefined
      ? {}
      : { resume: conditionOf(resume, String(resume.state), changedAt) as Resumable }),
  } as TaskCondition;
}

function dayIn(value: unknown): Temporal.PlainDate | null {
  return typeof value === 'string' ? Temporal.PlainDate.from(value) : null;
}

function dayOfDate(date: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDate()
    .toString();
}
