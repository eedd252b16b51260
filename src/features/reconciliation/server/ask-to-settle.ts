import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { askToSettle } from '../contract.ts';
import { getStoredRound, requireSideOf } from './rounds.ts';

/**
 * Asks each agency from whose list the own one differs to settle it, by a task of both. The task says
 * the matter, the period and how many files: no number, since tasks are read by whoever steers.
 */
export async function askOthers(
  context: RequestContext,
  input: ParsedInputOf<typeof askToSettle>,
): Promise<OutputOf<typeof askToSettle>> {
  requirePermission(context, 'task.assign');
  const round = await getStoredRound(context, input.id);
  requireSideOf(context, round);
  const { rows } = await sql<{ agency_id: string; files: number }>`
    select d.other_agency_id as agency_id, count(distinct coalesce(d.line_id, d.id))::integer as files
      from reconciliation_difference d
     where d.round_id = ${round.id}::uuid and d.agency_id = ${context.actor.agencyId}::uuid and d.other_agency_id is not null
       and not exists (select from reconciliation_task k where k.round_id = d.round_id and k.agreed_at is null
         and d.other_agency_id in (k.agency_id, k.other_agency_id))
     group by d.other_agency_id order by d.other_agency_id`.execute(context.tx);
  if (rows.length === 0) {
    throw new Refusal('reconciliation.nothing-to-ask');
  }
  for (const row of rows) {
    const id = await keepRequest(context, round.id, row.agency_id);
    await context.publish({
      name: 'reconciliation.differs',
      recordId: id,
      payload: {
        matter: round.matter,
        from: round.from_on,
        to: round.to_on,
        files: row.files,
        ownAgencyId: context.actor.agencyId,
        otherAgencyId: row.agency_id,
        dueOn: input.dueOn,
      },
    });
  }
  await context.audit({
    action: 'reconciliation.asked',
    recordKind: 'reconciliation',
    recordId: round.id,
  });
  return { asked: rows.length };
}

/** One request for each pair of agencies; one that had agreed is asked again. */
async function keepRequest(
  context: RequestContext,
  roundId: string,
  otherAgencyId: string,
): Promise<string> {
  const { id } = await context.tx
    .insertInto('reconciliation_task')
    .values({
      id: randomUUID(),
      round_id: roundId,
      agency_id: context.actor.agencyId,
      other_agency_id: otherAgencyId,
      asked_at: new Date(context.now.epochMilliseconds),
    })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'agency_id', 'other_agency_id']).doUpdateSet({
        asked_at: new Date(context.now.epochMilliseconds),
        agreed_at: null,
        task_id: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
