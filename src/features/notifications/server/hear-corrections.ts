import { sql } from 'kysely';
import { z } from 'zod';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { findPosts, tellerOf, tellPosts } from './tell.ts';

const Payload = z.object({ correctionId: z.uuid() });

interface Touched {
  agency_id: string;
  tasks: number;
}

/**
 * On `plan.corrected`: every agency that the plan reaches is told once that its text was corrected,
 * and how many of the tasks that name it were changed, added or ended by it.
 */
export async function tellOfCorrection(context: RequestContext, event: DomainEvent): Promise<void> {
  const { correctionId } = Payload.parse(event.payload ?? {});
  const touched = await countTouched(context, event.recordId, correctionId);
  const teller = tellerOf(context);
  const posts = await findPosts(
    teller,
    touched.map((one) => one.agency_id),
    'plan.read',
  );
  for (const [tasks, agencies] of Map.groupBy(touched, (one) => one.tasks)) {
    const told = posts.filter((row) => agencies.some((one) => one.agency_id === row.agencyId));
    await tellPosts(
      teller,
      told.map((row) => row.postId),
      {
        kind: 'plan.corrected',
        recordKind: 'plan',
        recordId: event.recordId,
        params: { count: tasks },
        key: `plan.corrected/${correctionId}`,
        counted: false,
      },
    );
  }
}

async function countTouched(
  context: RequestContext,
  planId: string,
  correctionId: string,
): Promise<Touched[]> {
  const { rows } = await sql<Touched>`
    with named as (
      select a.agency_id, x.task_id from task_change x join assignment a on a.task_id = x.task_id
       where x.correction_id = ${correctionId}::uuid and a.agency_id is not null
      union
      select m.agency_id, x.task_id from task_change x join assignment a on a.task_id = x.task_id
        join group_snapshot_member m on m.snapshot_id = a.snapshot_id
       where x.correction_id = ${correctionId}::uuid
      union
      select t.agency_id, x.task_id from task_change x join agency_task t on t.task_id = x.task_id
       where x.correction_id = ${correctionId}::uuid
    )
    select r.agency_id, count(n.task_id)::integer as tasks
      from plan_reach r left join named n on n.agency_id = r.agency_id
     where r.plan_id = ${planId}::uuid
     group by r.agency_id`.execute(context.tx);
  return rows;
}
