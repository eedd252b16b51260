import { findAgencies } from '#features/agencies/contract.ts';
import { call } from '#platform/web/api/call.ts';
import type { AgencyOption } from '#platform/web/form/agency-field.tsx';

/** Agencies by typed words, for a field. */
export async function searchAgencies(words: string): Promise<AgencyOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
