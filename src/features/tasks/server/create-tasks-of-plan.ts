import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type {
  ConfirmedPlan,
  ConfirmedTask,
  ResolvedName,
} from '#domain/plan-review/confirmed-plan.ts';
import { lastDayOf } from '#domain/plan-review/last-day.ts';
import { riskBegins } from '#domain/programme/task-term.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { createCardsOfPlan } from './create-cards-of-plan.ts';
import { namesWithRoles } from './names-with-roles.ts';
import { titleOf } from './title-of.ts';

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
  const ranges = await agencyNumbers(context, plan);
  const calendar = await loadCalendar(context.tx);
  for (const [position, task] of plan.tasks.entries()) {
    await insertTask(context, plan, { task, position, calendar });
    await insertAssignments(context, task);
    await insertExecutions(context, plan, { task, ranges, calendar });
  }
  await createCardsOfPlan(context, plan, ranges);
}

async function insertTask(
  context: RequestContext,
  plan: ConfirmedPlan,
  {
    task,
    position,
    calendar,
  }: { task: ConfirmedTask; position: number; calendar: WorkingCalendar },
): Promise<void> {
  const { dueOn, beforeOn } = lastDayOf(task);
  const now = new Date(context.now.epochMilliseconds);
  await context.tx
    .insertInto('task')
    .values({
      id: task.id,
      owner_agency_id: plan.issuerAgencyId,
      owner_lft: plan.issuerLft,
      plan_id: plan.planId,
      origin: 'plan',
      position,
      path: task.path,
      title: titleOf(task.text),
      body: task.text,
      folded: foldText(task.text),
      standing: dueOn === null,
      starts_on: task.from ?? plan.periodFrom,
      due_on: dueOn,
      before_on: beforeOn,
      risk_on: riskOnOf(plan, task, calendar),
      state: 'open',
      span_from: task.span[0],
      span_to: task.span[1],
      created_at: now,
      updated_at: now,
    })
    .execute();
}

async function insertAssignments(context: RequestContext, task: ConfirmedTask): Promise<void> {
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
  if (rows.length > 0) {
    await context.tx
      .insertInto('assignment')
      .values(rows.map((row, position) => ({ id: newId(), position, ...row })))
      .execute();
  }
}

function modeOf(task: ConfirmedTask, name: ResolvedName): 'ordered' | 'requested' {
  return task.requested.includes(name.asWritten) ? 'requested' : 'ordered';
}

async function insertExecutions(
  context: RequestContext,
  plan: ConfirmedPlan,
  made: { task: ConfirmedTask; ranges: ReadonlyMap<string, number>; calendar: WorkingCalendar },
): Promise<void> {
  const { task, ranges, calendar } = made;
  const { dueOn } = lastDayOf(task);
  const taken = new Set<string>();
  const rows = namesWithRoles(task)
    .filter(({ role, name }) => role !== 'cooperating' && name.snapshotId === null)
    .flatMap(({ role, name }) => name.agencyIds.map((agency) => ({ role, name, agency })))
    .filter(({ agency }) => !taken.has(agency) && taken.add(agency))
    .map(({ role, name, agency }) => ({
      task_id: task.id,
      agency_id: agency,
      agency_lft: ranges.get(agency) ?? 0,
      owner_lft: plan.issuerLft,
      plan_id: plan.planId,
      role,
      mode: modeOf(task, name),
      state: 'assigned' as const,
      condition: JSON.stringify({ state: 'assigned', on: context.today.toString() }),
      standing: dueOn === null,
      starts_on: task.from ?? plan.periodFrom,
      due_on: dueOn,
      risk_on: riskOnOf(plan, task, calendar),
      updated_at: new Date(context.now.epochMilliseconds),
    }));
  if (rows.length > 0) {
    await context.tx.insertInto('agency_task').values(rows).execute();
  }
}

/** First day at risk of a dated task; null for a standing one. */
function riskOnOf(
  plan: ConfirmedPlan,
  task: ConfirmedTask,
  calendar: WorkingCalendar,
): string | null {
  const { dueOn } = lastDayOf(task);
  const from = task.from ?? plan.periodFrom;
  return dueOn === null || dueOn < from
    ? dueOn
    : riskBegins(
        { from: Temporal.PlainDate.from(from), lastDay: Temporal.PlainDate.from(dueOn) },
        calendar,
      ).toString();
}

/** Nested-set numbers of the agencies a plan names. */
async function agencyNumbers(
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
