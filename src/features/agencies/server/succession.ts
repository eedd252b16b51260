import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { MovedWork, recordSuccession } from '../contract.ts';
import { lockAgency, requireDayFrom } from './edit-agency.ts';
import { type MoveCount, sumMoved } from './move-work.ts';

/** Records a successor; where it takes the open work and the day has come, the work moves at once. */
export async function recordAgencySuccession(
  context: RequestContext,
  input: ParsedInputOf<typeof recordSuccession>,
): Promise<OutputOf<typeof recordSuccession>> {
  requirePermission(context, 'agency.edit');
  const former = await lockAgency(context, input.id);
  const heir = await lockAgency(context, input.successorId);
  requireDayFrom(former.valid_from, input.on, 'on');
  const heirLives = heir.valid_from <= input.on && (heir.valid_to ?? input.on) >= input.on;
  if (former.id === heir.id || !heirLives) {
    throw new Refusal('agency.same-successor');
  }
  if (input.takesWork) {
    await requireNoOtherTaker(context, input.id);
  }
  const id = newId();
  await context.tx
    .insertInto('agency_succession')
    .values({
      id,
      from_id: input.id,
      to_id: input.successorId,
      on_date: input.on,
      share: input.share,
      duty: input.duty,
      legal_basis: input.legalBasis,
      verified: input.verified,
      takes_work: input.takesWork,
    })
    .execute();
  await context.audit({ action: 'agency.succeed', recordKind: 'agency', recordId: input.id });
  await context.publish({
    name: 'agency.succeeded',
    recordId: input.id,
    payload: { successionId: id, successorId: input.successorId },
  });
  return { id, moved: await readMoved(context.tx, id) };
}

async function requireNoOtherTaker(context: RequestContext, id: string): Promise<void> {
  const taker = await context.tx
    .selectFrom('agency_succession')
    .innerJoin('agency', 'agency.id', 'agency_succession.to_id')
    .select('agency.name')
    .where('agency_succession.from_id', '=', id)
    .where('agency_succession.takes_work', '=', true)
    .executeTakeFirst();
  if (taker !== undefined) {
    throw new Refusal('agency.work-taken', { name: taker.name });
  }
}

async function readMoved(tx: Tx, successionId: string): Promise<MovedWork | null> {
  const row = await tx
    .selectFrom('agency_succession')
    .select('moved_at')
    .where('id', '=', successionId)
    .executeTakeFirstOrThrow();
  if (row.moved_at === null) {
    return null;
  }
  const { rows } = await sql<MoveCount>`
    select kind, outcome, count(*)::integer as amount from work_move
     where succession_id = ${successionId} group by kind, outcome`.execute(tx);
  return sumMoved(rows);
}
