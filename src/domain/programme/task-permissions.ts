import { type Actor, isWithin, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import {
  isIssuingSide,
  mayReadPlan,
  type PlanForAccess,
} from '#domain/programme/plan-permissions.ts';

/** A task as the permission rules see it: its plan, or for a task of no plan, its maker's range and reach. */
export type TaskForAccess = { plan: PlanForAccess };

/** One agency's execution of a task. */
export type AgencyTaskForAccess = TaskForAccess & {
  agencyId: string;
  agencyLft: number;
  /** The agencies that lead the same task. */
  leadAgencyIds: readonly string[];
};

/** One agency's card of a plan. */
export type CardForAccess = TaskForAccess & { agencyId: string; agencyLft: number };

/** A task is read by whoever reads its plan. */
export function mayReadTask(actor: Actor, task: TaskForAccess): Verdict {
  return allOf(mayAct(actor, 'task.read'), mayReadPlan(actor, task.plan));
}

/**
 * An agency's own execution (state, progress) is read by the issuing side, by the agency's own
 * range and by the lead agencies of the same task; other addressees do not see it.
 */
export function mayReadAgencyTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(
    mayAct(actor, 'task.read'),
    inProvince(actor, task),
    anyOf(
      issues(actor, task),
      isWithin(actor.scope, task.agencyLft) ? ALLOWED : refuse('access.outside-scope'),
      task.leadAgencyIds.includes(actor.agencyId) ? ALLOWED : refuse('access.not-your-task'),
    ),
  );
}

/** Only an officer of the agency itself acknowledges, reports, asks for change or extension. */
export function mayReportProgress(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(mayAct(actor, 'task.progress'), inProvince(actor, task), ownAgency(actor, task));
}

/** The issuing side confirms what was reported done, or returns it. */
export function mayConfirmTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(mayAct(actor, 'task.confirm'), inProvince(actor, task), issues(actor, task));
}

/** Says whether the actor may answer a change or an extension, or cancel the task for an agency. */
export function mayAnswerTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(mayAct(actor, 'task.assign'), inProvince(actor, task), issues(actor, task));
}

/** Whoever may read an agency's execution may comment on it, given the permission. */
export function mayCommentTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(mayAct(actor, 'task.comment'), mayReadAgencyTask(actor, task));
}

/** A card is read by the issuing side and by the agency's own range. */
export function mayReadCard(actor: Actor, card: CardForAccess): Verdict {
  return allOf(
    mayAct(actor, 'plan.read'),
    inProvince(actor, card),
    anyOf(
      issues(actor, card),
      isWithin(actor.scope, card.agencyLft) ? ALLOWED : refuse('access.outside-scope'),
    ),
  );
}

/** Only an officer of the agency itself receives its card. */
export function mayReceiveCard(actor: Actor, card: CardForAccess): Verdict {
  return allOf(mayAct(actor, 'card.receive'), inProvince(actor, card), ownAgency(actor, card));
}

function inProvince(actor: Actor, task: TaskForAccess): Verdict {
  return task.plan.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}

function issues(actor: Actor, task: TaskForAccess): Verdict {
  return isIssuingSide(actor, task.plan) ? ALLOWED : refuse('access.outside-scope');
}

function ownAgency(actor: Actor, task: { agencyId: string }): Verdict {
  return task.agencyId === actor.agencyId ? ALLOWED : refuse('access.not-your-task');
}
