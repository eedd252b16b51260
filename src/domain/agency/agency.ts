import { Temporal } from 'temporal-polyfill';
import type { AddresseeGroup } from '#domain/agency/addressee-groups.ts';
import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { foldWords } from '#domain/text/fold-text.ts';

/** One agency for the time in which it existed. */
export type Agency = {
  id: string;
  kind: AgencyKind;
  level: AgencyLevel;
  name: string;
  /** Other names and abbreviations that this installation uses for it. */
  aliases: readonly string[];
  placeId: string;
  /** Name of its place without the kind: `Kỳ Sơn`. */
  placeName: string;
  validFrom: Temporal.PlainDate;
  validTo: Temporal.PlainDate | null;
};

/** That one agency's duties went to another on a day, all of them or a part. */
export type AgencySuccession = {
  fromId: string;
  toId: string;
  share: 'whole' | 'part';
  on: Temporal.PlainDate;
  basis: string;
};

/** Membership of an agency in a steering committee. */
export type CommitteeMember = {
  committeeId: string;
  agencyId: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
};

/** The communes that came of a former district; `isSplit` when one of them also took from another. */
export type FormerDistrict = { placeIds: readonly string[]; isSplit: boolean };

/** The communes that came of a former commune; `isSplit` when it was split among them. */
export type FormerCommune = { placeIds: readonly string[]; isSplit: boolean };

/** The agencies of an installation with their history, as names are resolved against it. */
export type AgencyDirectory = {
  agencies: readonly Agency[];
  successions: readonly AgencySuccession[];
  members: readonly CommitteeMember[];
  /** Finds the communes of a former district by its folded name; null where its area is not recorded. */
  findFormerDistrict: (foldedName: string, on: Temporal.PlainDate) => FormerDistrict | null;
  /** Finds what became of a former commune by its folded name; absent where no history of places is kept. */
  findFormerCommune?: (foldedName: string, on: Temporal.PlainDate) => FormerCommune | null;
  /** Finds who belongs to a group on a day, as this installation keeps it; the shipped definition where absent. */
  findGroup?: (
    code: string,
    on: Temporal.PlainDate,
  ) => Pick<AddresseeGroup, 'selectors' | 'membersOnly'> | null;
};

/** True when the agency exists on the day. */
export function existsOn(agency: Agency, on: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(agency.validFrom, on) <= 0 &&
    (agency.validTo === null || Temporal.PlainDate.compare(on, agency.validTo) <= 0)
  );
}

/** What narrows a search in the directory. */
export type AgencySearch = {
  kind: AgencyKind;
  level?: AgencyLevel;
  on: Temporal.PlainDate;
  placeName?: string | null;
  placeIds?: readonly string[];
};

/** Lists the agencies of a kind on a day, by level and place where given. */
export function listAgencies(directory: AgencyDirectory, search: AgencySearch): Agency[] {
  const place = search.placeName == null ? null : foldWords(search.placeName);
  return directory.agencies.filter(
    (agency) =>
      agency.kind === search.kind &&
      (search.level === undefined || agency.level === search.level) &&
      existsOn(agency, search.on) &&
      (place === null || placeWords(agency) === place) &&
      (search.placeIds === undefined || search.placeIds.includes(agency.placeId)),
  );
}

const placeNames = new WeakMap<Agency, string>();

/** The folded name of an agency's place, worked out once. */
function placeWords(agency: Agency): string {
  const words = placeNames.get(agency) ?? foldWords(agency.placeName);
  placeNames.set(agency, words);
  return words;
}
