import { defineWords } from '#platform/web/language/words.ts';

export const kitPageWords = defineWords('kit-page', {
  vi: { title: 'Bộ phận của Lá Chắn' },
  en: { title: 'The pieces of Lá Chắn' },
});
