import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { PlanView } from '../contract.ts';

/** How the tasks of a plan stand, and who has received it and issued a plan of its own. */
export async function countPlan(
  context: RequestContext,
  planId: string,
): Promise<Pick<PlanView, 'taskCounts' | 'cardCounts'>> {
  const [taskCounts, cardCounts] = await Promise.all([
    countTasks(context, planId),
    countCards(context, planId),
  ]);
  return { taskCounts, cardCounts };
}

async function countTasks(
  context: RequestContext,
  planId: string,
): Promise<PlanView['taskCounts']> {
  const today = context.today.toString();
  return await context.tx
    .selectFrom('task')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where state in ('done', 'confirmed')))::int`.as('done'),
      sql<number>`(count(*) filter (where state = 'open' and due_on < ${today}::date))::int`.as(
        'overdue',
      ),
      sql<number>`coalesce(round(avg(progress)), 0)::int`.as('progress'),
    ])
    .where('plan_id', '=', planId)
    .where('parent_task_id', 'is', null)
    .where('state', '!=', 'cancelled')
    .executeTakeFirstOrThrow();
}

async function countCards(
  context: RequestContext,
  planId: string,
): Promise<PlanView['cardCounts']> {
  const today = context.today.toString();
  const late = sql`own_plan_issued_on is null and must_issue_own_plan and own_plan_due_on < ${today}::date`;
  return await context.tx
    .selectFrom('plan_card')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where state = 'received'))::int`.as('received'),
      sql<number>`(count(*) filter (where state = 'received-by-silence'))::int`.as('bySilence'),
      sql<number>`(count(*) filter (where own_plan_issued_on is not null))::int`.as('issued'),
      sql<number>`(count(*) filter (where ${late}))::int`.as('missing'),
    ])
    .where('plan_id', '=', planId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirstOrThrow();
}
