import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { rewrapGroupPair } from './group-pair.ts';
import type { MasterKey } from './master-key.ts';
import { wipe } from './sodium.ts';

/**
 * Wraps everything the old master key wraps under the new one, in one transaction as the system, with the
 * server stopped or started anew afterwards. Records, files and drafts stay untouched: their keys lie under
 * these. After the commit the old key opens nothing but older back-ups.
 *
 * @returns how many keys were wrapped anew
 */
export async function rotateMasterKey(tx: Tx, from: MasterKey, to: MasterKey): Promise<number> {
  return (await rotateGroups(tx, from, to)) + (await rotateSecrets(tx, from, to));
}

async function rotateGroups(tx: Tx, from: MasterKey, to: MasterKey): Promise<number> {
  const { rows } = await sql<{ id: string; private_key_wrapped: Buffer }>`
    select id, private_key_wrapped from group_key where master_key_id = ${from.id} for update`.execute(
    tx,
  );
  for (const row of rows) {
    const wrapped = Buffer.from(rewrapGroupPair(from, to, row.id, row.private_key_wrapped));
    await sql`update group_key set private_key_wrapped = ${wrapped}, master_key_id = ${to.id}
      where id = ${row.id}`.execute(tx);
  }
  return rows.length;
}

async function rotateSecrets(tx: Tx, from: MasterKey, to: MasterKey): Promise<number> {
  const { rows } = await sql<{ name: string; wrapped: Buffer }>`
    select name, wrapped from secret_key where master_key_id = ${from.id} for update`.execute(tx);
  for (const row of rows) {
    const secret = from.unwrap(`secret:${row.name}`, row.wrapped);
    const wrapped = Buffer.from(to.wrap(`secret:${row.name}`, secret));
    wipe(secret);
    await sql`update secret_key set wrapped = ${wrapped}, master_key_id = ${to.id}
      where name = ${row.name}`.execute(tx);
  }
  return rows.length;
}
