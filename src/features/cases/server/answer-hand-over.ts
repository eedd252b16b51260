import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { HandOverPurpose } from '#domain/case/hand-over.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { acceptHandOver, refuseHandOver } from '../contract.ts';
import { getStoredCase, type StoredCase } from './case-store.ts';
import { type UnitCode, unitOf } from './case-units.ts';
import { recordActs, requireOrder } from './record-acts.ts';

/** Takes the file on: from this moment the case is open to the unit, and its clock runs. */
export async function acceptFile(
  context: RequestContext,
  input: ParsedInputOf<typeof acceptHandOver>,
): Promise<OutputOf<typeof acceptHandOver>> {
  const sent = await getWaiting(context, input.id);
  const caseId = await answer(context, sent, { takes: true, missing: [] });
  const stored = await getStoredCase(context, caseId, true);
  requireOrder(context, stored, Temporal.Instant.from(input.at));
  const purpose = HandOverPurpose.parse(sent.purpose);
  const acted = await recordActs(
    context,
    stored,
    { id: caseId, revision: stored.row.revision, at: input.at, decision: null },
    [
      {
        kind: 'accepted',
        params: {
          purpose,
          toBody: sent.to_body,
          handOverId: sent.id,
          ...acceptedParams(stored, purpose),
        },
      },
    ],
    agencyColumns(context, sent),
  );
  return { caseId, revision: acted.revision };
}

/** Refuses a file that lacks a paper; the clock of the receiver does not start. */
export async function refuseFile(
  context: RequestContext,
  input: ParsedInputOf<typeof refuseHandOver>,
): Promise<Done> {
  if (Temporal.Instant.compare(Temporal.Instant.from(input.at), context.now) > 0) {
    throw new Refusal('case.in-future');
  }
  const sent = await getWaiting(context, input.id);
  const isIncomplete = input.missing.every(
    (paper) => sent.missing.includes(paper) || !sent.papers.includes(paper),
  );
  if (!isIncomplete) {
    throw new Refusal('case.papers-complete');
  }
  await answer(context, sent, { takes: false, missing: input.missing });
  await sql`select app.note_refusal(${sent.id}::uuid, ${newSecretId()}::uuid,
    ${input.at}::timestamptz, ${context.now.toString()}::timestamptz)`.execute(context.tx);
  await context.audit({ action: 'case.file-refused', recordKind: 'case', recordId: sent.case_id });
  return {};
}

type Waiting = Awaited<ReturnType<typeof getWaiting>>;

async function getWaiting(context: RequestContext, id: string) {
  requirePermission(context, 'case.record');
  const row = await context.tx
    .selectFrom('case_hand_over')
    .selectAll()
    .where('id', '=', id)
    .where('to_agency_id', '=', context.actor.agencyId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.state !== 'awaiting-receipt') {
    throw new Refusal('case.no-hand-over');
  }
  return row;
}

async function answer(
  context: RequestContext,
  sent: Waiting,
  given: { takes: boolean; missing: readonly string[] },
): Promise<string> {
  const codes: Record<string, UnitCode | null> = {
    police: null,
    procuracy: 'supervision',
    court: 'court',
  };
  const code = codes[sent.to_body] ?? null;
  const unit =
    code === null ? null : await unitOf(context.tx, code, context.actor.agencyId, context.now);
  const { rows } = await sql<{ case_id: string | null }>`
    select app.answer_hand_over(${sent.id}::uuid, ${given.takes}, ${[...given.missing]}::text[],
      ${unit}::uuid, ${context.now.toString()}::timestamptz) as case_id`.execute(context.tx);
  const caseId = rows[0]?.case_id ?? null;
  if (caseId === null) {
    throw new Refusal('case.no-hand-over');
  }
  return caseId;
}

/** Whether the court has it back after more investigation; who returned what is passed on. */
function acceptedParams(stored: StoredCase, purpose: HandOverPurpose) {
  const returned = [...stored.past, ...stored.events].findLast(
    (event) => event.kind === 'file-returned',
  );
  if (purpose === 'try') {
    const { returns } = stored.state;
    return { afterReturn: returns['presiding-judge'] + returns['trial-panel'] > 0 };
  }
  return purpose === 'pass-return' && returned !== undefined
    ? { returnedBy: String(returned.params.by) }
    : {};
}

function agencyColumns(context: RequestContext, sent: Waiting) {
  switch (sent.to_body) {
    case 'police':
      return sent.purpose === 'transfer' ? { handling_agency_id: context.actor.agencyId } : {};
    case 'court':
      return sent.purpose === 'appeal' ? {} : { trial_agency_id: context.actor.agencyId };
    default:
      return { supervising_agency_id: context.actor.agencyId };
  }
}
