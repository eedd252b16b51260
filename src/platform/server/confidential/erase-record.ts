import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { getRoom } from './room.ts';
import type { RecordRef } from './sealed-record.ts';

/**
 * Decides erasure in the open transaction: wraps and fingerprints go at once, so nobody reads the record any
 * more. The erasure key itself goes after the commit (`removeErasedKeys`), or a rollback would lose a record
 * that was to stay.
 */
export async function eraseRecord(tx: Tx, record: RecordRef, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ erased: boolean }>`
    select app.erase_record_key(${record.kind}, ${record.id}::uuid, ${now.toString()}::timestamptz) as erased
  `.execute(tx);
  if (!rows[0]?.erased) {
    throw new Refusal('sealed.not-held');
  }
}

/** What the removal of erasure keys came to. */
export interface Removal {
  removed: number;
  /** Copies that could not be reached: these keys are tried again at the next run. */
  unreached: string[];
}

/** Destroys the erasure keys of erased records here and in every copy; run after commits and daily, as the system. */
export async function removeErasedKeys(tx: Tx, now: Temporal.Instant): Promise<Removal> {
  const { rows } = await sql<{ record_kind: string; record_id: string }>`
    select record_kind, record_id from record_key
     where erased_at is not null and key_removed_at is null for update skip locked`.execute(tx);
  const unreached = new Set<string>();
  let removed = 0;
  for (const row of rows) {
    const outcome = getRoom().erasure.remove(row.record_kind, row.record_id);
    outcome.unreached.forEach((copy) => {
      unreached.add(copy);
    });
    if (outcome.unreached.length === 0) {
      removed += 1;
      await sql`update record_key set key_removed_at = ${now.toString()}::timestamptz
        where record_kind = ${row.record_kind} and record_id = ${row.record_id}`.execute(tx);
    }
  }
  return { removed, unreached: [...unreached] };
}

/** Removes erasure keys made before a moment whose record was never kept (its transaction was rolled back). */
export async function sweepErasureKeys(tx: Tx, madeBefore: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ name: string }>`
    select record_kind || ' ' || record_id as name from record_key where erasable`.execute(tx);
  const kept = new Set(rows.map((row) => row.name));
  const isKept = (kind: string, id: string) => kept.has(`${kind} ${id}`);
  return getRoom().erasure.sweep(isKept, new Date(madeBefore.epochMilliseconds));
}
