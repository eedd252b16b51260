import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';

/** What stands in the address of the list: codes and a day. */
export const PlaceFilters = z.object({
  view: z.enum(['list', 'tree']).default('list'),
  level: z.enum(['province', 'district', 'commune']).optional(),
  on: DateText.optional(),
});
export type PlaceFilters = z.infer<typeof PlaceFilters>;
