import { z } from 'zod';
import { MeetingKind } from '../contract.ts';

/** Filters of the list, by code, in the address. */
export const MeetingFilters = z.object({
  when: z.enum(['ahead', 'past', 'thisYear']).optional(),
  kind: MeetingKind.optional(),
});
export type MeetingFilters = z.infer<typeof MeetingFilters>;

/** The days asked for. */
export function daysOf(
  when: MeetingFilters['when'],
  today: string,
  year: number,
): { from?: string; to?: string } {
  switch (when) {
    case undefined:
    case 'ahead':
      return { from: today };
    case 'past':
      return { from: `${year}-01-01`, to: today };
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
}
