import type { Permission } from '#domain/access/permission.ts';
import { ALLOWED, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';

/** A nested-set range: a node lies in it when `lo <= lft <= hi`. */
export type Range = { lo: number; hi: number };

/** The officer who asks, in the one post in which he or she now acts; rights of several posts never add up. */
export type Actor = {
  officerId: string;
  postId: string;
  agencyId: string;
  agencyKind: AgencyKind;
  /** The actor's agency and those under it. */
  scope: Range;
  /** The place of the actor's agency and those within it. */
  placeScope: Range;
  roles: readonly string[];
  permissions: ReadonlySet<Permission>;
  provinceId: string;
  /** The post that is covered while its holder is away (“B on behalf of post A”). */
  onBehalfOf?: string;
};

/** Says whether the actor's post carries the permission. */
export function mayAct(actor: Actor, permission: Permission): Verdict {
  return actor.permissions.has(permission) ? ALLOWED : refuse('access.permission-missing');
}

/** Says whether a record of the province, owned at `lft`, lies in the actor's agency range. */
export function mayReach(actor: Actor, owner: { provinceId: string; lft: number }): Verdict {
  if (owner.provinceId !== actor.provinceId) {
    return refuse('access.other-province');
  }
  return isWithin(actor.scope, owner.lft) ? ALLOWED : refuse('access.outside-scope');
}

/** True when the left number lies in the range, ends included. */
export function isWithin(range: Range, lft: number): boolean {
  return range.lo <= lft && lft <= range.hi;
}
