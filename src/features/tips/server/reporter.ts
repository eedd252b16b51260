import { z } from 'zod';

/** Who reports, as it is sealed in one piece. */
export const SealedReporter = z.object({
  name: z.string().default(''),
  phone: z.string().default(''),
  address: z.string().default(''),
  safeContact: z.string().default(''),
  withheldReason: z.string().default(''),
});
export type SealedReporter = z.infer<typeof SealedReporter>;
