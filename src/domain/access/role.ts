import { z } from 'zod';
import type { Permission } from '#domain/access/permission.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';

export const RoleCode = z.enum([
  'chair',
  'standing-coordinator',
  'focal-point',
  'head-of-unit',
  'clerk',
  'duty-officer',
  'investigator',
  'procurator',
  'judge',
  'court-officer',
  'border-guard-officer',
  'commune-police-officer',
  'commune-committee-officer',
  'mass-organisation-officer',
  'social-worker',
  'legal-aid-officer',
  'hotline-operator',
  'inspector',
  'data-protection-officer',
  'agency-administrator',
  'system-administrator',
]);
export type RoleCode = z.infer<typeof RoleCode>;

/** A role as data: its permissions, where it may be granted, by whom, and what it never goes with. */
export type RoleRow = {
  code: RoleCode;
  vi: string;
  en: string;
  permissions: readonly Permission[];
  /** Kinds of agency in which the role may be granted. */
  agencyKinds: readonly AgencyKind[];
  /** A role that opens tips, cases or victims once such permissions are added. */
  isCaseRole: boolean;
  /** Roles that the same post must not hold beside this one. */
  excludes: readonly RoleCode[];
  /** Roles whose holders may grant this one. */
  grantedBy: readonly RoleCode[];
};
