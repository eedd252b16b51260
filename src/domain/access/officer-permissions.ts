import { type Actor, mayAct, mayReach } from '#domain/access/actor.ts';
import type { RoleRow } from '#domain/access/role.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';

/** A post as the permission rules see it. */
export type PostInAgency = {
  officerId: string;
  agencyKind: AgencyKind;
  agencyLft: number;
  provinceId: string;
  /** Codes of the roles that the post already holds. */
  roles: readonly string[];
};

/** Says whether the actor may see the officers of an agency. */
export function mayReadOfficer(actor: Actor, post: PostInAgency): Verdict {
  if (post.officerId === actor.officerId) {
    return ALLOWED;
  }
  return allOf(mayAct(actor, 'officer.read'), mayReachPost(actor, post));
}

/** Says whether the actor may create, change, close or re-admit an officer; never himself or herself. */
export function mayManageOfficer(actor: Actor, post: PostInAgency): Verdict {
  return allOf(
    mayAct(actor, 'officer.manage'),
    mayReachPost(actor, post),
    post.officerId === actor.officerId ? refuse('access.own-account') : ALLOWED,
  );
}

/** Says whether the actor may end another officer's sessions. */
export function mayRevokeSessions(actor: Actor, post: PostInAgency): Verdict {
  if (post.officerId === actor.officerId) {
    return ALLOWED;
  }
  return allOf(mayAct(actor, 'session.revoke-others'), mayReachPost(actor, post));
}

/**
 * Says whether the actor may grant the role to the post: within the actor's range, a role that the
 * actor's own role gives out, fit for the kind of agency, and beside no role that excludes it.
 */
export function mayGrantRole(
  actor: Actor,
  post: PostInAgency,
  role: RoleRow,
  held: readonly RoleRow[],
): Verdict {
  return allOf(
    mayAct(actor, 'role.grant'),
    mayReachPost(actor, post),
    post.officerId === actor.officerId ? refuse('access.own-role') : ALLOWED,
    role.grantedBy.some((code) => actor.roles.includes(code))
      ? ALLOWED
      : refuse('access.role-not-yours-to-grant'),
    role.agencyKinds.includes(post.agencyKind)
      ? ALLOWED
      : refuse('access.role-not-for-agency-kind'),
    excludesAny(role, held) ? refuse('access.role-excluded') : ALLOWED,
  );
}

/** Says whether a granted role may be taken back. */
export function mayWithdrawRole(actor: Actor, post: PostInAgency, role: RoleRow): Verdict {
  return allOf(
    mayAct(actor, 'role.grant'),
    mayReachPost(actor, post),
    role.grantedBy.some((code) => actor.roles.includes(code))
      ? ALLOWED
      : refuse('access.role-not-yours-to-grant'),
  );
}

function excludesAny(role: RoleRow, held: readonly RoleRow[]): boolean {
  return held.some(
    (other) => role.excludes.includes(other.code) || other.excludes.includes(role.code),
  );
}

function mayReachPost(actor: Actor, post: PostInAgency): Verdict {
  return mayReach(actor, { provinceId: post.provinceId, lft: post.agencyLft });
}
