import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { AnyWords } from './words.ts';

export type Locale = 'vi' | 'en';
const KEPT_AS = 'lachan-language';

/** The one language of the page; Vietnamese unless the reader chose otherwise. */
export const language = i18next.createInstance();

void language.use(initReactI18next).init({
  lng: readChoice(),
  fallbackLng: 'vi',
  ns: [],
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

/** Puts a feature's words in, once. */
export function registerWords(words: AnyWords): void {
  if (!language.hasResourceBundle('vi', words.name)) {
    language.addResourceBundle('vi', words.name, words.vi);
    language.addResourceBundle('en', words.name, words.en);
  }
}

/** The language in use now, for code outside components. */
export function readLocale(): Locale {
  return language.language === 'en' ? 'en' : 'vi';
}

/** The officer's own language on a machine where nobody has chosen one yet. */
export async function adoptLocale(locale: Locale): Promise<void> {
  if (readKept() === null && locale !== readLocale()) {
    await language.changeLanguage(locale);
    document.documentElement.lang = locale;
  }
}

/** Changes the language here and for the next visit on this machine. */
export async function changeLocale(locale: Locale): Promise<void> {
  await language.changeLanguage(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(KEPT_AS, locale);
  } catch {
    // a browser that keeps nothing still shows the language for this visit
  }
}

function readChoice(): Locale {
  return readKept() === 'en' ? 'en' : 'vi';
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
