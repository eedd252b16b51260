import type { Locale } from '#platform/web/language/language.ts';

const WORDS: Record<Locale, readonly string[]> = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};

/** Small numbers as words, as a sentence has them; above ten in figures. */
export function sayCount(count: number, locale: Locale): string {
  return WORDS[locale][count] ?? String(count);
}

/** The first letter of a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
