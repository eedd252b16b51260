import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';
import { TaskFilterState, TaskScope } from '../contract.ts';

/** Last days to choose from, in days from today. */
export const DUE_WITHIN = [7, 30, 90] as const;

/** What stands in the address: codes, ids and a number of days. */
export const TaskFilters = z.object({
  scope: TaskScope.optional(),
  state: z.union([TaskFilterState, z.literal('all')]).optional(),
  planId: Id.optional(),
  agencyId: Id.optional(),
  within: z.coerce.number().int().min(0).max(3650).optional(),
});
export type TaskFilters = z.infer<typeof TaskFilters>;

/** The state that is meant: of a whole list what is open; of one plan, agency or span whatever it is. */
export function stateOf({ state, planId, agencyId, within }: TaskFilters): TaskFilters['state'] {
  const isWhole = planId === undefined && agencyId === undefined && within === undefined;
  return state ?? (isWhole ? 'open' : 'all');
}

/** What is asked of the server: a number of days becomes the day after the last one meant. */
export function toTaskQuery(filters: TaskFilters, today: string) {
  const { within, scope = 'mine', state: _, ...codes } = filters;
  const state = stateOf(filters);
  return {
    ...codes,
    ...(state === undefined || state === 'all' ? {} : { state }),
    scope: scope === 'card' && codes.planId === undefined ? ('mine' as const) : scope,
    ...(within === undefined ? {} : { dueBefore: dayAfter(today, within + 1) }),
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
