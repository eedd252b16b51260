import { type Actor, isWithin, mayAct, mayReach } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** A plan as the permission rules see it. */
export type PlanForAccess = {
  provinceId: string;
  /** Left number of the agency that issued it (or that registered it, while it is a draft). */
  ownerLft: number;
  /** The agencies that it reaches, groups resolved to their members. */
  reachedIds: readonly string[];
  isConfirmed: boolean;
};

/**
 * Says whether the actor belongs to the side that issued and follows the plan: officers of the
 * standing agency hold posts whose range is that of the committee they work for.
 */
export function isIssuingSide(actor: Actor, plan: PlanForAccess): boolean {
  return isWithin(actor.scope, plan.ownerLft);
}

/** Says whether the plan reaches the actor's own agency. */
export function isReachedByPlan(actor: Actor, plan: PlanForAccess): boolean {
  return plan.isConfirmed && plan.reachedIds.includes(actor.agencyId);
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
  return isReachedByPlan(actor, plan) ? ALLOWED : refuse('access.not-reached');
}
