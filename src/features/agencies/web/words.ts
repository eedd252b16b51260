import { defineWords } from '#platform/web/language/words.ts';
import { english } from './words-en.ts';
import { vietnamese } from './words-vi.ts';

export const agencyWords = defineWords('agencies', { vi: vietnamese, en: english });
