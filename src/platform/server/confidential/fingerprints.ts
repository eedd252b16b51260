import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import type { ValueKind } from './normalise-value.ts';
import { getRoom } from './room.ts';
import type { RecordRef } from './sealed-record.ts';

/** Takes fingerprints of a record's values beside their sealed form; values too short to match are left out. */
export async function takeFingerprints(
  tx: Tx,
  record: RecordRef,
  values: readonly { kind: ValueKind; value: string }[],
  now: Temporal.Instant,
): Promise<number> {
  let taken = 0;
  for (const { kind, value } of values) {
    const print = getRoom().fingerprints.of(kind, value);
    if (print) {
      taken += 1;
      await sql`
        insert into fingerprint (id, record_kind, record_id, value_kind, value, created_at)
        values (${randomUUID()}, ${record.kind}, ${record.id}, ${kind}, ${Buffer.from(print)},
                ${now.toString()}::timestamptz)
        on conflict (record_kind, record_id, value_kind, value) do nothing`.execute(tx);
    }
  }
  return taken;
}

/** Takes a record out of matching at once, such as when a person is cleared. */
export async function closeFingerprints(
  tx: Tx,
  record: RecordRef,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update fingerprint set closed_at = ${now.toString()}::timestamptz
     where record_kind = ${record.kind} and record_id = ${record.id} and closed_at is null`.execute(
    tx,
  );
}

/** Another record that holds the same value. */
export interface Match {
  record: RecordRef;
  kinds: ValueKind[];
}

/** Records of the given kinds that share a value with this one; the matcher's work, as the system. */
export async function listMatches(
  tx: Tx,
  record: RecordRef,
  among: readonly string[],
): Promise<Match[]> {
  const { rows } = await sql<{ kind: string; id: string; kinds: ValueKind[] }>`
    select other.record_kind as kind, other.record_id as id, array_agg(distinct other.value_kind) as kinds
      from fingerprint own
      join fingerprint other on other.value_kind = own.value_kind and other.value = own.value
       and other.closed_at is null and other.record_kind = any(${[...among]}::text[])
       and (other.record_kind, other.record_id) <> (own.record_kind, own.record_id)
     where own.record_kind = ${record.kind} and own.record_id = ${record.id} and own.closed_at is null
     group by 1, 2 order by count(*) desc, 2 limit 100`.execute(tx);
  return rows.map((row) => ({ record: { kind: row.kind, id: row.id }, kinds: row.kinds }));
}
