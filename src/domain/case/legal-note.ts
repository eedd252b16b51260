import { z } from 'zod';

/** Field of law in which a difficulty of application arises. */
export const LegalMatter = z.enum([
  'offence-elements',
  'paragraph-facts',
  'evidence-abroad',
  'victim-identification',
  'competence',
  'time-limits',
  'minor-procedure',
  'other-matter',
]);
export type LegalMatter = z.infer<typeof LegalMatter>;

/** Says whether a text to be shared holds a number as long as a phone, a paper or an account; numbers of documents may stand. */
export function holdsLongNumber(text: string): boolean {
  return /\d[\d .-]{7,}\d/.test(text.replace(/\d+\/\d+\/\S+/g, ''));
}
