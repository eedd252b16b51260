import { z } from 'zod';
import { AgencyBranch, AgencyLevel } from '#domain/agency/agency-kind.ts';

/** What stands in the address of the list: codes only. */
export const AgencyFilters = z.object({
  view: z.enum(['list', 'tree']).default('list'),
  level: AgencyLevel.optional(),
  branch: AgencyBranch.optional(),
  time: z.enum(['now', 'ended', 'all']).default('now'),
});
export type AgencyFilters = z.infer<typeof AgencyFilters>;
