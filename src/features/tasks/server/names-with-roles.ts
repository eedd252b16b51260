import type { ConfirmedTask, ResolvedName } from '#domain/plan-review/confirmed-plan.ts';
import type { AssignmentRole } from '#domain/programme/agency-task.ts';

/** The names of a task with their roles, lead first. */
export function namesWithRoles(
  task: ConfirmedTask,
): { role: AssignmentRole; name: ResolvedName }[] {
  return [
    ...task.lead.map((name) => ({ role: 'lead' as const, name })),
    ...task.implementing.map((name) => ({ role: 'implementing' as const, name })),
    ...task.cooperating.map((name) => ({ role: 'cooperating' as const, name })),
  ];
}
