import { sql } from 'kysely';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { findPosts, tellerOf, tellPosts } from './tell.ts';

interface Given {
  agency_id: string;
  tasks: number;
  card: boolean;
}

/**
 * On `plan.confirmed`, after its tasks and cards were made: each agency is told once, however many
 * tasks it got, and whether a card waits.
 */
export async function tellOfPlan(context: RequestContext, event: DomainEvent): Promise<void> {
  const given = await listGiven(context, event.recordId);
  const teller = tellerOf(context);
  const posts = await findPosts(
    teller,
    given.map((one) => one.agency_id),
    'plan.read',
  );
  for (const agencies of groupAlike(given)) {
    const told = posts.filter((row) => agencies.some((one) => one.agency_id === row.agencyId));
    await tellPosts(
      teller,
      told.map((row) => row.postId),
      {
        kind: 'plan.given',
        recordKind: 'plan',
        recordId: event.recordId,
        params: { count: agencies[0]?.tasks ?? 0, card: agencies[0]?.card ? 1 : 0 },
        key: `plan.given/${event.recordId}`,
        counted: false,
      },
    );
  }
}

async function listGiven(context: RequestContext, planId: string): Promise<Given[]> {
  const { rows } = await sql<Given>`
    with named as (
      select a.agency_id, a.task_id from assignment a join task t on t.id = a.task_id
       where t.plan_id = ${planId} and a.agency_id is not null
      union
      select m.agency_id, a.task_id from assignment a join task t on t.id = a.task_id
        join group_snapshot_member m on m.snapshot_id = a.snapshot_id where t.plan_id = ${planId}
    ), given as (
      select agency_id, count(*) as tasks from named group by agency_id
    )
    select coalesce(g.agency_id, c.agency_id) as agency_id, coalesce(g.tasks, 0) as tasks,
           c.agency_id is not null as card
      from given g full join (select agency_id from plan_card where plan_id = ${planId}) c
        on c.agency_id = g.agency_id`.execute(context.tx);
  return rows;
}

function groupAlike(given: readonly Given[]): Given[][] {
  return [...Map.groupBy(given, (one) => `${one.tasks}/${one.card}`).values()];
}
