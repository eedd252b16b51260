import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';

/** A way on: open, or closed with the reason to show beside it. */
export const Way = z.object({
  allowed: z.boolean(),
  reason: z.object({ vi: z.string(), en: z.string() }).nullable(),
});
export type Way = z.infer<typeof Way>;

/** A file as a list shows it. */
export const FileName = z.object({ id: Id, name: z.string(), sha256: z.string() });
export type FileName = z.infer<typeof FileName>;

/** A record by its name. */
export const Named = z.object({ id: Id, name: z.string() });
export type Named = z.infer<typeof Named>;
