import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { AccusedOutcome } from '#domain/case/accused.ts';
import { closeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { dayOfInstant } from './case-store.ts';
import { endGround } from './case-units.ts';

/** Records that nothing is held against persons any more: all of a case, or one; their names close. */
export async function stayPersons(
  context: RequestContext,
  caseId: string,
  at: string,
  one: { accusedId: string; outcome: AccusedOutcome } | null,
): Promise<void> {
  let query = context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null);
  if (one !== null) {
    query = query.where('id', '=', one.accusedId);
  }
  for (const { id } of await query.execute()) {
    await clearPerson(context, id, at, one?.outcome ?? 'person-stayed');
  }
}

/**
 * A person who is cleared leaves matching at once; the name closes to all but the handling head and the
 * procuracy, and measures end.
 */
export async function clearPerson(
  context: RequestContext,
  accusedId: string,
  at: string,
  outcome: AccusedOutcome,
): Promise<void> {
  const on = dayOfInstant(Temporal.Instant.from(at)).toString();
  const record = { kind: 'accused', id: accusedId };
  await closeFingerprints(context.tx, record, context.now);
  await context.tx
    .updateTable('accused')
    .set({ outcome, outcome_on: on, cleared_on: on, suspended: false })
    .where('id', '=', accusedId)
    .execute();
  await context.tx
    .updateTable('accused_measure')
    .set({ ended_at: new Date(at), end_reason: 'released' })
    .where('accused_id', '=', accusedId)
    .where('ended_at', 'is', null)
    .execute();
  await countAccused(context, accusedId);
  await endGround(context, [record], 'handling');
  await endGround(context, [record], 'court');
}

/** Keeps beside the case how many accused it still has, and whether one of them is a minor. */
async function countAccused(context: RequestContext, accusedId: string): Promise<void> {
  await sql`
    update criminal_case c set
      accused = (select count(*) from accused a where a.case_id = c.id and (a.outcome is null or a.outcome = 'convicted')),
      has_minor_accused = exists (select from accused a where a.case_id = c.id and a.under18
        and (a.outcome is null or a.outcome = 'convicted'))
     where c.id = (select a.case_id from accused a where a.id = ${accusedId}::uuid)`.execute(
    context.tx,
  );
}
