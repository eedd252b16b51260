import { z } from 'zod';

/** Fields that many messages share. Dates cross the wire as ISO text. */
export const Id = z.uuid();
export const DateText = z.iso.date();
export const InstantText = z.iso.datetime({ offset: true });
export const ShortText = z.string().trim().min(1).max(300);
export const LongText = z.string().trim().max(20_000);

/** The answer of a write that has nothing to say. */
export const Done = z.object({});
export type Done = z.infer<typeof Done>;
