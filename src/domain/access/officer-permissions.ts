import { type Actor, mayAct, mayReach, type Range } from '#domain/access/actor.ts';
import type { RoleRow } from '#domain/access/role.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';
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

/**
 * Says whether the actor may act on a post of another officer (capacity to sign, cover while away);
 * never on one of his or her own.
 */
export function mayManageOfficer(actor: Actor, post: PostInAgency): Verdict {
  return allOf(
    mayAct(actor, 'officer.manage'),
    mayReachPost(actor, post),
    post.officerId === actor.officerId ? refuse('access.own-account') : ALLOWED,
  );
}

/** A post of an account, now or once held. */
export type HeldPost = PostInAgency & { role: RoleRow; ended: boolean };

/**
 * Says whether the actor may renew the sign-in of an account, suspend or re-admit it. All that the
 * officer holds now must lie in the actor's range and be the actor's to grant: whoever renews a
 * sign-in could otherwise take over rights that were never his or hers to give.
 */
export function mayManageAccount(
  actor: Actor,
  officerId: string,
  posts: readonly HeldPost[],
): Verdict {
  const held = posts.filter((post) => !post.ended);
  return allOf(
    mayAct(actor, 'officer.manage'),
    officerId === actor.officerId ? refuse('access.own-account') : ALLOWED,
    anyOf(...posts.map((post) => mayReachPost(actor, post))),
    ...held.map((post) => mayReachPost(actor, post)),
    ...held.map((post) => isInGift(actor, post.role)),
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
    isInGift(actor, role),
    role.agencyKinds.includes(post.agencyKind)
      ? ALLOWED
      : refuse('access.role-not-for-agency-kind'),
    excludesAny(role, held) ? refuse('access.role-excluded') : ALLOWED,
  );
}

/** Says whether a granted role may be taken back. */
export function mayWithdrawRole(actor: Actor, post: PostInAgency, role: RoleRow): Verdict {
  return allOf(mayAct(actor, 'role.grant'), mayReachPost(actor, post), isInGift(actor, role));
}

/**
 * Says whether the actor may give a post its ranges: nobody hands out a wider range of agencies or
 * of places than the own one. Without a place the agency's own holds.
 */
export function mayGiveScope(actor: Actor, scope: Range, place: Range | null): Verdict {
  const fits =
    isInside(actor.scope, scope) && (place === null || isInside(actor.placeScope, place));
  return fits ? ALLOWED : refuse('access.scope-too-wide');
}

/**
 * Says whether another officer may be named to act for the post while its holder is away: that
 * officer acts with the post's role, so it must be the actor's to grant there.
 */
export function mayCoverPost(
  actor: Actor,
  post: PostInAgency & { role: RoleRow },
  covering: { officerId: string; held: readonly RoleRow[] },
): Verdict {
  return allOf(
    covering.officerId === post.officerId ? refuse('access.cover-own') : ALLOWED,
    mayGrantRole(actor, { ...post, officerId: covering.officerId }, post.role, covering.held),
  );
}

/** Says whether the actor may change the dated permissions of a role; never of the role acted in. */
export function mayChangeRole(actor: Actor, roleCode: string): Verdict {
  return allOf(
    mayAct(actor, 'setting.edit'),
    actor.roles.includes(roleCode) ? refuse('access.own-role') : ALLOWED,
  );
}

function isInGift(actor: Actor, role: RoleRow): Verdict {
  return role.grantedBy.some((code) => actor.roles.includes(code))
    ? ALLOWED
    : refuse('access.role-not-yours-to-grant');
}

function isInside(outer: Range, inner: Range): boolean {
  return outer.lo <= inner.lo && inner.hi <= outer.hi;
}

function excludesAny(role: RoleRow, held: readonly RoleRow[]): boolean {
  return held.some(
    (other) => role.excludes.includes(other.code) || other.excludes.includes(role.code),
  );
}

function mayReachPost(actor: Actor, post: PostInAgency): Verdict {
  return mayReach(actor, { provinceId: post.provinceId, lft: post.agencyLft });
}
