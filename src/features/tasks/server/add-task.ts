import { Temporal } from 'temporal-polyfill';
import { isWithin } from '#domain/access/actor.ts';
import type { AssignmentRole } from '#domain/programme/agency-task.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addTask } from '../contract.ts';
import { findExecution, riskOf } from './execution-store.ts';
import { titleOf } from './title-of.ts';

/** A task to store with the agencies that get it. */
export type NewTask = ParsedInputOf<typeof addTask>;

/** Where a task comes from, when it is no sub-task and not typed by hand. */
export interface Origin {
  origin: 'meeting' | 'difficulty' | 'recurring' | 'manual' | 'sub-task';
  originId: string | null;
}

/**
 * Adds a task or a sub-task. Agencies of the caller's range are ordered, others are asked (đề nghị);
 * a task of a plan is added by the side that issued it, a sub-task by whoever has or issued its parent.
 */
export async function addOneTask(context: RequestContext, input: NewTask): Promise<{ id: string }> {
  await requireMayAdd(context, input);
  if (input.leadAgencyIds.length + input.implementingAgencyIds.length === 0) {
    throw new Refusal('task.agency-required');
  }
  const { dueOn } = input;
  const startsOn = input.startsOn ?? context.today.toString();
  if (dueOn !== null && dueOn < startsOn) {
    throw new Refusal('task.due-before-start', { dueOn, startsOn });
  }
  const id = await storeTask(context, input, {
    origin: input.parentTaskId === null ? 'manual' : 'sub-task',
    originId: null,
  });
  await context.audit({ action: 'task.add', recordKind: 'task', recordId: id });
  return { id };
}

async function requireMayAdd(context: RequestContext, input: NewTask): Promise<void> {
  const { permissions, scope } = context.actor;
  if (input.parentTaskId === null) {
    requirePermission(context, 'task.assign');
  } else {
    const parent = await findOwner(context, 'task', input.parentTaskId);
    const execution = await findExecution(context, input.parentTaskId, context.actor.agencyId);
    const divides = execution !== null && permissions.has('task.progress');
    if (!divides && !(permissions.has('task.assign') && isWithin(scope, parent))) {
      throw new Refusal('access.denied');
    }
  }
  if (input.planId !== null && !isWithin(scope, await findOwner(context, 'plan', input.planId))) {
    throw new Refusal('access.denied', { reason: 'access.outside-scope' });
  }
}

/** The issuing side of a task or plan that the caller may read. */
async function findOwner(
  context: RequestContext,
  table: 'task' | 'plan',
  id: string,
): Promise<number> {
  const row = await context.tx
    .selectFrom(table)
    .select('owner_lft')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row.owner_lft;
}

/** Stores a task, its assignments and executions; also used for conclusions and recurring tasks. */
export async function storeTask(
  context: RequestContext,
  input: NewTask,
  origin: Origin,
): Promise<string> {
  const id = newId();
  const owner = await ownerOf(context, input.planId);
  const calendar = await loadCalendar(context.tx);
  const now = new Date(context.now.epochMilliseconds);
  const startsOn = input.startsOn ?? context.today.toString();
  const riskOn =
    input.dueOn === null
      ? null
      : riskOf(
          {
            kind: 'deadline',
            from: Temporal.PlainDate.from(startsOn),
            lastDay: Temporal.PlainDate.from(input.dueOn),
          },
          calendar,
        );
  await context.tx
    .insertInto('task')
    .values({
      id,
      owner_agency_id: owner.id,
      owner_lft: owner.lft,
      plan_id: input.planId,
      parent_task_id: input.parentTaskId,
      origin: origin.origin,
      origin_id: origin.originId,
      title: titleOf(input.body),
      body: input.body,
      folded: foldText(input.body),
      standing: input.dueOn === null,
      starts_on: startsOn,
      due_on: input.dueOn,
      risk_on: riskOn,
      recurrence:
        input.recurrence === null
          ? null
          : JSON.stringify({ ...input.recurrence, first: input.dueOn }),
      state: 'open',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await giveTask(context, { id, input, owner, startsOn, riskOn });
  await context.publish({ name: 'task.assigned', recordId: id, payload: { planId: input.planId } });
  return id;
}

interface Given {
  id: string;
  input: NewTask;
  owner: { id: string; lft: number };
  startsOn: string;
  riskOn: string | null;
}

/** Assignments and executions; an agency named twice keeps its first role. */
async function giveTask(context: RequestContext, given: Given): Promise<void> {
  const agencies = listAssigned(given.input);
  if (agencies.size === 0) {
    return;
  }
  const found = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft', 'name'])
    .where('id', 'in', [...agencies.keys()])
    .execute();
  const byId = new Map(found.map((agency) => [agency.id, agency]));
  const rows = [...agencies.keys()].flatMap((id) => byId.get(id) ?? []);
  const asked = new Set(given.input.requestedAgencyIds);
  const modeOf = (agency: { id: string; lft: number }) =>
    asked.has(agency.id) || !isWithin(context.actor.scope, agency.lft)
      ? ('requested' as const)
      : ('ordered' as const);
  await context.tx
    .insertInto('assignment')
    .values(
      rows.map((agency, position) => ({
        id: newId(),
        task_id: given.id,
        role: agencies.get(agency.id) ?? 'implementing',
        mode: modeOf(agency),
        position,
        as_written: agency.name,
        agency_id: agency.id,
      })),
    )
    .execute();
  await context.tx
    .insertInto('agency_task')
    .values(
      rows.map((agency) => ({
        task_id: given.id,
        agency_id: agency.id,
        agency_lft: agency.lft,
        owner_lft: given.owner.lft,
        plan_id: given.input.planId,
        role: agencies.get(agency.id) ?? ('implementing' as const),
        mode: modeOf(agency),
        state: 'assigned' as const,
        condition: JSON.stringify({ state: 'assigned', on: context.today.toString() }),
        standing: given.input.dueOn === null,
        starts_on: given.startsOn,
        due_on: given.input.dueOn,
        risk_on: given.riskOn,
        updated_at: new Date(context.now.epochMilliseconds),
      })),
    )
    .execute();
}

function listAssigned(input: NewTask): Map<string, AssignmentRole> {
  const agencies = new Map<string, AssignmentRole>();
  const roles: [AssignmentRole, readonly string[]][] = [
    ['lead', input.leadAgencyIds],
    ['implementing', input.implementingAgencyIds],
    ['cooperating', input.cooperatingAgencyIds],
  ];
  for (const [role, ids] of roles) {
    for (const id of ids) {
      agencies.set(id, agencies.get(id) ?? role);
    }
  }
  return agencies;
}

/** Who orders the task: the issuer of its plan where the caller works for it, else the caller's own side. */
async function ownerOf(
  context: RequestContext,
  planId: string | null,
): Promise<{ id: string; lft: number }> {
  const { scope } = context.actor;
  if (planId !== null) {
    const plan = await context.tx
      .selectFrom('plan')
      .select(['owner_agency_id as id', 'owner_lft as lft'])
      .where('id', '=', planId)
      .executeTakeFirst();
    if (plan !== undefined && isWithin(scope, plan.lft)) {
      return plan;
    }
  }
  return await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('lft', '=', scope.lo)
    .executeTakeFirstOrThrow();
}
