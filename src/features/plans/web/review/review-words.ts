import { defineWords } from '#platform/web/language/words.ts';
import { reviewEn } from './review-words-en.ts';
import { reviewVi } from './review-words-vi.ts';

/** Texts of the page where a person reviews what the reader proposes. */
export const reviewWords = defineWords('plan-review', { vi: reviewVi, en: reviewEn });
