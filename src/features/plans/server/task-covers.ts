import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addCover, CoveredTask, decideCover, listCovers } from '../contract.ts';

type Covers = OutputOf<typeof listCovers>;
type Match = CoveredTask['matches'][number];

/** Which tasks of the plan above a plan covers: matched, proposed, or not at all. */
export async function listPlanCovers(
  context: RequestContext,
  input: ParsedInputOf<typeof listCovers>,
): Promise<Covers> {
  const matches = await listMatches(context, input.id);
  const above = await listAbove(context, input.id, [...matches.keys()]);
  const own = await context.tx
    .selectFrom('task')
    .select(['id', 'title'])
    .where('plan_id', '=', input.id)
    .where('parent_task_id', 'is', null)
    .where('state', '!=', 'cancelled')
    .orderBy('position')
    .limit(1000)
    .execute();
  return { tasks: above.map((task) => ({ ...task, matches: matches.get(task.id) ?? [] })), own };
}

/** Matches by the task above; a task of this plan that was cancelled covers nothing any more. */
async function listMatches(context: RequestContext, planId: string): Promise<Map<string, Match[]>> {
  const rows = await context.tx
    .selectFrom('task_cover')
    .innerJoin('task as child', 'child.id', 'task_cover.child_task_id')
    .select([
      'task_cover.id',
      'task_cover.parent_task_id',
      'task_cover.score',
      'task_cover.state',
      'child.id as child_id',
      'child.title',
    ])
    .where('task_cover.child_plan_id', '=', planId)
    .where('child.state', '!=', 'cancelled')
    .orderBy('task_cover.score', 'desc')
    .orderBy('task_cover.id')
    .limit(1000)
    .execute();
  const matches = new Map<string, Match[]>();
  for (const { id, parent_task_id, score, state, child_id, title } of rows) {
    const match = { id, task: { id: child_id, title }, score, state };
    matches.set(parent_task_id, [...(matches.get(parent_task_id) ?? []), match]);
  }
  return matches;
}

/** Tasks of the plan above that name the issuer, singly or as a member of a group, or are matched here. */
async function listAbove(
  context: RequestContext,
  planId: string,
  matched: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select t.id, t.title
      from plan own join task t on t.plan_id = own.parent_plan_id
     where own.id = ${planId}::uuid and t.parent_task_id is null and t.state <> 'cancelled'
       and (t.id = any (${matched}::uuid[]) or app.is_named(t.id, own.owner_agency_id))
     order by t.position, t.id limit 1000`.execute(context.tx);
  return rows;
}

/** A person confirms or refuses a proposed match. */
export async function decidePlanCover(
  context: RequestContext,
  input: ParsedInputOf<typeof decideCover>,
): Promise<Done> {
  requirePermission(context, 'plan.confirm');
  const changed = await context.tx
    .updateTable('task_cover')
    .set({ state: input.state, decided_by: context.actor.postId })
    .where('id', '=', input.coverId)
    .where('child_plan_id', '=', input.id)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'plan.cover', recordKind: 'plan', recordId: input.id });
  return {};
}

/** A person links a task of the plan above to one of this plan, where nothing was proposed. */
export async function linkTasks(
  context: RequestContext,
  input: ParsedInputOf<typeof addCover>,
): Promise<Done> {
  requirePermission(context, 'plan.confirm');
  const pair = await context.tx
    .selectFrom('plan')
    .innerJoin('task as parent', 'parent.plan_id', 'plan.parent_plan_id')
    .innerJoin('task as child', 'child.plan_id', 'plan.id')
    .select('plan.id')
    .where('plan.id', '=', input.id)
    .where('parent.id', '=', input.parentTaskId)
    .where('child.id', '=', input.childTaskId)
    .executeTakeFirst();
  if (pair === undefined) {
    throw new Refusal('record.not-found');
  }
  const decided = { state: 'confirmed' as const, decided_by: context.actor.postId };
  await context.tx
    .insertInto('task_cover')
    .values({
      id: newId(),
      parent_task_id: input.parentTaskId,
      child_task_id: input.childTaskId,
      child_plan_id: input.id,
      score: 1,
      ...decided,
    })
    .onConflict((conflict) =>
      conflict.columns(['parent_task_id', 'child_task_id']).doUpdateSet(decided),
    )
    .execute();
  await context.audit({ action: 'plan.cover', recordKind: 'plan', recordId: input.id });
  return {};
}
