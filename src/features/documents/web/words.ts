import { defineWords } from '#platform/web/language/words.ts';
import { letterEn, letterVi } from './letter-words.ts';
import { numberEn, numberVi } from './number-words.ts';
import { registerEn, registerVi } from './register-words.ts';
import { urgingEn, urgingVi } from './urging-words.ts';

export const documentWords = defineWords('documents', {
  vi: { ...registerVi, ...letterVi, ...urgingVi, ...numberVi },
  en: { ...registerEn, ...letterEn, ...urgingEn, ...numberEn },
});
