import { z } from 'zod';
import { foldText } from '#domain/text/fold-text.ts';

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

/**
 * Says whether a text to be shared names somebody: one of the names of this case, however its marks
 * are written, or a number as long as a phone, paper or account.
 */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const folded = ` ${foldText(text).replace(/[^a-z0-9]+/g, ' ')} `;
  const isNamed = names.some((name) => {
    const wanted = foldText(name)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    return wanted.length > 3 && folded.includes(` ${wanted} `);
  });
  return isNamed || /\d[\d .-]{7,}\d/.test(text.replace(/\d+\/\d+\/\S+/g, ''));
}
