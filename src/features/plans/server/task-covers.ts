import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addCover, decideCover, listCovers } from '../contract.ts';

type Covers = OutputOf<typeof listCovers>;
type TaskName = Covers['own'][number];

/** Which parent tasks a child plan covers: proposed and decided matches, and those of its issuer without any. */
export async function listPlanCovers(
  context: RequestContext,
  input: ParsedInputOf<typeof listCovers>,
): Promise<Covers> {
  const rows = await listMatches(context, input.id);
  const covered = new Set(
    rows.filter((row) => row.state !== 'rejected').map((row) => row.parentTask.id),
  );
  const owed = await listOwed(context, input.id);
  return {
    rows,
    uncovered: owed.filter((task) => !covered.has(task.id)),
    own: await context.tx
      .selectFrom('task')
      .select(['id', 'title'])
      .where('plan_id', '=', input.id)
      .where('parent_task_id', 'is', null)
      .where('state', '!=', 'cancelled')
      .orderBy('position')
      .limit(1000)
      .execute(),
  };
}

/** A task that was cancelled on either side has nothing to cover any more. */
async function listMatches(context: RequestContext, planId: string): Promise<Covers['rows']> {
  const rows = await context.tx
    .selectFrom('task_cover')
    .innerJoin('task as parent', 'parent.id', 'task_cover.parent_task_id')
    .innerJoin('task as child', 'child.id', 'task_cover.child_task_id')
    .select([
      'task_cover.id',
      'task_cover.score',
      'task_cover.state',
      'parent.id as parent_id',
      'parent.title as parent_title',
      'child.id as child_id',
      'child.title as child_title',
    ])
    .where('task_cover.child_plan_id', '=', planId)
    .where('parent.state', '!=', 'cancelled')
    .where('child.state', '!=', 'cancelled')
    .orderBy('parent.position')
    .orderBy('task_cover.score', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentTask: { id: row.parent_id, title: row.parent_title },
    childTask: { id: row.child_id, title: row.child_title },
    score: row.score,
    state: row.state,
  }));
}

/** Tasks of the plan above that name the issuer of this plan, singly or as a member of a group. */
async function listOwed(context: RequestContext, planId: string): Promise<TaskName[]> {
  const { rows } = await sql<TaskName>`
    select t.id, t.title
      from plan own join task t on t.plan_id = own.parent_plan_id
     where own.id = ${planId}::uuid and t.parent_task_id is null and t.state <> 'cancelled'
       and app.is_named(t.id, own.owner_agency_id)
     order by t.position limit 1000`.execute(context.tx);
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
