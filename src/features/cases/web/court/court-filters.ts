import { z } from 'zod';
import { LegalMatter } from '#domain/case/legal-note.ts';

/** Boxes of files: to receive, answered, sent. */
export const HandOverBox = z.enum([
  'to-receive',
  'received',
  'refused',
  'sent',
  'sent-accepted',
  'sent-refused',
]);
export type HandOverBox = z.infer<typeof HandOverBox>;

/** What the address keeps of the files: which box. */
export const HandOverFilters = z.object({ box: HandOverBox.optional() });

/** What the address keeps of the calendar: the month and the court. */
export const HearingFilters = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  court: z.string().max(60).optional(),
});

/** What the address keeps of the difficulties: the year and the field of law. */
export const LegalNoteFilters = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  matter: LegalMatter.optional(),
});
