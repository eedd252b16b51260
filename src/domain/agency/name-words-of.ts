import type { Agency } from '#domain/agency/agency.ts';
import { nameWords } from '#domain/agency/read-agency-name.ts';

/** An agency never changes once it is read, so its folded name is worked out once. */
const worked = new WeakMap<Agency, string>();

/** The folded name of an agency. */
export function nameWordsOf(agency: Agency): string {
  const words = worked.get(agency) ?? nameWords(agency.name);
  worked.set(agency, words);
  return words;
}
