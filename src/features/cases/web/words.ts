import { defineWords } from '#platform/web/language/words.ts';
import { absenceEn, absenceVi } from './absence-words.ts';
import { actsEn, actsVi } from './act-words.ts';
import { boardEn, boardVi } from './board-words.ts';
import { codesEn, codesVi } from './code-words.ts';
import { courtVi } from './court/words.ts';
import { courtEn } from './court/words-en.ts';
import { openEn, openVi } from './open-words.ts';
import { owedEn, owedVi } from './owed-words.ts';
import { paperEn, paperVi } from './paper-words.ts';
import { recordEn, recordVi } from './record-words.ts';

export const caseWords = defineWords('cases', {
  vi: {
    ...boardVi,
    ...codesVi,
    ...recordVi,
    ...actsVi,
    ...openVi,
    ...owedVi,
    ...courtVi,
    ...paperVi,
    ...absenceVi,
  },
  en: {
    ...boardEn,
    ...codesEn,
    ...recordEn,
    ...actsEn,
    ...openEn,
    ...owedEn,
    ...courtEn,
    ...paperEn,
    ...absenceEn,
  },
});
