import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { runUnread, type Tx } from '#platform/server/database/database.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { RecordRef } from './sealed-record.ts';

/** To whom a record is opened: one post, or whoever is in a group at the moment of asking. */
export type Grantee = { postId: string } | { groupId: string };

/**
 * Opens a record to a post or group from a moment, and until another where it is known. Allowed in the
 * transaction that makes the record, and to whoever holds it; the database refuses others.
 */
export async function grantRecord(
  tx: Tx,
  record: RecordRef,
  to: Grantee,
  term: { from: Temporal.Instant; until?: Temporal.Instant; ground: string },
): Promise<string> {
  const id = newSecretId();
  const postId = 'postId' in to ? to.postId : null;
  const groupId = 'groupId' in to ? to.groupId : null;
  const row = sql`
    insert into record_grant (id, record_kind, record_id, post_id, group_id, from_at, until_at, ground, granted_by)
    values (${id}, ${record.kind}, ${record.id}, ${postId}::uuid, ${groupId}::uuid,
            ${term.from.toString()}::timestamptz, ${term.until?.toString() ?? null}::timestamptz,
            ${term.ground}, app.post_id())`;
  await runUnread(tx, row);
  return id;
}

/** Ends the grants of a post or group on a record at a moment. @returns how many were ended */
export async function endGrants(
  tx: Tx,
  record: RecordRef,
  of: Grantee,
  at: Temporal.Instant,
): Promise<number> {
  const postId = 'postId' in of ? of.postId : null;
  const groupId = 'groupId' in of ? of.groupId : null;
  const ended = await sql`
    update record_grant set until_at = greatest(from_at, ${at.toString()}::timestamptz)
     where record_kind = ${record.kind} and record_id = ${record.id}
       and (post_id = ${postId}::uuid or group_id = ${groupId}::uuid)
       and (until_at is null or until_at > ${at.toString()}::timestamptz)`.execute(tx);
  return Number(ended.numAffectedRows ?? 0);
}
