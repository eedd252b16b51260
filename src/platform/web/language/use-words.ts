import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, language, registerWords } from './language.ts';
import type { AnyWords, WordKey, Words, WordTree, WordValues } from './words.ts';

export type Say<V> = (key: WordKey<V>, values?: WordValues) => string;

/** The texts of a feature in the reader's language: `const t = useWords(taskWords); t('list.title')`. */
export function useWords<V extends WordTree>(words: Words<V>): Say<V> {
  registerWords(words as AnyWords);
  const { t } = useTranslation(words.name, { i18n: language });
  return useCallback((key, values) => String(t(key as string, { ...values })), [t]);
}

/** The reader's language. */
export function useLocale(): Locale {
  const { i18n } = useTranslation(undefined, { i18n: language });
  return i18n.language === 'en' ? 'en' : 'vi';
}

/** Picks the reader's side of a text that came in both languages. */
export function useBothLanguages(): (text: { vi: string; en: string }) => string {
  const locale = useLocale();
  return useCallback((text) => text[locale], [locale]);
}

/** A text whose key is known only at run time (menu labels, page titles). */
export function useAnyText(): (words: AnyWords, key: string) => string {
  const locale = useLocale();
  return useCallback(
    (words, key) => {
      registerWords(words);
      return language.getFixedT(locale, words.name)(key);
    },
    [locale],
  );
}
