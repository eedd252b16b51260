import { z } from 'zod';

export const LEADERS_PERIODS = [
  'year',
  'half-1',
  'half-2',
  'quarter-1',
  'quarter-2',
  'quarter-3',
  'quarter-4',
] as const;

/** Period and plan stand in the address, so that the view can be bookmarked and sent. */
export const LeadersFilters = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  period: z.enum(LEADERS_PERIODS).optional(),
  planId: z.uuid().optional(),
});
export type LeadersFilters = z.infer<typeof LeadersFilters>;
