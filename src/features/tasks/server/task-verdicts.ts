import { type Actor, isWithin } from '#domain/access/actor.ts';
import { ALLOWED, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { TaskCommand } from '#domain/programme/agency-task.ts';

/** Whose act it is: the agency's own, or the issuing side's. */
const SIDE: Record<TaskCommand['do'], 'agency' | 'confirm' | 'assign'> = {
  acknowledge: 'agency',
  'ask-change': 'agency',
  'answer-change': 'assign',
  'ask-extension': 'agency',
  'answer-extension': 'assign',
  'report-progress': 'agency',
  'report-done': 'agency',
  confirm: 'confirm',
  return: 'confirm',
  cancel: 'assign',
};

/** Says whether the actor may do this to that agency's execution; the state is judged elsewhere. */
export function verdictOn(
  actor: Actor,
  execution: { agencyId: string; ownerLft: number },
  command: TaskCommand['do'],
): Verdict {
  const side = SIDE[command];
  if (side === 'agency') {
    if (!actor.permissions.has('task.progress')) {
      return refuse('access.permission-missing');
    }
    return execution.agencyId === actor.agencyId ? ALLOWED : refuse('access.not-your-task');
  }
  if (!actor.permissions.has(side === 'confirm' ? 'task.confirm' : 'task.assign')) {
    return refuse('access.permission-missing');
  }
  return isWithin(actor.scope, execution.ownerLft) ? ALLOWED : refuse('access.outside-scope');
}
