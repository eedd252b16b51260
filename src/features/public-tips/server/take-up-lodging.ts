import { sql } from 'kysely';
import type { LodgingContent } from '#domain/lodging/lodging-content.ts';
import { endGrants } from '#platform/server/confidential/grants.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { type RecordKey, wrapRecordKey } from '#platform/server/confidential/record-key.ts';
import { handOverRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { LodgingRecord } from './lodging-store.ts';
import { makeTipOf } from './make-tip.ts';
import { findReceiver } from './receivers.ts';

/**
 * What the first opening does: a tip becomes one, and from then on whoever holds the tip holds the lodging; a
 * complaint stays with the procuracy. @returns the tip, or null for a complaint
 */
export async function takeUpLodging(
  context: RequestContext,
  row: LodgingRecord,
  content: LodgingContent,
  key: RecordKey,
): Promise<string | null> {
  const tipId = row.kind === 'tip' ? await makeTipOf(context, row, content) : null;
  const tipKey = tipId === null ? null : await underTip(context, tipId, key);
  await sql`
    update lodging set state = 'opened', revision = revision + 1, opened_by = ${context.actor.postId},
           opened_at = ${context.now.toString()}::timestamptz, tip_id = ${tipId}::uuid,
           tip_key = ${tipKey === null ? null : Buffer.from(tipKey)}
     where id = ${row.id}::uuid and state = 'waiting'`.execute(context.tx);
  await context.publish({
    name: 'lodging.opened',
    recordId: row.id,
    payload: { kind: row.kind, receiver: row.receiver, tipId },
  });
  if (tipId !== null) {
    await letGo(context, row);
  }
  return tipId;
}

async function underTip(
  context: RequestContext,
  tipId: string,
  key: RecordKey,
): Promise<Uint8Array | null> {
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'tip', id: tipId },
      fieldClass: 'tip-content',
      purpose: 'handle-tip',
      fields: ['lodging'],
    },
    (tipKey) => wrapRecordKey(tipKey, key),
  );
  return opened.state === 'open' ? opened.values : null;
}

/** The receiving group holds the tip now, and the lodging through it. */
async function letGo(context: RequestContext, row: LodgingRecord): Promise<void> {
  const record = { kind: 'lodging', id: row.id };
  const group = await findReceiver(context.tx, row.receiver, context.now);
  if (group !== null) {
    await handOverRecord(context.tx, record, { to: [], from: [group.id] }, context.now);
    await endGrants(context.tx, record, { groupId: group.id }, context.now);
  }
}
