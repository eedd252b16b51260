import { defineWords } from '#platform/web/language/words.ts';
import { dangerEn, dangerVi } from './danger-words.ts';
import { rosterEn, rosterVi } from './roster-words.ts';

export const dutyWords = defineWords('duty', {
  vi: { ...dangerVi, ...rosterVi },
  en: { ...dangerEn, ...rosterEn },
});
