import { type Actor, isWithin, mayAct, type Range } from '#domain/access/actor.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** A complaint as the permission rules see it from one post. */
export interface ComplaintForAccess {
  provinceId: string;
  /** True where a grant of the post's groups holds it now. */
  granted: boolean;
  receiverId: string;
  /** Ranges of the unit complained about and, the second time, of whoever settled it first. */
  against: readonly Range[];
  /** Left number of the actor's own agency. */
  ownLft: number;
  /** The officer complained about, once named. */
  officerId: string | null;
  /** Holder of the post in which the actor acts: another officer where the post is covered. */
  holderId: string;
}

/** Any body takes a complaint in, but none about itself. */
export function mayReceiveComplaint(
  actor: Actor,
  one: Pick<ComplaintForAccess, 'against' | 'ownLft' | 'receiverId'>,
): Verdict {
  return allOf(
    mayAct(actor, 'complaint.receive'),
    isOfUnit(actor, one) ? refuse('complaint.own-unit') : ALLOWED,
  );
}

/**
 * A complaint is seen by the group to which it is sealed, and never by the officer complained about or, save
 * where its own head settles it, by anybody of the unit: not even that it exists.
 */
export function mayReadComplaint(actor: Actor, one: ComplaintForAccess): Verdict {
  return allOf(
    mayAct(actor, 'complaint.settle'),
    one.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province'),
    one.granted ? ALLOWED : refuse('access.outside-scope'),
    isComplainedAbout(actor, one) ? refuse('access.outside-scope') : ALLOWED,
  );
}

/** True for the officer complained about, and for every post of the unit but those of the body that settles it. */
export function isComplainedAbout(
  actor: Pick<Actor, 'officerId' | 'agencyId'>,
  one: Omit<ComplaintForAccess, 'granted' | 'provinceId'>,
): boolean {
  const isOfficer =
    one.officerId !== null && (one.officerId === actor.officerId || one.officerId === one.holderId);
  return isOfficer || isOfUnit(actor, one);
}

/** Committee and leaders: numbers by kind and outcome, no code, no unit. */
export function mayCountComplaints(actor: Actor): Verdict {
  return mayAct(actor, 'complaint.count');
}

function isOfUnit(
  actor: Pick<Actor, 'agencyId'>,
  one: Pick<ComplaintForAccess, 'against' | 'ownLft' | 'receiverId'>,
): boolean {
  return (
    actor.agencyId !== one.receiverId && one.against.some((unit) => isWithin(unit, one.ownLft))
  );
}
