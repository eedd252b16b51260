import type { Database } from '#platform/server/database/connect.ts';

/** Empties every table that hangs on an agency, a place or an officer; reference data and the trail stay. */
export async function removeDemonstration(db: Pick<Database, 'asOwner'>): Promise<void> {
  await db.asOwner((client) =>
    client.query('truncate place, agency, officer, domain_event restart identity cascade'),
  );
}
