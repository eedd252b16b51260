import { defineWords } from '#platform/web/language/words.ts';
import { letterEn, letterVi } from './letter-words.ts';
import { registerEn, registerVi } from './register-words.ts';

export const documentWords = defineWords('documents', {
  vi: { ...registerVi, ...letterVi },
  en: { ...registerEn, ...letterEn },
});
