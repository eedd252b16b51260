import type { ConfirmedPlan, ConfirmedTask } from '#domain/plan-review/confirmed-plan.ts';
import { changesOfTask } from '#domain/plan-review/correct-plan.ts';
import type { FieldChange } from '#domain/plan-review/correction.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { type CorrectedPlan, getCorrectedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { correctAssignments } from './correct-assignments.ts';
import { correctCards } from './correct-cards-of-plan.ts';
import { correctExecutions, endTask } from './correct-executions.ts';
import { agencyNumbers, type Giving, insertNewTask, taskValues } from './create-tasks-of-plan.ts';
import { rollUpTask } from './roll-up-task.ts';
import { termOfTask } from './term-of-task.ts';

/**
 * On `plan.corrected`: a task that is found again keeps its id and all that was done on it, and
 * takes over words, days and agencies; a new one is given out; one that is not written any more ends.
 * What changed is kept in the task's history. Nothing of it for history.
 */
export async function correctTasksOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const corrected = await getCorrectedPlan(context.tx, event);
  const { before, after } = corrected;
  if (after.state === 'history') {
    return;
  }
  await lockExecutions(context, after.planId);
  const giving: Giving = {
    plan: after,
    ranges: await agencyNumbers(context, after),
    calendar: await loadCalendar(context.tx),
  };
  const olds = new Map(before.tasks.map((task) => [task.id, task]));
  const names = await namesOf(context, [before, after]);
  for (const [position, task] of after.tasks.entries()) {
    const old = olds.get(task.id);
    olds.delete(task.id);
    if (old === undefined) {
      await insertNewTask(context, giving, task, position);
      await keepChange(context, corrected, task.id, 'added', []);
    } else {
      const changes = changesOfTask(old, task, names);
      await correctTask(context, giving, { before, old, task, position, changes });
      await keepChange(context, corrected, task.id, 'changed', changes);
    }
  }
  for (const task of olds.values()) {
    await keepChange(context, corrected, task.id, 'ended', []);
    await endTask(context, task.id, giving.calendar);
  }
  await correctCards(context, corrected, giving.ranges);
}

/** All executions at once and in one order, so that nobody reports on one while it is corrected. */
async function lockExecutions(context: RequestContext, planId: string): Promise<void> {
  await context.tx
    .selectFrom('agency_task')
    .select('task_id')
    .where('plan_id', '=', planId)
    .orderBy('task_id')
    .orderBy('agency_id')
    .forUpdate()
    .execute();
}

interface Found {
  before: ConfirmedPlan;
  old: ConfirmedTask;
  task: ConfirmedTask;
  position: number;
  changes: readonly FieldChange[];
}

async function correctTask(context: RequestContext, giving: Giving, found: Found): Promise<void> {
  const { before, old, task, position, changes } = found;
  const was = termOfTask(before, old, giving.calendar);
  const now = termOfTask(giving.plan, task, giving.calendar);
  const isMoved = was.dueOn !== now.dueOn || was.startsOn !== now.startsOn;
  await updateTask(context, taskValues(giving, task, position), changes.length > 0, isMoved);
  if (changes.length === 0 && !isMoved) {
    return;
  }
  const named = await correctAssignments(context, old, task);
  const days = { before: was.dueOn, after: now.dueOn };
  await correctExecutions(context, giving, { task, days, ...named });
  if (was.startsOn !== now.startsOn) {
    await context.tx
      .updateTable('agency_task')
      .set({ starts_on: now.startsOn })
      .where('task_id', '=', task.id)
      .execute();
  }
  await rollUpTask(context, task.id);
}

/** Its place in the text always moves; days only where the text's days did: others may have moved them since. */
async function updateTask(
  context: RequestContext,
  values: ReturnType<typeof taskValues>,
  isChanged: boolean,
  isMoved: boolean,
): Promise<void> {
  const { id, standing, starts_on, due_on, before_on, risk_on, ...words } = values;
  await context.tx
    .updateTable('task')
    .set((expression) => ({
      ...words,
      ...(isMoved ? { standing, starts_on, due_on, before_on, risk_on } : {}),
      ...(isChanged || isMoved
        ? {
            revision: expression('revision', '+', 1),
            updated_at: new Date(context.now.epochMilliseconds),
          }
        : {}),
    }))
    .where('id', '=', id)
    .execute();
}

async function namesOf(
  context: RequestContext,
  plans: readonly ConfirmedPlan[],
): Promise<(ids: readonly string[]) => string[]> {
  const ids = plans.flatMap((plan) =>
    plan.tasks.flatMap((task) =>
      [...task.lead, ...task.implementing, ...task.cooperating].flatMap((name) => name.agencyIds),
    ),
  );
  const rows =
    ids.length === 0
      ? []
      : await context.tx
          .selectFrom('agency')
          .select(['id', 'short_name'])
          .where('id', 'in', [...new Set(ids)])
          .execute();
  const names = new Map(rows.map((row) => [row.id, row.short_name]));
  return (some) => some.map((id) => names.get(id) ?? id).sort();
}

/** A task that stays exactly as it was has nothing to tell. */
async function keepChange(
  context: RequestContext,
  { correctionId }: CorrectedPlan,
  taskId: string,
  fate: 'changed' | 'added' | 'ended',
  changes: readonly FieldChange[],
): Promise<void> {
  if (fate === 'changed' && changes.length === 0) {
    return;
  }
  await context.tx
    .insertInto('task_change')
    .values({
      id: newId(),
      task_id: taskId,
      correction_id: correctionId,
      fate,
      changes: JSON.stringify(changes),
    })
    .execute();
}
