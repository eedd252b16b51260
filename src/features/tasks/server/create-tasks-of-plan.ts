import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type {
  ConfirmedPlan,
  ConfirmedTask,
  ResolvedName,
} from '#domain/plan-review/confirmed-plan.ts';
import type { AssignmentMode, AssignmentRole } from '#domain/programme/agency-task.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { createCardsOfPlan } from './create-cards-of-plan.ts';
import { namesWithRoles } from './names-with-roles.ts';
import { termOfTask } from './term-of-task.ts';
import { titleOf } from './title-of.ts';

/** What every task of a plan is given out with. */
export interface Giving {
  plan: ConfirmedPlan;
  /** Nested-set numbers of the agencies that the plan names. */
  ranges: ReadonlyMap<string, number>;
  calendar: WorkingCalendar;
}

/**
 * On `plan.confirmed`: tasks with their assignments, an execution row for each agency named singly
 * as lead or implementing, and one card per plan for everybody else. None of it for history.
 */
export async function createTasksOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const plan = await getConfirmedPlan(context.tx, event.recordId);
  if (plan.state === 'history') {
    return;
  }
  const giving: Giving = {
    plan,
    ranges: await agencyNumbers(context, plan),
    calendar: await loadCalendar(context.tx),
  };
  for (const [position, task] of plan.tasks.entries()) {
    await insertNewTask(context, giving, task, position);
  }
  await createCardsOfPlan(context, plan, giving.ranges);
}

/** A task of a plan with its assignments, and an execution for each agency named singly. */
export async function insertNewTask(
  context: RequestContext,
  giving: Giving,
  task: ConfirmedTask,
  position: number,
): Promise<void> {
  const now = new Date(context.now.epochMilliseconds);
  await context.tx
    .insertInto('task')
    .values({
      ...taskValues(giving, task, position),
      owner_agency_id: giving.plan.issuerAgencyId,
      owner_lft: giving.plan.issuerLft,
      plan_id: giving.plan.planId,
      origin: 'plan',
      state: 'open',
      created_at: now,
      updated_at: now,
    })
    .execute();
  const assignments = assignmentRows(task);
  if (assignments.length > 0) {
    await context.tx.insertInto('assignment').values(assignments).execute();
  }
  const executions = executionRows(context, giving, task);
  if (executions.length > 0) {
    await context.tx.insertInto('agency_task').values(executions).execute();
  }
}

/** What a task takes over from the text. */
export function taskValues(giving: Giving, task: ConfirmedTask, position: number) {
  const { startsOn, dueOn, beforeOn, riskOn } = termOfTask(giving.plan, task, giving.calendar);
  return {
    id: task.id,
    position,
    path: task.path,
    title: titleOf(task.text),
    body: task.text,
    folded: foldText(task.text),
    standing: dueOn === null,
    starts_on: startsOn,
    due_on: dueOn,
    before_on: beforeOn,
    risk_on: riskOn,
    span_from: task.span[0],
    span_to: task.span[1],
  };
}

/** The names of a task as its assignments: a group is one row, an agency named singly another. */
export function assignmentRows(task: ConfirmedTask) {
  const rows = namesWithRoles(task).flatMap(({ role, name }) => {
    const shared = {
      task_id: task.id,
      role,
      mode: modeOf(task, name),
      as_written: name.asWritten,
    };
    const single = name.snapshotId === null && name.agencyIds.length > 0;
    const agencies: (string | null)[] = single ? name.agencyIds : [null];
    return agencies.map((agency) => ({
      ...shared,
      agency_id: agency,
      snapshot_id: single ? null : name.snapshotId,
    }));
  });
  return rows.map((row, position) => ({ id: newId(), position, ...row }));
}

function modeOf(task: ConfirmedTask, name: ResolvedName): 'ordered' | 'requested' {
  return task.requested.includes(name.asWritten) ? 'requested' : 'ordered';
}

function executionRows(context: RequestContext, giving: Giving, task: ConfirmedTask) {
  const taken = new Set<string>();
  return namesWithRoles(task)
    .filter(({ role, name }) => role !== 'cooperating' && name.snapshotId === null)
    .flatMap(({ role, name }) =>
      name.agencyIds.map((agencyId) => ({ agencyId, role, mode: modeOf(task, name) })),
    )
    .filter(({ agencyId }) => !taken.has(agencyId) && taken.add(agencyId))
    .map((naming) => executionRow(context, giving, task, naming));
}

/** One agency's execution as it is given today. */
export function executionRow(
  context: RequestContext,
  giving: Giving,
  task: ConfirmedTask,
  { agencyId, role, mode }: { agencyId: string; role: AssignmentRole; mode: AssignmentMode },
) {
  const { startsOn, dueOn, riskOn } = termOfTask(giving.plan, task, giving.calendar);
  return {
    task_id: task.id,
    agency_id: agencyId,
    agency_lft: giving.ranges.get(agencyId) ?? 0,
    owner_lft: giving.plan.issuerLft,
    plan_id: giving.plan.planId,
    role,
    mode,
    state: 'assigned' as const,
    condition: JSON.stringify({ state: 'assigned', on: context.today.toString() }),
    standing: dueOn === null,
    starts_on: startsOn,
    due_on: dueOn,
    risk_on: riskOn,
    updated_at: new Date(context.now.epochMilliseconds),
  };
}

/** Nested-set numbers of the agencies a plan names. */
export async function agencyNumbers(
  context: RequestContext,
  plan: ConfirmedPlan,
): Promise<Map<string, number>> {
  const ids = new Set(
    plan.tasks.flatMap((task) => namesWithRoles(task).flatMap(({ name }) => name.agencyIds)),
  );
  for (const report of plan.reports) {
    for (const name of report.by) {
      for (const id of name.agencyIds) {
        ids.add(id);
      }
    }
  }
  if (ids.size === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.lft]));
}
