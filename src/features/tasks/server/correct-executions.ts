import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type { ConfirmedTask } from '#domain/plan-review/confirmed-plan.ts';
import { NO_LONGER_WRITTEN } from '#domain/plan-review/correction.ts';
import { decideTask } from '#domain/programme/decide-task.ts';
import { decideExecutions, type ExecutionChange } from '#domain/programme/plan-executions.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { NamedBeforeAndAfter } from './correct-assignments.ts';
import { executionRow, type Giving } from './create-tasks-of-plan.ts';
import { findExecution, riskOf, type StoredExecution, updateExecution } from './execution-store.ts';
import { rollUpTask } from './roll-up-task.ts';
import { closeRequest } from './task-requests.ts';
import { termOfTask } from './term-of-task.ts';

interface Corrected extends NamedBeforeAndAfter {
  task: ConfirmedTask;
  days: { before: string | null; after: string | null };
}

/** Gives a corrected task to who is named anew, changes what stays, ends what is not named any more. */
export async function correctExecutions(
  context: RequestContext,
  giving: Giving,
  { task, before, after, days }: Corrected,
): Promise<void> {
  const rows = await context.tx
    .selectFrom('agency_task')
    .selectAll()
    .where('task_id', '=', task.id)
    .orderBy('agency_id')
    .execute();
  const held = rows.map((row) => ({
    agencyId: row.agency_id,
    role: row.role,
    mode: row.mode,
    viaGroup: row.via_group,
    state: row.state,
    dueOn: row.due_on,
  }));
  for (const change of decideExecutions(held, before, after, days)) {
    await carryOut(context, giving, task, change);
  }
}

async function carryOut(
  context: RequestContext,
  giving: Giving,
  task: ConfirmedTask,
  change: ExecutionChange,
): Promise<void> {
  switch (change.do) {
    case 'give':
      await context.tx
        .insertInto('agency_task')
        .values(executionRow(context, giving, task, change))
        .execute();
      return;
    case 'end':
      return await endExecution(context, task.id, change.agencyId, giving.calendar);
    case 'change':
      return await changeExecution(context, giving, task, change.to);
  }
}

async function changeExecution(
  context: RequestContext,
  giving: Giving,
  task: ConfirmedTask,
  to: Extract<ExecutionChange, { do: 'change' }>['to'],
): Promise<void> {
  const stored = await findExecution(context, task.id, to.agencyId);
  const { startsOn, riskOn } = termUntil(giving, task, to.dueOn);
  const isBack = stored?.task.condition.state === 'cancelled' && to.state === 'assigned';
  await context.tx
    .updateTable('agency_task')
    .set((expression) => ({
      role: to.role,
      mode: to.mode,
      via_group: to.viaGroup,
      standing: to.dueOn === null,
      starts_on: startsOn,
      due_on: to.dueOn,
      risk_on: riskOn,
      updated_at: new Date(context.now.epochMilliseconds),
      revision: expression('revision', '+', 1),
      ...(isBack
        ? {
            state: 'assigned' as const,
            condition: JSON.stringify({ state: 'assigned', on: context.today.toString() }),
          }
        : {}),
    }))
    .where('task_id', '=', task.id)
    .where('agency_id', '=', to.agencyId)
    .execute();
}

/** The text's days, with the agency's own last day where an extension reaches further. */
function termUntil(
  giving: Giving,
  task: ConfirmedTask,
  dueOn: string | null,
): { startsOn: string; riskOn: string | null } {
  const { startsOn, riskOn, dueOn: written } = termOfTask(giving.plan, task, giving.calendar);
  if (dueOn === written || dueOn === null || dueOn < startsOn) {
    return { startsOn, riskOn: dueOn === written ? riskOn : dueOn };
  }
  const term = {
    kind: 'deadline' as const,
    from: Temporal.PlainDate.from(startsOn),
    lastDay: Temporal.PlainDate.from(dueOn),
  };
  return { startsOn, riskOn: riskOf(term, giving.calendar) };
}

/** Ends a task that the corrected text does not hold any more; what was confirmed stays confirmed. */
export async function endTask(
  context: RequestContext,
  taskId: string,
  calendar: WorkingCalendar,
): Promise<void> {
  const below = await context.tx
    .selectFrom('task')
    .select('id')
    .where('parent_task_id', '=', taskId)
    .where('state', '!=', 'cancelled')
    .orderBy('id')
    .execute();
  for (const { id } of below) {
    await endTask(context, id, calendar);
  }
  const rows = await context.tx
    .selectFrom('agency_task')
    .select('agency_id')
    .where('task_id', '=', taskId)
    .where('state', 'not in', ['confirmed', 'cancelled'])
    .orderBy('agency_id')
    .execute();
  for (const row of rows) {
    await endExecution(context, taskId, row.agency_id, calendar);
  }
  await context.tx
    .updateTable('task')
    .set({ state: 'cancelled', recurrence: null })
    .where('id', '=', taskId)
    .where('state', '!=', 'confirmed')
    .execute();
  await rollUpTask(context, taskId);
}

async function endExecution(
  context: RequestContext,
  taskId: string,
  agencyId: string,
  calendar: WorkingCalendar,
): Promise<void> {
  const stored = await findExecution(context, taskId, agencyId);
  if (stored === null) {
    return;
  }
  const outcome = decideTask(
    stored.task,
    { do: 'cancel', reason: NO_LONGER_WRITTEN },
    context.today,
  );
  if (!outcome.ok) {
    return;
  }
  await updateExecution(context, stored, outcome.state, calendar);
  await closeRequest(context, stored, 'withdrawn', null);
  await keepEnd(context, stored);
  for (const { fact } of outcome.facts) {
    await context.publish({
      name: fact,
      recordId: taskId,
      payload: { agencyId, planId: stored.planId },
    });
  }
}

async function keepEnd(context: RequestContext, stored: StoredExecution): Promise<void> {
  await context.tx
    .insertInto('progress_entry')
    .values({
      id: newId(),
      task_id: stored.taskId,
      agency_id: stored.agencyId,
      agency_lft: stored.agencyLft,
      owner_lft: stored.ownerLft,
      body: NO_LONGER_WRITTEN,
      percent: null,
      to_state: 'cancelled',
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
      officer_id: context.actor.officerId,
    })
    .execute();
}
