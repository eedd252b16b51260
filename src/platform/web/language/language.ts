import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { AnyWords } from './words.ts';

export type Locale = 'vi' | 'en';
const KEPT_AS = 'lachan-language';
/** Whose language a window speaks: the id of an officer, or the next one to sign in. */
const SPOKEN_FOR = 'lachan-language-of';
const NEXT = 'next';

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

/**
 * Speaks the language of the officer who signed in: on every machine, and whatever a colleague chose on
 * this one. Once in a window: what is chosen in it afterwards stays. A language that was chosen on the
 * sign-in page just before is the officer's from now on; answers it, so that the account keeps it.
 */
export async function adoptLocale(officerId: string, locale: Locale): Promise<Locale | null> {
  const spokenFor = read('sessionStorage', SPOKEN_FOR);
  if (spokenFor === officerId) {
    return null;
  }
  write('sessionStorage', SPOKEN_FOR, officerId);
  const chosen = readLocale();
  if (chosen === locale) {
    return null;
  }
  if (spokenFor === NEXT) {
    return chosen;
  }
  await speak(locale);
  return null;
}

/** Changes the language of this window, and of the sign-in page on this machine. */
export async function changeLocale(locale: Locale, officerId: string | null): Promise<void> {
  await speak(locale);
  write('sessionStorage', SPOKEN_FOR, officerId ?? NEXT);
  write('localStorage', KEPT_AS, locale);
}

/** The window keeps its language over a reload, so that no page begins in another one. */
async function speak(locale: Locale): Promise<void> {
  await language.changeLanguage(locale);
  document.documentElement.lang = locale;
  write('sessionStorage', KEPT_AS, locale);
}

function readChoice(): Locale {
  const kept = read('sessionStorage', KEPT_AS) ?? read('localStorage', KEPT_AS);
  return kept === 'en' ? 'en' : 'vi';
}

type Store = 'sessionStorage' | 'localStorage';

function read(store: Store, key: string): string | null {
  try {
    return globalThis[store].getItem(key);
  } catch {
    return null;
  }
}

function write(store: Store, key: string, value: string): void {
  try {
    globalThis[store].setItem(key, value);
  } catch {
    // a browser that keeps nothing still shows the language for this visit
  }
}
