import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import type { AssignmentMode } from '#domain/programme/agency-task.ts';

const REQUESTED = ['court', 'procuracy', 'party', 'front', 'mass-organisation', 'partner'];

/**
 * The relation of a plan to an agency: ordered where it orders it anything, else requested; where the
 * plan assigns it nothing by itself, its branch decides: courts, procuracies, party bodies, the Front
 * and mass organisations are asked.
 */
export function relationOf(ordered: boolean | null, kind: AgencyKind): AssignmentMode {
  if (ordered !== null) {
    return ordered ? 'ordered' : 'requested';
  }
  return REQUESTED.includes(getAgencyKind(kind).branch) ? 'requested' : 'ordered';
}
