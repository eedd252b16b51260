import type { Agency, AgencyDirectory } from '#domain/agency/agency.ts';
import { nameWords } from '#domain/agency/read-agency-name.ts';

/** A directory never changes once it is made: its folded names hold as long as it does. */
const byName = new WeakMap<AgencyDirectory, ReadonlyMap<string, readonly Agency[]>>();

/** The agencies that a directory knows under exactly this name or alias, in the directory's order. */
export function listByName(written: string, directory: AgencyDirectory): readonly Agency[] {
  let names = byName.get(directory);
  if (names === undefined) {
    names = indexNames(directory);
    byName.set(directory, names);
  }
  return names.get(nameWords(written)) ?? [];
}

function indexNames(directory: AgencyDirectory): ReadonlyMap<string, readonly Agency[]> {
  const names = new Map<string, Agency[]>();
  for (const agency of directory.agencies) {
    for (const words of new Set([agency.name, ...agency.aliases].map((name) => nameWords(name)))) {
      names.set(words, [...(names.get(words) ?? []), agency]);
    }
  }
  return names;
}
