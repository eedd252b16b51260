import { defineWords } from '#platform/web/language/words.ts';
import { planEn } from './words-en.ts';
import { planVi } from './words-vi.ts';

/** Texts of plans: reading, the list, the tree and the record. */
export const planWords = defineWords('plans', { vi: planVi, en: planEn });
