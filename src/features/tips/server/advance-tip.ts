import { sql } from 'kysely';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { applyEvent, type TipFile } from '#domain/tip/tip-file.ts';
import { storeClocks } from '#features/deadlines/server/index.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import { getBody } from './bodies.ts';
import { keepNames } from './keep-names.ts';
import { nextClockColumns } from './next-clock.ts';
import { audienceOf, openToAudience } from './tip-audience.ts';
import { clocksOf } from './tip-clocks.ts';
import { appendEvent, columnsOf, type StoredTip, saveTip } from './tip-store.ts';

/** A new event and what goes with it. */
export interface Step {
  event: TipEvent;
  paperId: string | null;
  /** The revision that the writer saw. */
  revision: number;
  /** Fields of the row that the chain does not give. */
  also?: { book_number?: string | null };
}

/**
 * Adds an event to the chain and brings everything in line with it in one transaction: the row, the
 * receipts, the clocks, the closed names, and last the keys and grants.
 *
 * @returns the new revision.
 */
export async function advanceTip(
  context: RequestContext,
  tip: StoredTip,
  step: Step,
): Promise<number> {
  const { tx, now } = context;
  const { event } = step;
  const file = applyEvent(tip.file, event);
  await appendEvent(context, tip.row.id, tip.events.length + 1, {
    ...event,
    paperId: step.paperId,
  });
  await keepReceipt(context, tip, event);
  const placed = { id: tip.row.id, placeId: tip.row.place_id };
  const { audience, supervisorIds } = await audienceOf(context, placed, file);
  const clocks = await clocksOf(tx, [...tip.events, event], now);
  const held = await getBody(tx, file.heldBy.id, context.today);
  const revision = await saveTip(context, tip.row, step.revision, {
    ...columnsOf(file, held, supervisorIds),
    ...nextClockColumns(clocks, now),
    ...step.also,
  });
  await storeClocks(tx, { kind: 'tip', id: tip.row.id }, clocks, { now, cause: 'event' });
  await keepNames(context, tip.row.id, tip.file, file);
  await tell(context, tip, file, event, clocks);
  await openToAudience(context, tip.row.id, audience);
  if (HELD_ANEW.includes(event.kind)) {
    await matchAgain(context, tip.row.id);
  }
  return revision;
}

/** Others may open it now: who is told of a match is looked at anew. */
const HELD_ANEW: readonly TipEvent['kind'][] = ['take-over', 'assign'];

/** The body that lets the tip go keeps a receipt of it, and nothing more. */
async function keepReceipt(
  context: RequestContext,
  tip: StoredTip,
  event: TipEvent,
): Promise<void> {
  const leaves = event.kind === 'transfer' || event.kind === 'transfer-out';
  if (!leaves || tip.file.heldBy.id !== context.actor.agencyId) {
    return;
  }
  const at = new Date(event.at.epochMilliseconds);
  await context.tx
    .insertInto('tip_receipt')
    .values({
      id: newSecretId(),
      tip_id: tip.row.id,
      agency_id: context.actor.agencyId,
      code: tip.row.code,
      kind: tip.file.kind,
      received_at: tip.row.received_at,
      passed_on_at: at,
      state: event.kind === 'transfer' ? 'in-transfer' : 'transferred-out',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tip_id', 'agency_id'])
        .doUpdateSet({ passed_on_at: at, taken_over_at: null }),
    )
    .execute();
}

async function tell(
  context: RequestContext,
  tip: StoredTip,
  file: TipFile,
  event: TipEvent,
  clocks: readonly ClockState[],
): Promise<void> {
  await context.publish({
    name: `tip.${event.kind}`,
    recordId: tip.row.id,
    payload: {
      state: file.state,
      clocks: clocks.length,
      ...(event.kind === 'unmerge' ? { returnedTo: returnedTo(context, file) } : {}),
      ...(event.kind === 'recall' ? { withdrawnFromId: tip.file.arriving?.id ?? null } : {}),
    },
  });
  if (file.severity !== tip.file.severity) {
    await context.publish({ name: 'tip.supervision-moved', recordId: tip.row.id });
  }
  await context.audit({ action: `tip.${event.kind}`, recordKind: 'tip', recordId: tip.row.id });
}

/** Whom the return of a duplicate reaches at another body than the one that undid the merge. */
function returnedTo(context: RequestContext, file: TipFile): 'duty' | 'handlers' | null {
  if (file.heldBy.id === context.actor.agencyId) {
    return null;
  }
  return file.handlers.length === 0 ? 'duty' : 'handlers';
}

/** Compares the tip with everything anew; whoever added to it learns nothing. */
export async function matchAgain(context: RequestContext, tipId: string): Promise<void> {
  await sql`select app.match_tip(${tipId}::uuid, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
}

/** The open key of a tip for writing into it; the caller wipes it. */
export async function keyOfTip(context: RequestContext, tipId: string) {
  return await openRecordKey(context.tx, { kind: 'tip', id: tipId });
}
