import type { AddresseeGroup } from '#domain/agency/addressee-groups.ts';
import {
  type Agency,
  type AgencyDirectory,
  existsOn,
  listAgencies,
} from '#domain/agency/agency.ts';
import { findSuccessors } from '#domain/agency/find-successors.ts';
import { listByName } from '#domain/agency/folded-names.ts';
import { listGroupMembers } from '#domain/agency/group-members.ts';
import type { NameResolution, PastStep, PresentStep } from '#domain/agency/name-resolution.ts';
import { nameWordsOf } from '#domain/agency/name-words-of.ts';
import {
  type IssuerContext,
  type NameReading,
  nameWords,
  readAgencyName,
} from '#domain/agency/read-agency-name.ts';

/**
 * Resolves a written agency name in three steps: kind, then, now. Several successors or a split
 * unit ask the reviewer once per plan; a corrected spelling is only proposed.
 */
export function resolveAgencyName(
  written: string,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): NameResolution {
  const named = findByName(written, issuer, directory);
  if (named !== null) {
    return resolveNamed(written, named, issuer, directory);
  }
  const kind = readAgencyName(written, issuer);
  if (kind.status !== 'resolved') {
    return {
      written,
      kind,
      past: { status: 'unknown' },
      present: { status: 'unknown', reason: 'name' },
    };
  }
  if (kind.reading.form === 'group') {
    return { written, kind, ...resolveGroup(kind.reading.group, issuer, directory) };
  }
  return { written, kind, ...resolveKind(kind.reading, written, issuer, directory) };
}

function resolveGroup(group: AddresseeGroup, issuer: IssuerContext, directory: AgencyDirectory) {
  const before = listGroupMembers(group, issuer, directory, issuer.planDate);
  const members = listGroupMembers(group, issuer, directory, issuer.confirmationDate);
  const past: PastStep =
    before.length > 0
      ? { status: 'resolved', agencies: before }
      : { status: 'described', placeName: issuer.place.name };
  const present: PresentStep =
    members.length > 0
      ? { status: 'resolved', agencies: members, through: 'group' }
      : { status: 'unknown', reason: 'no-agency' };
  return { past, present };
}

function resolveKind(
  reading: Extract<NameReading, { form: 'kind' }>,
  written: string,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): { past: PastStep; present: PresentStep } {
  const placeName = reading.placeName ?? defaultPlace(reading, issuer);
  const before = listNearest(directory, { ...reading, placeName, on: issuer.planDate }, written);
  const past: PastStep =
    before.length === 0
      ? { status: 'described', placeName }
      : { status: before.length === 1 ? 'resolved' : 'several', agencies: before };
  const present = findSuccessors(
    { reading: { ...reading, placeName }, written, before },
    issuer,
    directory,
  );
  return { past, present };
}

/** An agency that the directory knows under exactly this name, where only one does. */
function findByName(
  written: string,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): Agency | null {
  const found = listByName(written, directory).filter(
    (agency) => existsOn(agency, issuer.planDate) || existsOn(agency, issuer.confirmationDate),
  );
  const first = found[0];
  return found.length === 1 && first !== undefined ? first : null;
}

function resolveNamed(
  written: string,
  agency: Agency,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): NameResolution {
  const { kind, level, placeName } = agency;
  const reading: NameReading = { form: 'kind', kind, level, placeName };
  const before = existsOn(agency, issuer.planDate) ? [agency] : [];
  return {
    written,
    kind: { status: 'resolved', reading, readAs: agency.name, proposed: false },
    past:
      before.length > 0
        ? { status: 'resolved', agencies: before }
        : { status: 'described', placeName },
    present: existsOn(agency, issuer.confirmationDate)
      ? { status: 'resolved', agencies: [agency], through: 'same' }
      : findSuccessors({ reading, written, before: [agency] }, issuer, directory),
  };
}

/** The agencies of the reading; where several fit, those whose name is the written one. */
function listNearest(
  directory: AgencyDirectory,
  search: Parameters<typeof listAgencies>[1],
  written: string,
): Agency[] {
  const found = listAgencies(directory, search);
  const words = nameWords(written);
  const same = found.filter((agency) => nameWordsOf(agency).startsWith(words));
  return found.length > 1 && same.length > 0 ? same : found;
}

/** A name without a place means the issuer's own district or commune; the province has only one. */
function defaultPlace(
  reading: Extract<NameReading, { form: 'kind' }>,
  issuer: IssuerContext,
): string | null {
  return reading.level === issuer.level && reading.level !== 'province' ? issuer.place.name : null;
}
