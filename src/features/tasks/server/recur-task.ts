import { Temporal } from 'temporal-polyfill';
import { findNextOccurrence, RecurrenceUnit } from '#domain/programme/recurring-task.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { stopRecurrence } from '../contract.ts';
import { storeTask } from './add-task.ts';

/** On `task.confirmed`: once the whole task is confirmed, the next occurrence is given to the same agencies. */
export async function recurOnConfirmed(context: RequestContext, event: DomainEvent): Promise<void> {
  const task = await context.tx
    .selectFrom('task')
    .selectAll()
    .where('id', '=', event.recordId)
    .executeTakeFirst();
  const next = task === undefined ? null : nextDayOf(task);
  if (task === undefined || next === null || task.state !== 'confirmed') {
    return;
  }
  const assigned = await context.tx
    .selectFrom('agency_task')
    .select(['agency_id', 'role', 'mode'])
    .where('task_id', '=', task.id)
    .execute();
  const inRole = (role: string) =>
    assigned.filter((row) => row.role === role).map((row) => row.agency_id);
  const recurrence = task.recurrence as { unit: string; every: number; until: string | null };
  await storeTask(
    context,
    {
      parentTaskId: task.parent_task_id,
      planId: task.plan_id,
      body: task.body,
      startsOn: Temporal.PlainDate.from(task.due_on ?? next)
        .add({ days: 1 })
        .toString(),
      dueOn: next,
      leadAgencyIds: inRole('lead'),
      implementingAgencyIds: inRole('implementing'),
      cooperatingAgencyIds: inRole('cooperating'),
      requestedAgencyIds: assigned
        .filter((row) => row.mode === 'requested')
        .map((row) => row.agency_id),
      recurrence: { ...recurrence, unit: RecurrenceUnit.parse(recurrence.unit) },
    },
    { origin: 'recurring', originId: task.id },
  );
}

function nextDayOf(task: { recurrence: unknown; due_on: string | null }): string | null {
  const stored = task.recurrence as {
    unit: string;
    every: number;
    until: string | null;
    first: string | null;
  } | null;
  if (stored === null || task.due_on === null) {
    return null;
  }
  const next = findNextOccurrence(
    {
      unit: RecurrenceUnit.parse(stored.unit),
      every: stored.every,
      first: Temporal.PlainDate.from(stored.first ?? task.due_on),
      until: stored.until === null ? null : Temporal.PlainDate.from(stored.until),
    },
    Temporal.PlainDate.from(task.due_on),
  );
  return next?.toString() ?? null;
}

/** The task comes no more after this time. */
export async function endRecurrence(
  context: RequestContext,
  input: ParsedInputOf<typeof stopRecurrence>,
): Promise<Done> {
  requirePermission(context, 'task.assign');
  const changed = await context.tx
    .updateTable('task')
    .set({ recurrence: null })
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'task.stop-recurring', recordKind: 'task', recordId: input.id });
  return {};
}
