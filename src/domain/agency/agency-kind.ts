import { z } from 'zod';

/** Levels of the state at which an agency stands; `region` is khu vực (court, procuracy), `base` an establishment. */
export const AgencyLevel = z.enum(['central', 'province', 'region', 'district', 'commune', 'base']);
export type AgencyLevel = z.infer<typeof AgencyLevel>;

/** Families of agencies, by which groups of addressees and grantable roles are written. */
export const AgencyBranch = z.enum([
  'steering',
  'government',
  'police',
  'border-guard',
  'military',
  'procuracy',
  'court',
  'department',
  'inspectorate',
  'party',
  'front',
  'mass-organisation',
  'media',
  'vertical',
  'establishment',
  'partner',
]);
export type AgencyBranch = z.infer<typeof AgencyBranch>;

/**
 * Kinds of agency: split by level only where the law gives the levels different powers;
 * an agency of a kind with several levels carries its level itself.
 */
export const AgencyKind = z.enum([
  'central-steering-committee',
  'ministry',
  'central-body',
  'provincial-steering-committee',
  'district-steering-committee',
  'commune-steering-committee',
  'provincial-peoples-committee',
  'peoples-committee-office',
  'district-peoples-committee',
  'commune-peoples-committee',
  'peoples-council',
  'district-division',
  'commune-division',
  'provincial-police',
  'district-police',
  'commune-police',
  'investigating-body',
  'border-guard-command',
  'border-post',
  'coast-guard',
  'military-command',
  'provincial-procuracy',
  'regional-procuracy',
  'district-procuracy',
  'provincial-court',
  'regional-court',
  'district-court',
  'department-home-affairs',
  'department-health',
  'department-education',
  'department-justice',
  'department-finance',
  'department-culture',
  'department-science',
  'department-construction',
  'department-industry-trade',
  'department-agriculture-environment',
  'department-foreign-affairs',
  'department-ethnic-religious',
  'department-tourism',
  'department-labour',
  'department-information',
  'department-planning',
  'department-transport',
  'department-natural-resources',
  'ethnic-board',
  'economic-zone-board',
  'inspectorate',
  'department-inspectorate',
  'party-committee',
  'party-propaganda-board',
  'party-mass-mobilisation-board',
  'party-interior-board',
  'fatherland-front',
  'womens-union',
  'youth-union',
  'farmers-association',
  'veterans-association',
  'trade-union',
  'red-cross',
  'association',
  'media',
  'customs',
  'market-surveillance',
  'state-bank-branch',
  'tax',
  'statistics',
  'social-support-establishment',
  'legal-aid-centre',
  'health-facility',
  'school',
  'business-partner',
  'non-governmental-partner',
  'foreign-counterpart',
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** One kind with its family, the levels at which it stands, its names, and its last day where it ended. */
export type AgencyKindRow = {
  code: AgencyKind;
  branch: AgencyBranch;
  levels: readonly AgencyLevel[];
  vi: string;
  en: string;
  /** Last day on which agencies of the kind existed (ISO date); absent while the kind lives. */
  validTo?: string;
};
