import { matchTasks } from '#domain/programme/match-tasks.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';

/**
 * On `plan.confirmed` and `plan.linked`: when a plan stands under another, its issuer's card shows
 * it as issued, and the tasks that look alike are proposed as covering the parent's.
 */
export async function linkChildPlan(context: RequestContext, event: DomainEvent): Promise<void> {
  const plan = await context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .select(['plan.id', 'plan.parent_plan_id', 'plan.owner_agency_id', 'document.issued_on'])
    .where('plan.id', '=', event.recordId)
    .executeTakeFirst();
  if (plan === undefined || plan.parent_plan_id === null) {
    return;
  }
  await context.tx
    .updateTable('plan_card')
    .set({
      own_plan_id: plan.id,
      own_plan_issued_on: plan.issued_on ?? context.today.toString(),
    })
    .where('plan_id', '=', plan.parent_plan_id)
    .where('agency_id', '=', plan.owner_agency_id)
    .execute();
  await proposeCovers(context, plan.id, plan.parent_plan_id);
}

/**
 * On `plan.corrected`: new tasks of the plan are proposed against its parent's and its children's;
 * what was decided stays.
 */
export async function coverCorrectedPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const family = await context.tx
    .selectFrom('plan')
    .select(['id', 'parent_plan_id'])
    .where((where) =>
      where.or([where('id', '=', event.recordId), where('parent_plan_id', '=', event.recordId)]),
    )
    .orderBy('id')
    .execute();
  for (const plan of family) {
    if (plan.parent_plan_id !== null) {
      await proposeCovers(context, plan.id, plan.parent_plan_id);
    }
  }
}

async function proposeCovers(
  context: RequestContext,
  childPlanId: string,
  parentPlanId: string,
): Promise<void> {
  const [parents, children] = await Promise.all([
    tasksOf(context, parentPlanId),
    tasksOf(context, childPlanId),
  ]);
  const matches = matchTasks(parents, children);
  if (matches.length > 0) {
    await context.tx
      .insertInto('task_cover')
      .values(
        matches.map((match) => ({
          id: newId(),
          parent_task_id: match.parentId,
          child_task_id: match.childId,
          child_plan_id: childPlanId,
          score: match.score,
          state: 'proposed' as const,
        })),
      )
      .onConflict((conflict) => conflict.columns(['parent_task_id', 'child_task_id']).doNothing())
      .execute();
  }
}

function tasksOf(context: RequestContext, planId: string): Promise<{ id: string; text: string }[]> {
  return context.tx
    .selectFrom('task')
    .select(['id', 'body as text'])
    .where('plan_id', '=', planId)
    .where('parent_task_id', 'is', null)
    .where('state', '!=', 'cancelled')
    .orderBy('position')
    .execute();
}
