import { type Actor, mayAct, mayReach } from '#domain/access/actor.ts';
import { allOf, type Verdict } from '#domain/access/verdict.ts';
import { mayConfirmPlan } from '#domain/programme/plan-permissions.ts';
import { type AgencyTaskForAccess, mayReadAgencyTask } from '#domain/programme/task-permissions.ts';

/** Whoever may confirm a plan corrects what it asks of agencies in its name: reports, campaigns. */
export function mayCorrectWork(actor: Actor, owner: { provinceId: string; lft: number }): Verdict {
  return allOf(mayAct(actor, 'plan.confirm'), mayReach(actor, owner));
}

/** Whoever may confirm a plan changes or ends an execution when the plan's text is corrected. */
export function mayCorrectExecution(actor: Actor, task: AgencyTaskForAccess): Verdict {
  return allOf(mayConfirmPlan(actor, task.plan), mayReadAgencyTask(actor, task));
}
