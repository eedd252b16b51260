import { defineWords } from '#platform/web/language/words.ts';
import { actsEn, actsVi } from './act-words.ts';
import { asksEn, asksVi } from './ask-words.ts';
import { boardEn, boardVi } from './board-words.ts';
import { codesEn, codesVi } from './code-words.ts';
import { intakeEn, intakeVi } from './intake-words.ts';
import { jurisdictionEn, jurisdictionVi } from './jurisdiction-words.ts';
import { recordEn, recordVi } from './record-words.ts';

export const tipWords = defineWords('tips', {
  vi: { ...boardVi, ...codesVi, ...intakeVi, ...recordVi, ...actsVi, ...jurisdictionVi, ...asksVi },
  en: { ...boardEn, ...codesEn, ...intakeEn, ...recordEn, ...actsEn, ...jurisdictionEn, ...asksEn },
});
