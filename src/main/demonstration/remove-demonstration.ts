import type { Database } from '#platform/server/database/connect.ts';

/** What hangs on no agency, place or officer by a key of its own: records by kind and id. */
const BY_KIND_AND_ID = [
  'record_key',
  'fingerprint',
  'running_clock',
  'clock_trace',
  'match_proposal',
  'case_content',
] as const;

/** Empties every table that the story fills; reference data and the trail stay. */
export async function removeDemonstration(db: Pick<Database, 'asOwner'>): Promise<void> {
  const also = BY_KIND_AND_ID.join(', ');
  await db.asOwner((client) =>
    client.query(`truncate place, agency, officer, domain_event, ${also} restart identity cascade`),
  );
}
