import type { Temporal } from 'temporal-polyfill';
import { ABANDONED_AFTER_DAYS } from '#domain/evidence/file-arrival.ts';
import type { Tx } from '#platform/server/database/database.ts';

/**
 * Throws away files that nobody went on sending; the system's daily work. Their keys go with the rows, their
 * parts with the next sweep of the folder. @returns how many
 */
export async function dropAbandonedFiles(tx: Tx, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * ABANDONED_AFTER_DAYS });
  const gone = await tx
    .deleteFrom('evidence_file')
    .where('state', '=', 'arriving')
    .where('last_part_at', '<', new Date(before.epochMilliseconds))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
