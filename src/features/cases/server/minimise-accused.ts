import type { Temporal } from 'temporal-polyfill';
import { eraseRecord } from '#platform/server/confidential/erase-record.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** Destroys names of cleared accused whose time has come (the system's work). @returns how many */
export async function minimiseAccused(
  tx: Tx,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<number> {
  const due = await tx
    .selectFrom('accused as a')
    .leftJoin('accused_name as n', 'n.id', 'a.id')
    .select(['a.id', 'n.id as name_id'])
    .where('a.minimise_on', '<=', today.toString())
    .where('a.minimised_at', 'is', null)
    .execute();
  for (const { id, name_id: nameId } of due) {
    if (nameId !== null) {
      await eraseRecord(tx, { kind: 'accused', id }, now);
      await tx.deleteFrom('accused_name').where('id', '=', id).execute();
    }
    await tx
      .updateTable('accused')
      .set({ minimised_at: new Date(now.epochMilliseconds) })
      .where('id', '=', id)
      .execute();
  }
  return due.length;
}
