import { z } from 'zod';

export const REPORT_FILTER_STATES = ['owed', 'submitted', 'accepted', 'missing', 'late'] as const;

/** What the address of the list keeps: codes only. */
export const ReportFilters = z.object({
  scope: z.enum(['mine', 'issued']).optional(),
  state: z.enum(REPORT_FILTER_STATES).optional(),
  planId: z.uuid().optional(),
  agencyId: z.uuid().optional(),
  periodCode: z.string().max(60).optional(),
});
export type ReportFilters = z.infer<typeof ReportFilters>;
