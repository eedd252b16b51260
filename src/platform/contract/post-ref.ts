import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';

/** A post by its title and body; with the officer's name for readers of the same body, null for all others. */
export const PostRef = z.object({
  id: Id,
  name: z.string().nullable(),
  title: z.string(),
  agency: z.string(),
});
export type PostRef = z.infer<typeof PostRef>;
