import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';
import { TaskFilterState, TaskScope } from '../contract.ts';

/** Last days to choose from, in days from today. */
export const DUE_WITHIN = [7, 30, 90] as const;

/** What stands in the address: codes, ids and a number of days. */
export const TaskFilters = z.object({
  scope: TaskScope.optional(),
  state: TaskFilterState.optional(),
  planId: Id.optional(),
  agencyId: Id.optional(),
  within: z.coerce.number().int().min(0).max(3650).optional(),
});
export type TaskFilters = z.infer<typeof TaskFilters>;

/** What is asked of the server: a number of days becomes the day after the last one meant. */
export function toTaskQuery(filters: TaskFilters, today: string) {
  const { within, scope = 'mine', ...codes } = filters;
  return {
    ...codes,
    scope: scope === 'card' && codes.planId === undefined ? ('mine' as const) : scope,
    ...(within === undefined ? {} : { dueBefore: dayAfter(today, within + 1) }),
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
