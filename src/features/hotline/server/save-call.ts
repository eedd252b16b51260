import { sql } from 'kysely';
import { withoutRefused } from '#domain/hotline/call-words.ts';
import { groupOf } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { sealField } from '#platform/server/confidential/record-key.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { endCall, hearCall, saveCall } from '../contract.ts';
import { getCall, type StoredCall, withCallKey, wordsPlace } from './call-store.ts';

type Saved = ParsedInputOf<typeof saveCall>;

/** Keeps what was typed: the first time it opens the record, so a lost line or screen leaves one. */
export async function keepCall(
  context: RequestContext,
  input: Saved,
): Promise<OutputOf<typeof saveCall>> {
  requirePermission(context, 'call.take');
  if (await beginCall(context, input)) {
    await context.audit({ action: 'call.begin', recordKind: 'call', recordId: input.id });
  } else {
    requireOpen(await getCall(context, input.id));
  }
  const words = JSON.stringify(withoutRefused(input.words, input.numberRefused));
  const sealed = await withCallKey(context, input.id, (key) =>
    Buffer.from(sealField(key, wordsPlace(input.id), words)),
  );
  await sql`
    update call set words = ${sealed}, number_refused = ${input.numberRefused}, call_back = ${input.callBack},
           heard_at = ${context.now.toString()}::timestamptz, revision = revision + 1,
           state = case when ended_how = 'screen-lost' then 'running' else state end,
           ended_at = case when ended_how = 'screen-lost' then null else ended_at end,
           ended_how = nullif(ended_how, 'screen-lost')
     where id = ${input.id}::uuid`.execute(context.tx);
  return { savedAt: context.now.toString() };
}

/** Makes the row and its key, for this operator alone. @returns false when it stands already */
async function beginCall(context: RequestContext, input: Saved): Promise<boolean> {
  const { tx, actor, now } = context;
  const { rows } = await sql<{ id: string }>`
    insert into call (id, agency_id, operator_post_id, line, started_at, heard_at)
    values (${input.id}::uuid, ${actor.agencyId}::uuid, ${actor.postId}::uuid, ${input.line},
            ${now.toString()}::timestamptz, ${now.toString()}::timestamptz)
    on conflict do nothing returning id`.execute(tx);
  if (rows.length === 0) {
    return false;
  }
  const record = { kind: 'call', id: input.id };
  const group = await groupOf(tx, 'duty', actor.agencyId, now);
  const key = await createSealedRecord(tx, record, [group], now);
  key.wipe();
  await grantRecord(tx, record, { postId: actor.postId }, { from: now, ground: 'receipt' });
  return true;
}

/** The screen is still there, although nothing is typed. */
export async function hearOfCall(
  context: RequestContext,
  { id }: ParsedInputOf<typeof hearCall>,
): Promise<Done> {
  requirePermission(context, 'call.take');
  await sql`
    update call set heard_at = ${context.now.toString()}::timestamptz
     where id = ${id}::uuid and state = 'running'`.execute(context.tx);
  return {};
}

/** Ends a running call, with a goodbye or by the line dropping. */
export async function finishCall(
  context: RequestContext,
  { id, how }: ParsedInputOf<typeof endCall>,
): Promise<Done> {
  requirePermission(context, 'call.take');
  const call = await getCall(context, id);
  requireOpen(call);
  if (call.state === 'ended' && call.ended_how !== 'screen-lost') {
    // Ended already, such as by a finger that pressed twice: its moment stays.
    return {};
  }
  await sql`
    update call set state = 'ended', ended_at = ${context.now.toString()}::timestamptz, ended_how = ${how},
           revision = revision + 1
     where id = ${id}::uuid`.execute(context.tx);
  await context.audit({ action: 'call.end', recordKind: 'call', recordId: id });
  return {};
}

/** A referred call is closed to its operator but for the receipt. */
export function requireOpen(call: StoredCall): void {
  if (call.state === 'referred') {
    throw new Refusal('call.already-referred');
  }
}
