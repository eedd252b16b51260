import { Temporal } from 'temporal-polyfill';
import { foldText } from '#domain/text/fold-text.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addTask } from '../contract.ts';
import type { Role } from './create-tasks-of-plan.ts';
import { riskOf } from './execution-store.ts';
import { titleOf } from './title-of.ts';

/** A task to store with the agencies that get it. */
export type NewTask = ParsedInputOf<typeof addTask>;

/** Where a task comes from, when it is no sub-task and not typed by hand. */
export interface Origin {
  origin: 'meeting' | 'difficulty' | 'recurring' | 'manual' | 'sub-task';
  originId: string | null;
}

/** Adds a task or a sub-task and gives it to agencies of the caller's range or reach. */
export async function addOneTask(context: RequestContext, input: NewTask): Promise<{ id: string }> {
  const mayAssign = context.actor.permissions.has('task.assign');
  const mayDivide = input.parentTaskId !== null && context.actor.permissions.has('task.progress');
  if (!mayAssign && !mayDivide) {
    throw new Refusal('access.denied');
  }
  const id = await storeTask(context, input, {
    origin: input.parentTaskId === null ? 'manual' : 'sub-task',
    originId: null,
  });
  await context.audit({ action: 'task.add', recordKind: 'task', recordId: id });
  return { id };
}

/** Stores a task, its assignments and executions; also used for conclusions and recurring tasks. */
export async function storeTask(
  context: RequestContext,
  input: NewTask,
  origin: Origin,
): Promise<string> {
  const id = newId();
  const owner = await ownerOf(context);
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
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft', 'name'])
    .where('id', 'in', [...agencies.keys()])
    .execute();
  const asked = new Set(given.input.requestedAgencyIds);
  const modeOf = (id: string) => (asked.has(id) ? ('requested' as const) : ('ordered' as const));
  await context.tx
    .insertInto('assignment')
    .values(
      rows.map((agency, position) => ({
        id: newId(),
        task_id: given.id,
        role: agencies.get(agency.id) ?? 'implementing',
        mode: modeOf(agency.id),
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
        mode: modeOf(agency.id),
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

function listAssigned(input: NewTask): Map<string, Role> {
  const agencies = new Map<string, Role>();
  const roles: [Role, readonly string[]][] = [
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

/** Who orders the task: the agency at the top of the range the post works for. */
async function ownerOf(context: RequestContext): Promise<{ id: string; lft: number }> {
  return await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('lft', '=', context.actor.scope.lo)
    .executeTakeFirstOrThrow();
}
