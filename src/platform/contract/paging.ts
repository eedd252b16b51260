import { z } from 'zod';

/** Keyed paging: `after` is the opaque key of the last row seen; never an offset. */
export const PageInput = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A page of rows and the key of the next one (null at the end). */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}
