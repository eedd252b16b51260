import { findPlaces } from '#features/places/contract.ts';
import { call } from '#platform/web/api/call.ts';
import type { AgencyOption } from '#platform/web/form/agency-field.tsx';
import { findAgencies, findMemberOfficers } from '../contract.ts';

/** Agencies in force, for a field. */
export async function searchAgencies(words: string): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findAgencies, { words, limit: 12 });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    ...(row.shortName === row.name ? {} : { note: row.shortName }),
  }));
}

/** Units in force, for a field. */
export async function searchPlaces(words: string): Promise<readonly AgencyOption[]> {
  return await listPlaceOptions(words, false);
}

/** Units of any time: an old plan was issued by an old district. */
export async function searchPlacesOfAnyTime(words: string): Promise<readonly AgencyOption[]> {
  return await listPlaceOptions(words, true);
}

/** Officers whom the reader may see. */
export async function searchOfficers(words: string): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findMemberOfficers, { words });
  return rows.map(({ id, name, title }) => ({
    id,
    name,
    ...(title === null ? {} : { note: title }),
  }));
}

async function listPlaceOptions(words: string, past: boolean): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findPlaces, { words, past, limit: 12 });
  return rows.map((row) => ({
    id: row.id,
    name: row.fullName,
    note: [row.code, row.parentName].filter((part) => part !== null).join(' · '),
  }));
}
