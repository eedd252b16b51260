import { defineWords } from '#platform/web/language/words.ts';
import { codesEn, codesVi } from './code-words.ts';
import { pagesEn, pagesVi } from './page-words.ts';

export const complaintWords = defineWords('complaints', {
  vi: { ...pagesVi, ...codesVi },
  en: { ...pagesEn, ...codesEn },
});
