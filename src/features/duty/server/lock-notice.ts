import { sql } from 'kysely';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { getLockNotice } from '../contract.ts';

/**
 * Whether somebody called this post and nobody has answered: the one thing that a locked screen may know. It
 * says no more than yes or no, and keeps no session awake.
 */
export async function readLockNotice({
  db,
  now,
  tokenHash,
}: OpenContext): Promise<OutputOf<typeof getLockNotice>> {
  if (tokenHash === null) {
    return { waits: false };
  }
  const { rows } = await asSystem(db, 'lock notice', (tx) =>
    sql<{ waits: boolean }>`
      select app.alert_waits_for(${tokenHash}, ${now.toString()}::timestamptz) as waits`.execute(
      tx,
    ),
  );
  return { waits: rows[0]?.waits === true };
}
