import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { getRoom } from '#platform/server/confidential/room.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { listOlderFiles } from './file-folder.ts';

/**
 * Removes files and parts without a row and leftovers of broken uploads, once a day old; the system's daily work.
 * The file system's own clock decides the age, so `clock` is the real one also where the day is fixed.
 */
export async function sweepOrphans(tx: Tx, clock: Temporal.Instant): Promise<number> {
  const dayAgo = new Date(clock.subtract({ hours: 24 }).epochMilliseconds);
  let swept = 0;
  for await (const file of listOlderFiles(getRoom().filesFolder, dayAgo)) {
    if (file.id === null || !(await isKept(tx, file.id))) {
      await rm(file.path, { force: true });
      swept += 1;
    }
  }
  return swept;
}

async function isKept(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from attachment where id = ${id}
    union all select 1 from evidence_part where id = ${id}`.execute(tx);
  return rows.length > 0;
}
