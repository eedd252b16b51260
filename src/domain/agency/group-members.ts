import { Temporal } from 'temporal-polyfill';
import type { AddresseeGroup, GroupSelector } from '#domain/agency/addressee-groups.ts';
import { type Agency, type AgencyDirectory, existsOn } from '#domain/agency/agency.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { findKindSuccession } from '#domain/agency/kind-successions.ts';
import type { IssuerContext } from '#domain/agency/read-agency-name.ts';
import { foldWords } from '#domain/text/fold-text.ts';

/** A group as it was resolved at confirmation: stored, and shown as the group. */
export type GroupSnapshot = {
  groupCode: string;
  /** The group as the plan writes it. */
  written: string;
  on: Temporal.PlainDate;
  memberIds: readonly string[];
};

/** Takes the snapshot of a group on the day of confirmation; each member once, in a settled order. */
export function snapshotGroup(
  group: AddresseeGroup,
  written: string,
  issuer: IssuerContext,
  directory: AgencyDirectory,
): GroupSnapshot {
  const on = issuer.confirmationDate;
  const members = listGroupMembers(group, issuer, directory, on);
  return {
    groupCode: group.code,
    written,
    on,
    memberIds: members.map((agency) => agency.id).sort(),
  };
}

/** Lists the members of a group on a day; kinds that have ended give their joint successors. */
export function listGroupMembers(
  group: AddresseeGroup,
  issuer: IssuerContext,
  directory: AgencyDirectory,
  on: Temporal.PlainDate,
): Agency[] {
  const area = areaOf(issuer, directory, on);
  const { selectors, membersOnly } = directory.findGroup?.(group.code, on) ?? group;
  const members = membersOnly === true ? committeeMemberIds(directory, issuer, on) : null;
  return directory.agencies.filter(
    (agency) =>
      existsOn(agency, on) &&
      selectors.some((selector) => selects(selector, agency, issuer, on)) &&
      (members === null || members.has(agency.id)) &&
      (area === null || agency.level !== 'commune' || area.includes(agency.placeId)),
  );
}

function selects(
  selector: GroupSelector,
  agency: Agency,
  issuer: IssuerContext,
  on: Temporal.PlainDate,
): boolean {
  const { branch } = getAgencyKind(agency.kind);
  const kinds = selector.kinds?.flatMap((kind) => withSuccessors(kind, on));
  const isMeant =
    kinds?.includes(agency.kind) === true || selector.branches?.includes(branch) === true;
  const isLevel = selector.level === undefined || selector.level === agency.level;
  return isMeant && isLevel && isAtReach(selector, agency, issuer, on);
}

/** Today there is no level between province and commune, so a former district's reach is its communes. */
function isAtReach(
  selector: GroupSelector,
  agency: Agency,
  issuer: IssuerContext,
  on: Temporal.PlainDate,
): boolean {
  const isReformed = Temporal.PlainDate.compare(on, Temporal.PlainDate.from('2025-07-01')) >= 0;
  if (selector.reach === 'own') {
    const level = issuer.level === 'district' && isReformed ? 'commune' : issuer.level;
    return agency.level === level || (level === 'province' && agency.level === 'region');
  }
  if (issuer.level === 'commune') {
    return agency.level === 'base';
  }
  return agency.level === 'district' || agency.level === 'commune' || agency.level === 'base';
}

function withSuccessors(kind: AgencyKind, on: Temporal.PlainDate): AgencyKind[] {
  const { validTo } = getAgencyKind(kind);
  const isOver =
    validTo !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(validTo), on) < 0;
  const row = isOver ? findKindSuccession(kind, '', on.toString()) : null;
  const heirs = row === null ? [] : row.successors.filter((one) => one.area === 'communes');
  return [kind, ...heirs.map((one) => one.kind)];
}

/** The communes that a district's plan speaks of today; null for a province, which means all. */
function areaOf(
  issuer: IssuerContext,
  directory: AgencyDirectory,
  on: Temporal.PlainDate,
): readonly string[] | null {
  return issuer.level === 'district'
    ? (directory.findFormerDistrict(foldWords(issuer.place.name), on)?.placeIds ?? [])
    : null;
}

function committeeMemberIds(
  directory: AgencyDirectory,
  issuer: IssuerContext,
  on: Temporal.PlainDate,
): Set<string> {
  const committees = new Set(
    directory.agencies
      .filter((agency) => getAgencyKind(agency.kind).branch === 'steering')
      .filter((agency) => agency.level === issuer.level)
      .map((agency) => agency.id),
  );
  return new Set(
    directory.members
      .filter((member) => committees.has(member.committeeId))
      .filter(
        (member) =>
          Temporal.PlainDate.compare(member.from, on) <= 0 &&
          (member.to === null || Temporal.PlainDate.compare(on, member.to) <= 0),
      )
      .map((member) => member.agencyId),
  );
}
