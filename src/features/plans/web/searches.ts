import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';

/** What the addresses of the pages of plans carry: codes only. */
export const PlanFilters = z.object({
  state: z.enum(['in-force', 'history', 'withdrawn']).optional(),
  year: z.coerce.number().int().optional(),
  issuerId: Id.optional(),
});

/** A corrected text names the plan it corrects. */
export const NewPlanSearch = z.object({ corrects: Id.optional() });

export const PLAN_TABS = [
  'tasks',
  'targets',
  'reports',
  'cards',
  'recipients',
  'source',
  'family',
] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

/** The open part of a plan stands in the address; an unknown one opens the first. */
export const PlanTabs = z.object({ tab: z.string().max(20).optional() });

export function readTab(tab: string | undefined): PlanTab {
  return PLAN_TABS.find((one) => one === tab) ?? 'tasks';
}

export const TreeSearch = z.object({});
