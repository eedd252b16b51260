import { z } from 'zod';
import { ComplaintKind, ComplaintState } from '#domain/complaint/complaint-codes.ts';
import { Id } from '#platform/contract/fields.ts';

/** What stands in the address of the list: codes only. */
export const ComplaintFilters = z.object({
  state: ComplaintState.optional(),
  kind: ComplaintKind.optional(),
  closed: z.enum(['yes']).optional(),
});
export type ComplaintFilters = z.infer<typeof ComplaintFilters>;

/** The lodging of the public page from which a complaint is taken up. */
export const NewComplaintFilters = z.object({ lodgingId: Id.optional() });
