import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { Charge, OffenceParagraph } from '#domain/case/offence.ts';
import { compareSeverity } from '#domain/case/severity.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** Three arrangements of police, procuracies and courts (law notes §6.1). */
export const InstitutionalEra = z.enum(['districts', 'no-district-police', 'regions']);
export type InstitutionalEra = z.infer<typeof InstitutionalEra>;

const NO_DISTRICT_POLICE_FROM = '2025-03-01';
const REGIONS_FROM = '2025-07-01';

/** Gives the arrangement in force on a day. 1/4/2025: no district police, district procuracies and courts still stand. */
export function eraOn(day: Temporal.PlainDate): InstitutionalEra {
  const date = day.toString();
  if (date >= REGIONS_FROM) {
    return 'regions';
  }
  return date >= NO_DISTRICT_POLICE_FROM ? 'no-district-police' : 'districts';
}

/** The level at which a procuracy or court stands: the unit below the province, or the province. */
export const BodyLevel = z.enum(['local', 'province']);
export type BodyLevel = z.infer<typeof BodyLevel>;

/**
 * Says which level of procuracy supervises the investigation: the unit below the province for the
 * three lower classes, the provincial one for the gravest (TT 02/2025/TT-VKSTC; before, BLTTHS 239).
 * A sixth victim makes 150.2 into 150.3 and moves the case to the province.
 */
export function supervisingLevel(severity: OffenceClass): BodyLevel {
  return compareSeverity(severity, 'RNT') > 0 ? 'province' : 'local';
}

/**
 * Says which level of court tries at first instance. From 1/7/2025 khu vực courts try paragraphs up
 * to 20 years, provincial ones life and death (BLTTHS Điều 268 amended): all of 150 and 151.1–2 at
 * the khu vực, 151.3 at the province. Before, district courts tried up to the third class.
 */
export function trialLevel(
  paragraphs: readonly OffenceParagraph[],
  day: Temporal.PlainDate,
): BodyLevel {
  const isProvincial =
    eraOn(day) === 'regions'
      ? paragraphs.some((row) => typeof row.highest === 'string')
      : paragraphs.some((row) => row.severity === 'DBNT');
  return isProvincial ? 'province' : 'local';
}

/** The kind of procuracy or court at a level on a day. */
export function kindAt(
  branch: 'procuracy' | 'court',
  level: BodyLevel,
  day: Temporal.PlainDate,
): AgencyKind {
  if (level === 'province') {
    return branch === 'court' ? 'provincial-court' : 'provincial-procuracy';
  }
  const isRegional = eraOn(day) === 'regions';
  if (branch === 'court') {
    return isRegional ? 'regional-court' : 'district-court';
  }
  return isRegional ? 'regional-procuracy' : 'district-procuracy';
}

/**
 * Says whether the chief of a commune police, being an investigator of middle or high grade, may open
 * or handle it: from 1/7/2025, the two lower classes only, never 150 or 151 (BLTTHS Điều 37 amended).
 */
export function mayCommuneChiefHandle(
  charges: readonly Charge[],
  severity: OffenceClass,
  day: Temporal.PlainDate,
): boolean {
  return (
    eraOn(day) === 'regions' &&
    compareSeverity(severity, 'NT') <= 0 &&
    !charges.some((charge) => charge.article === '150' || charge.article === '151')
  );
}

/**
 * Says whether the border guard may keep a case it opened: only a clear, flagrant one of the mildest
 * class; anything else goes to the competent body within 7 days (BLTTHS Điều 164.1, C-05).
 */
export function mayBorderGuardKeep(severity: OffenceClass, isFlagrant: boolean): boolean {
  return severity === 'INT' && isFlagrant;
}

/** True while a police agency of the kind could open cases on the day: district police until 28/2/2025. */
export function mayKindInvestigate(kind: AgencyKind, day: Temporal.PlainDate): boolean {
  switch (kind) {
    case 'provincial-police':
    case 'investigating-body':
    case 'border-guard-command':
    case 'border-post':
    case 'coast-guard':
      return true;
    case 'district-police':
      return eraOn(day) === 'districts';
    case 'commune-police':
      return eraOn(day) === 'regions';
    default:
      return false;
  }
}
