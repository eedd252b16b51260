import { z } from 'zod';

/** Field of work in which a closed case taught something. */
export const LessonTopic = z.enum([
  'intake',
  'evidence',
  'victims',
  'cooperation',
  'abroad',
  'prevention',
  'other-topic',
]);
export type LessonTopic = z.infer<typeof LessonTopic>;

/**
 * The runs of two to five words of a text that could be somebody's name, and its long numbers: compared by
 * fingerprint with the people of the case before a lesson is kept.
 */
export function listNameLikeRuns(text: string): { names: string[]; numbers: string[] } {
  const names = new Set<string>();
  for (const sentence of text.split(/[^\p{L}\p{M}\s]+/u)) {
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    for (let from = 0; from < words.length; from += 1) {
      for (let size = 2; size <= 5 && from + size <= words.length; size += 1) {
        names.add(words.slice(from, from + size).join(' '));
      }
    }
  }
  const numbers = text.match(/\+?\d[\d .-]{6,}\d/g) ?? [];
  return { names: [...names], numbers: [...numbers] };
}
