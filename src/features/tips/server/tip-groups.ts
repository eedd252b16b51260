import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { TipGroup } from '#domain/tip/audience.ts';
import { makeGroupPair } from '#platform/server/confidential/group-pair.ts';
import { findGroup } from '#platform/server/confidential/groups.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';

type Group = TipGroup | 'complaints';

const NAMES: Record<Group, string> = {
  duty: 'Trực ban',
  heads: 'Lãnh đạo',
  supervision: 'Kiểm sát việc giải quyết',
  complaints: 'Tiếp nhận khiếu nại',
};

/**
 * The group that does this work in the agency, made when it is first needed. Heads and supervising
 * procurators stand in it by their post; a roster adds and ends members of duty groups itself.
 */
export async function groupOf(
  tx: Tx,
  code: Group,
  agencyId: string,
  now: Temporal.Instant,
): Promise<string> {
  const known = await findGroup(tx, code, agencyId);
  if (known !== null) {
    return known.id;
  }
  const id = newSecretId();
  const pair = makeGroupPair(getRoom().master, id);
  const { rows } = await sql<{ id: string | null }>`
    select app.make_group(${id}::uuid, ${code}, ${agencyId}::uuid, ${NAMES[code]},
      ${Buffer.from(pair.publicKey)}, ${Buffer.from(pair.privateKeyWrapped)}, ${pair.masterKeyId},
      ${now.toString()}::timestamptz) as id`.execute(tx);
  const made = rows[0]?.id ?? null;
  if (made === null) {
    throw new Error('the agency of a group does not exist');
  }
  return made;
}

/** The duty group of the province stands before anything is proposed to it. */
export async function makeProvincialDuty(tx: Tx, now: Temporal.Instant): Promise<void> {
  const police = await tx
    .selectFrom('agency')
    .select('id')
    .where('kind', '=', 'provincial-police')
    .where('valid_to', 'is', null)
    .orderBy('lft')
    .executeTakeFirst();
  if (police !== undefined) {
    await groupOf(tx, 'duty', police.id, now);
  }
}
