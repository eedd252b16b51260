import { changeLocale, type Locale } from '#platform/web/language/language.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { useFindMe, useSessionDoors } from '#platform/web/session/session.tsx';
import { shellWords } from './shell-words.ts';
import css from './top-bar.module.css';

const NAMES: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

/** VI or EN, kept for the next visit. */
export function LanguageSwitch() {
  const t = useWords(shellWords);
  const locale = useLocale();
  const me = useFindMe();
  const doors = useSessionDoors();
  const choose = async (one: Locale) => {
    await changeLocale(one, me?.officer.id ?? null);
    if (me !== null) {
      // the page already speaks the language; the server hears of it when it can
      await doors.keepLocale(one).catch(() => undefined);
    }
  };
  return (
    <fieldset className={css.languages}>
      <legend className="lc-hidden">{t('language')}</legend>
      {(['vi', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === locale}
          aria-label={`${one.toUpperCase()}, ${NAMES[one]}`}
          className={css.language}
          onClick={() => void choose(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
