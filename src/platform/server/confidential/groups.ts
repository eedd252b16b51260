import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { forgetIn, onceIn, type Tx } from '#platform/server/database/database.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import { makeGroupPair } from './group-pair.ts';
import { getRoom } from './room.ts';

/** A group as everybody inside may know it: never its private half. */
export interface Group {
  id: string;
  code: string;
  agencyId: string | null;
  name: string;
  publicKey: Uint8Array;
}

/** Makes a group with its key pair (the system's work: set-up, and when an agency is made). */
export async function makeGroup(
  tx: Tx,
  group: { code: string; agencyId: string | null; name: string },
  now: Temporal.Instant,
): Promise<Group> {
  const id = newSecretId();
  const pair = makeGroupPair(getRoom().master, id);
  await sql`
    insert into group_key (id, code, agency_id, name, public_key, private_key_wrapped, master_key_id, created_at)
    values (${id}, ${group.code}, ${group.agencyId}, ${group.name}, ${Buffer.from(pair.publicKey)},
            ${Buffer.from(pair.privateKeyWrapped)}, ${pair.masterKeyId}, ${now.toString()}::timestamptz)
  `.execute(tx);
  return { id, ...group, publicKey: pair.publicKey };
}

/** The group that does this work in the agency (null: in the province). */
export async function findGroup(
  tx: Tx,
  code: string,
  agencyId: string | null,
): Promise<Group | null> {
  const name = `group ${code} of ${agencyId}`;
  const found = await onceIn(tx, name, () => readGroup(tx, code, agencyId));
  if (found === null) {
    // It may be made in this transaction yet.
    forgetIn(tx, name);
  }
  return found;
}

async function readGroup(tx: Tx, code: string, agencyId: string | null): Promise<Group | null> {
  const { rows } = await sql<{ id: string; name: string; public_key: Buffer }>`
    select id, name, public_key from group_key
     where code = ${code} and agency_id is not distinct from ${agencyId}::uuid and retired_at is null
  `.execute(tx);
  const row = rows[0];
  return row ? { id: row.id, code, agencyId, name: row.name, publicKey: row.public_key } : null;
}

/** Puts a post into a group from a moment, for a time or until it is ended. */
export async function addMember(
  tx: Tx,
  member: {
    groupId: string;
    postId: string;
    from: Temporal.Instant;
    until?: Temporal.Instant;
    ground: string;
    grantedBy?: string;
  },
): Promise<string> {
  const id = newSecretId();
  await sql`
    insert into group_member (id, group_id, post_id, from_at, until_at, granted_by, ground)
    values (${id}, ${member.groupId}, ${member.postId}, ${member.from.toString()}::timestamptz,
            ${member.until?.toString() ?? null}::timestamptz, ${member.grantedBy ?? null}, ${member.ground})
  `.execute(tx);
  return id;
}

/** Ends a membership at a moment; what the group holds is closed to that post from then on. */
export async function endMember(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update group_member set until_at = greatest(from_at, ${at.toString()}::timestamptz)
     where id = ${id} and (until_at is null or until_at > ${at.toString()}::timestamptz)`.execute(
    tx,
  );
}
