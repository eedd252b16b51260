import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { NetworkRecord } from '../contract.ts';

/** A record as lists show it: code and holder. */
export type NamedRecord = NetworkRecord;

/** Codes and holders of records, of those only that the caller may open. */
export async function nameRecords(
  tx: Tx,
  records: readonly { kind: string; id: string }[],
): Promise<NamedRecord[]> {
  const idsOf = (kind: string) => records.filter((one) => one.kind === kind).map((one) => one.id);
  const { rows } = await sql<NamedRecord>`
    select 'tip' as kind, t.id, t.code, a.short_name as "heldBy"
      from tip t join agency a on a.id = t.held_by_id where t.id = any(${idsOf('tip')}::uuid[])
    union all
    select 'case', c.id, c.code, a.short_name
      from criminal_case c join agency a on a.id = c.holder_agency_id where c.id = any(${idsOf('case')}::uuid[])`.execute(
    tx,
  );
  return rows;
}
