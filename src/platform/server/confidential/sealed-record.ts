import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';
import { onceIn, runUnread, type Tx } from '#platform/server/database/database.ts';
import { openGroupPair } from './group-pair.ts';
import { newRecordKey, type RecordKey, sealKeyFor, unsealKey } from './record-key.ts';
import { getRoom } from './room.ts';
import { wipe } from './sodium.ts';

/** A record that owns a key, files or grants. */
export interface RecordRef {
  kind: string;
  id: string;
}

/** The data key, or the fact that it is gone. */
export type OpenedKey = { state: 'open'; key: RecordKey; erasable: boolean } | { state: 'erased' };

/**
 * Makes the data key of a new record and seals it to the groups that shall hold it, in the transaction
 * that stores the record. The caller wipes the key.
 */
export async function createSealedRecord(
  tx: Tx,
  record: RecordRef,
  groupIds: readonly string[],
  now: Temporal.Instant,
): Promise<RecordKey> {
  if (groupIds.length === 0) {
    throw new Error('a sealed record needs a group that holds it');
  }
  const { rows } = await sql<{ erasable: boolean }>`
    select erasable from record_kind where kind = ${record.kind}`.execute(tx);
  const kind = rows[0];
  if (!kind) {
    throw new Error(`${record.kind} is no kind of record that can be sealed`);
  }
  await sql`
    insert into record_key (record_kind, record_id, erasable, made_by, created_at)
    values (${record.kind}, ${record.id}, ${kind.erasable}, app.post_id(), ${now.toString()}::timestamptz)
  `.execute(tx);
  const key = newRecordKey(record.id);
  const erasureKey = kind.erasable ? getRoom().erasure.make(record.kind, record.id) : null;
  try {
    for (const groupId of groupIds) {
      await putWrap(tx, record, { groupId, key, erasureKey }, now);
    }
  } finally {
    wipe(erasureKey);
  }
  return key;
}

/**
 * Opens the data key through a group to which it is sealed, for a post that is a member or has a grant now;
 * the database answers nothing to others. Use `openFields` to read: it also asks purpose and writes the trail.
 *
 * @throws Refusal `sealed.not-held`
 */
export async function openRecordKey(tx: Tx, record: RecordRef): Promise<OpenedKey> {
  const { rows } = await sql<WrapRow>`
    select * from app.record_keys(${record.kind}, ${record.id}::uuid)`.execute(tx);
  const row = rows[0];
  if (!row) {
    throw new Refusal('sealed.not-held');
  }
  if (row.erased || row.sealed_key === null || row.group_id === null) {
    return { state: 'erased' };
  }
  const room = getRoom();
  const erasureKey = row.erasable ? room.erasure.find(record.kind, record.id) : null;
  if (row.erasable && erasureKey === null) {
    return { state: 'erased' };
  }
  const privateKey = openGroupPair(room.master, row.group_id, row.private_key_wrapped);
  try {
    const pair = { publicKey: row.public_key, privateKey };
    const key = unsealKey(record.id, row.sealed_key, pair, erasureKey);
    return { state: 'open', key, erasable: row.erasable };
  } finally {
    wipe(privateKey, erasureKey);
  }
}

/**
 * Hands a record over: the key is sealed to the next groups, and no longer to those that let it go.
 * Grants are the feature's to give and end.
 */
export async function handOverRecord(
  tx: Tx,
  record: RecordRef,
  change: { to: readonly string[]; from: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  const opened = await openRecordKey(tx, record);
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  const erasureKey = opened.erasable ? getRoom().erasure.find(record.kind, record.id) : null;
  try {
    for (const groupId of change.to) {
      await putWrap(tx, record, { groupId, key: opened.key, erasureKey }, now);
    }
    for (const groupId of change.from.filter((id) => !change.to.includes(id))) {
      await sql`select app.end_key_wrap(${record.kind}, ${record.id}::uuid, ${groupId}::uuid)`.execute(
        tx,
      );
    }
  } finally {
    opened.key.wipe();
    wipe(erasureKey);
  }
}

interface WrapRow {
  erasable: boolean;
  erased: boolean;
  group_id: string | null;
  sealed_key: Buffer | null;
  public_key: Buffer;
  private_key_wrapped: Buffer;
}

async function putWrap(
  tx: Tx,
  record: RecordRef,
  wrap: { groupId: string; key: RecordKey; erasureKey: Uint8Array | null },
  now: Temporal.Instant,
): Promise<void> {
  const publicKey = await onceIn(tx, `public half of ${wrap.groupId}`, () =>
    findPublicHalf(tx, wrap.groupId),
  );
  const sealed = Buffer.from(sealKeyFor(wrap.key, publicKey, wrap.erasureKey));
  const stored = sql`
    select app.put_key_wrap(${record.kind}, ${record.id}::uuid, ${wrap.groupId}::uuid, ${sealed},
                            ${now.toString()}::timestamptz)`;
  await runUnread(tx, stored);
}

async function findPublicHalf(tx: Tx, groupId: string): Promise<Buffer> {
  const { rows } = await sql<{ public_key: Buffer }>`
    select public_key from group_key where id = ${groupId} and retired_at is null`.execute(tx);
  const group = rows[0];
  if (!group) {
    throw new Error('the group to seal to does not exist or is retired');
  }
  return group.public_key;
}
