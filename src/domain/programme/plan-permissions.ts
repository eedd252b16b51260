import { type Actor, isWithin, mayAct, mayReach } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** A plan as the permission rules see it. */
export type PlanForAccess = {
  provinceId: string;
  /** Left number of the agency that issued it (or that registered it, while it is a draft). */
  ownerLft: number;
  /** Left number of the standing agency that follows it for its issuer; null where there is none. */
  standingLft: number | null;
  /** Left numbers of the agencies that it reaches, groups resolved to their members. */
  reachedLfts: readonly number[];
  isConfirmed: boolean;
};

/** Says whether the actor belongs to the side that issued and follows the plan. */
export function isIssuingSide(actor: Actor, plan: PlanForAccess): boolean {
  const { standingLft } = plan;
  return (
    isWithin(actor.scope, plan.ownerLft) ||
    (standingLft !== null && isWithin(actor.scope, standingLft))
  );
}

/** A plan is read by the issuing side, and once confirmed by every agency that it reaches. */
export function mayReadPlan(actor: Actor, plan: PlanForAccess): Verdict {
  return allOf(
    mayAct(actor, 'plan.read'),
    inProvince(actor, plan),
    anyOf(onIssuingSide(actor, plan), isReached(actor, plan)),
  );
}

/** Registering or importing a plan happens within the actor's own range. */
export function mayRegisterPlan(actor: Actor, owner: { provinceId: string; lft: number }): Verdict {
  return allOf(mayAct(actor, 'plan.register'), mayReach(actor, owner));
}

/** Says whether the actor may bring a plan's text in for the agency at `owner`. */
export function mayImportPlan(actor: Actor, owner: { provinceId: string; lft: number }): Verdict {
  return allOf(mayAct(actor, 'plan.import'), mayReach(actor, owner));
}

/** Only the issuing side confirms a reading, which makes its tasks live. */
export function mayConfirmPlan(actor: Actor, plan: PlanForAccess): Verdict {
  return steers(actor, plan, 'plan.confirm');
}

/** Says whether the actor may change what a confirmed plan assigns. */
export function mayAssignTask(actor: Actor, plan: PlanForAccess): Verdict {
  return steers(actor, plan, 'task.assign');
}

/** Says whether the actor may run a campaign of the plan. */
export function mayManageCampaign(actor: Actor, plan: PlanForAccess): Verdict {
  return steers(actor, plan, 'campaign.manage');
}

/** Says whether the actor may draft urging letters for the plan. */
export function mayUrge(actor: Actor, plan: PlanForAccess): Verdict {
  return steers(actor, plan, 'urging.send');
}

function steers(actor: Actor, plan: PlanForAccess, permission: Permission): Verdict {
  return allOf(mayAct(actor, permission), inProvince(actor, plan), onIssuingSide(actor, plan));
}

function inProvince(actor: Actor, plan: PlanForAccess): Verdict {
  return plan.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}

function onIssuingSide(actor: Actor, plan: PlanForAccess): Verdict {
  return isIssuingSide(actor, plan) ? ALLOWED : refuse('access.outside-scope');
}

function isReached(actor: Actor, plan: PlanForAccess): Verdict {
  return plan.isConfirmed && plan.reachedLfts.some((lft) => isWithin(actor.scope, lft))
    ? ALLOWED
    : refuse('access.not-reached');
}
