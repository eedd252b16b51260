import { sql } from 'kysely';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { foldTip } from '#domain/tip/tip-file.ts';
import { findUnmergeFault, mayUndoMerge } from '#domain/tip/undo-merge.ts';
import { storeClocks } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { mergeTips, splitTip, undoMerge } from '../contract.ts';
import { advanceTip } from './advance-tip.ts';
import { getBody } from './bodies.ts';
import { requireHolding } from './change-content.ts';
import { findOffice } from './deciding-office.ts';
import { newTipCode } from './new-tip-code.ts';
import { nextClockColumns } from './next-clock.ts';
import { audienceOf, legalDay, openToAudience } from './tip-audience.ts';
import { clocksOf } from './tip-clocks.ts';
import { groupOf } from './tip-groups.ts';
import { sealText } from './tip-secrets.ts';
import { columnsOf, getStoredTip, listEvents, type StoredTip } from './tip-store.ts';

/** Merges a duplicate into another tip that the same body holds; its clocks stop, its words stay with it. */
export async function mergeTwoTips(
  context: RequestContext,
  input: ParsedInputOf<typeof mergeTips>,
): Promise<Done> {
  const { tip, main } = await lockBoth(context, input.id, input.intoId);
  requireHolding(context, tip);
  if (main.file.state === 'merged' || main.file.heldBy.id !== tip.file.heldBy.id) {
    throw new Refusal('tip.merge-into-self');
  }
  const event = await decidedEvent(context, tip, 'merge', input.decidedByPostId);
  await advanceTip(context, tip, {
    event: { ...event, params: { tipId: main.row.id } },
    paperId: null,
    revision: input.revision,
  });
  return {};
}

/** Both are held in one order, so that two officers never merge each into the other. */
async function lockBoth(
  context: RequestContext,
  id: string,
  intoId: string,
): Promise<{ tip: StoredTip; main: StoredTip }> {
  if (id === intoId) {
    throw new Refusal('tip.merge-into-self');
  }
  if (id < intoId) {
    const tip = await getStoredTip(context, id, true);
    return { tip, main: await getStoredTip(context, intoId, true) };
  }
  const main = await getStoredTip(context, intoId, true);
  return { tip: await getStoredTip(context, id, true), main };
}

/** Undoes a merge: the tip stands again where it stood, with the body that held it then, and its clocks run on. */
export async function undoMergeOf(
  context: RequestContext,
  input: ParsedInputOf<typeof undoMerge>,
): Promise<Done> {
  const { file } = await getStoredTip(context, input.id);
  if (file.mergedIntoId === null) {
    throw new Refusal('tip.not-merged');
  }
  const { tip, main } = await lockBoth(context, input.id, file.mergedIntoId);
  const fault = findUnmergeFault(tip.file, main.file);
  if (fault !== null) {
    throw new Refusal(fault);
  }
  requireVerdict(mayUndoMerge(context.actor, tip.file, main.file));
  const event = await decidedEvent(context, main, 'unmerge', input.decidedByPostId);
  await advanceTip(context, tip, { event, paperId: null, revision: input.revision });
  return {};
}

async function decidedEvent(
  context: RequestContext,
  tip: StoredTip,
  kind: 'merge' | 'unmerge' | 'split-off',
  postId: string,
): Promise<TipEvent> {
  const decidedBy = await findOffice(
    context.tx,
    postId,
    [tip.file.heldBy.id],
    legalDay(context.now),
  );
  if (decidedBy === null) {
    throw new Refusal('tip.decision-without-office');
  }
  return {
    id: newSecretId(),
    kind,
    at: context.now,
    byPostId: context.actor.postId,
    decidedBy,
    params: {},
  };
}

/** Splits a part off into a tip of its own: same receipt, same chain up to now, its own words and key. */
export async function splitPartOff(
  context: RequestContext,
  input: ParsedInputOf<typeof splitTip>,
): Promise<OutputOf<typeof splitTip>> {
  const tip = await getStoredTip(context, input.id, true);
  requireHolding(context, tip);
  const event = await decidedEvent(context, tip, 'split-off', input.decidedByPostId);
  const made = await storePart(context, tip, input.narrative);
  await context.tx
    .updateTable('denounced_person')
    .set({ tip_id: made.id })
    .where('tip_id', '=', tip.row.id)
    .where('id', 'in', input.personIds.length === 0 ? [made.id] : [...input.personIds])
    .execute();
  await context.tx
    .updateTable('tip_value')
    .set({ tip_id: made.id })
    .where('tip_id', '=', tip.row.id)
    .where('person_id', 'in', input.personIds.length === 0 ? [made.id] : [...input.personIds])
    .execute();
  await openPart(context, made.id);
  await advanceTip(context, tip, {
    event: { ...event, params: { tipId: made.id } },
    paperId: null,
    revision: input.revision,
  });
  return made;
}

async function storePart(
  context: RequestContext,
  tip: StoredTip,
  narrative: string,
): Promise<{ id: string; code: string }> {
  const { tx, now } = context;
  const id = newSecretId();
  const groupIds = await groupsOfTip(context, tip);
  const key = await createSealedRecord(tx, { kind: 'tip', id }, groupIds, now);
  try {
    await grantRecord(
      tx,
      { kind: 'tip', id },
      { postId: context.actor.postId },
      { from: now, ground: 'receipt' },
    );
    const code = newTipCode(context.actor.provinceId, legalDay(tip.file.receivedAt).year);
    const body = await getBody(tx, tip.file.heldBy.id, context.today);
    const at = new Date(now.epochMilliseconds);
    const { row } = tip;
    await tx
      .insertInto('tip')
      .values({
        id,
        code,
        channel: row.channel,
        urgency: row.urgency,
        recorded_by: context.actor.postId,
        received_by_id: row.received_by_id,
        received_at: row.received_at,
        facts: JSON.stringify(row.facts),
        place_id: row.place_id,
        happened_on: row.happened_on,
        split_from_id: row.id,
        narrative:
          sealText(key, { recordId: id, column: 'narrative' }, narrative) ?? Buffer.alloc(0),
        created_at: at,
        updated_at: at,
        kind: tip.file.kind,
        state: tip.file.state,
        held_by_id: body.id,
        held_by_lft: body.lft,
        supervisor_ids: [...row.supervisor_ids],
        handler_post_ids: [...row.handler_post_ids],
      })
      .execute();
    await sql`select app.copy_tip_chain(${row.id}::uuid, ${id}::uuid)`.execute(tx);
    return { id, code };
  } finally {
    key.wipe();
  }
}

async function groupsOfTip(context: RequestContext, tip: StoredTip): Promise<string[]> {
  const placed = { id: tip.row.id, placeId: tip.row.place_id };
  const { audience } = await audienceOf(context, placed, tip.file);
  const ids: string[] = [];
  for (const one of audience) {
    if ('group' in one) {
      ids.push(await groupOf(context.tx, one.group, one.agencyId, context.now));
    }
  }
  return ids;
}

/** The new tip stands where its copied chain says, with clocks of its own. */
async function openPart(context: RequestContext, id: string): Promise<void> {
  const events = await listEvents(context.tx, id);
  const file = foldTip(events);
  const row = await context.tx
    .selectFrom('tip')
    .select(['place_id', 'held_by_lft'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { audience, supervisorIds } = await audienceOf(
    context,
    { id, placeId: row.place_id },
    file,
  );
  const clocks = await clocksOf(context.tx, events, context.now);
  await storeClocks(context.tx, { kind: 'tip', id }, clocks, { now: context.now, cause: 'event' });
  await context.tx
    .updateTable('tip')
    .set({
      ...columnsOf(file, { lft: row.held_by_lft }, supervisorIds),
      ...nextClockColumns(clocks, context.now),
    })
    .where('id', '=', id)
    .execute();
  await context.audit({ action: 'tip.split-off', recordKind: 'tip', recordId: id });
  await openToAudience(context, id, audience);
}
