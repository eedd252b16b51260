import { type Actor, isWithin, mayAct } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import {
  isIssuingSide,
  isReachedByPlan,
  type PlanForAccess,
} from '#domain/programme/plan-permissions.ts';

/** A task as the permission rules see it: its plan, or for a task of no plan, its maker's range. */
export type TaskForAccess = {
  plan: PlanForAccess;
  /** The agencies that have an execution of their own. */
  executingIds: readonly string[];
};

/** One agency's execution of a task. */
export type AgencyTaskForAccess = TaskForAccess & {
  agencyId: string;
  agencyLft: number;
  /** The agencies that lead the same task. */
  leadAgencyIds: readonly string[];
};

/** An execution that does not exist yet: of an agency that was named singly or as member of a group. */
export type NewExecutionForAccess = TaskForAccess & { agencyId: string; isNamed: boolean };

/** One agency's card of a plan. */
export type CardForAccess = { plan: PlanForAccess; agencyId: string; agencyLft: number };

/** A task is read by the issuing side, by those its plan reaches and by those who carry it out. */
export function mayReadTask(actor: Actor, task: TaskForAccess): Verdict {
  return allOf(
    mayAct(actor, 'task.read'),
    inProvince(actor, task.plan),
    anyOf(
      issues(actor, task.plan),
      task.executingIds.includes(actor.agencyId) ? ALLOWED : refuse('access.not-your-task'),
      allOf(
        mayAct(actor, 'plan.read'),
        isReachedByPlan(actor, task.plan) ? ALLOWED : refuse('access.not-reached'),
      ),
    ),
  );
}

/** The issuing side adds tasks; an agency divides its own work among those of its range. */
export function mayAddTask(actor: Actor, owner: { provinceId: string; lft: number }): Verdict {
  return allOf(
    anyOf(
      mayAct(actor, 'plan.confirm'),
      mayAct(actor, 'task.progress'),
      mayAct(actor, 'task.assign'),
    ),
    inProvince(actor, owner),
    isWithin(actor.scope, owner.lft) ? ALLOWED : refuse('access.outside-scope'),
  );
}

/** Who is named on a task is read with the task. */
export function mayReadAssignment(actor: Actor, task: TaskForAccess): Verdict {
  return mayReadTask(actor, task);
}

/**
 * An agency's own execution (state, progress) is read by the issuing side, by the agency's own
 * range and by the lead agencies of the same task; other addressees do not see it. Nobody sees an
 * execution of a task that he or she may not read.
 */
export function mayReadAgencyTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(
    mayReadTask(actor, task),
    anyOf(
      issues(actor, task.plan),
      isWithin(actor.scope, task.agencyLft) ? ALLOWED : refuse('access.outside-scope'),
      task.leadAgencyIds.includes(actor.agencyId) ? ALLOWED : refuse('access.not-your-task'),
      ownAgency(actor, task),
    ),
  );
}

/** Only an officer of the agency itself acknowledges, reports, asks for change or extension. */
export function mayReportProgress(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(
    mayAct(actor, 'task.progress'),
    ownAgency(actor, task),
    mayReadAgencyTask(actor, task),
  );
}

/** A member of a group or a cooperating agency starts an execution of its own when it has something to say. */
export function mayStartExecution(actor: Actor, task: NewExecutionForAccess): Verdict {
  return allOf(
    mayAct(actor, 'task.progress'),
    mayReadTask(actor, task),
    ownAgency(actor, task),
    task.isNamed ? ALLOWED : refuse('access.not-your-task'),
  );
}

/** The issuing side gives a task to an agency. */
export function mayGiveExecution(actor: Actor, task: TaskForAccess): Verdict {
  return mayAddTask(actor, { provinceId: task.plan.provinceId, lft: task.plan.ownerLft });
}

/** The issuing side confirms what was reported done, or returns it. */
export function mayConfirmTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return steers(actor, task, 'task.confirm');
}

/** Says whether the actor may answer a change or an extension, or cancel the task for an agency. */
export function mayAnswerTask(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return steers(actor, task, 'task.assign');
}

/** Whoever may read a task may comment on it, given the permission. */
export function mayCommentTask(actor: Actor, task: TaskForAccess): Verdict {
  return allOf(mayAct(actor, 'task.comment'), mayReadTask(actor, task));
}

/** A card is read by the issuing side and by the agency's own range. */
export function mayReadCard(actor: Actor, card: CardForAccess): Verdict {
  return allOf(
    mayAct(actor, 'plan.read'),
    inProvince(actor, card.plan),
    anyOf(
      issues(actor, card.plan),
      isWithin(actor.scope, card.agencyLft) ? ALLOWED : refuse('access.outside-scope'),
      ownAgency(actor, card),
    ),
  );
}

/** Only an officer of the agency itself receives its card. */
export function mayReceiveCard(actor: Actor, card: CardForAccess): Verdict {
  return allOf(mayAct(actor, 'card.receive'), ownAgency(actor, card), mayReadCard(actor, card));
}

/** The agency links the plan that it issued, and the issuing side corrects the card. */
export function mayLinkOwnPlan(actor: Actor, card: CardForAccess): Verdict {
  return allOf(
    mayAct(actor, 'plan.confirm'),
    mayReadCard(actor, card),
    anyOf(issues(actor, card.plan), ownAgency(actor, card)),
  );
}

function steers(actor: Actor, task: AgencyTaskForAccess, permission: Permission): Verdict {
  return allOf(mayAct(actor, permission), issues(actor, task.plan), mayReadAgencyTask(actor, task));
}

function inProvince(actor: Actor, plan: { provinceId: string }): Verdict {
  return plan.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}

function issues(actor: Actor, plan: PlanForAccess): Verdict {
  return isIssuingSide(actor, plan) ? ALLOWED : refuse('access.outside-scope');
}

function ownAgency(actor: Actor, task: { agencyId: string }): Verdict {
  return task.agencyId === actor.agencyId ? ALLOWED : refuse('access.not-your-task');
}
