import { useLocation, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { setSearchWords, useSearchWords } from '#platform/web/address/search-words.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { readYear } from '#platform/web/address/use-year.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MeMenu } from './me-menu.tsx';
import { shellWords } from './shell-words.ts';
import css from './top-bar.module.css';

export const SEARCH_PATH = '/search';
export const HELP_PATH = '/help';

/** Search, what features put there, period, language, help; on a phone the mark, search and me. */
export function TopBar({ children }: { children?: ReactNode }) {
  const t = useWords(shellWords);
  return (
    <header className={css.bar}>
      <div className={css.brand}>
        <Brand />
      </div>
      <SearchBox />
      <div className={css.extras}>{children}</div>
      <div className={css.wide}>
        <PeriodPicker />
        <LanguageSwitch />
        <LinkTo to={HELP_PATH} className={css.quiet}>
          <Icon name="help" />
          {t('help')}
        </LinkTo>
      </div>
      <div className={css.narrow}>
        <LinkTo to={SEARCH_PATH} className={css.icon} label={t('search')}>
          <Icon name="search" size={22} />
        </LinkTo>
        <MeMenu trigger={<Icon name="person" size={22} />} triggerClass={css.icon} iconOnly />
      </div>
    </header>
  );
}

function SearchBox() {
  const t = useWords(shellWords);
  const go = useGo();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [words] = useSearchWords();
  useSlashKey(() => box.current?.focus());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearchWords(box.current?.value.trim() ?? '');
    go(SEARCH_PATH);
  };
  return (
    <search className={css.search}>
      <form onSubmit={submit} autoComplete="off">
        <label htmlFor={id} className="lc-hidden">
          {t('search')}
        </label>
        <Icon name="search" />
        <input
          id={id}
          ref={box}
          key={words}
          type="search"
          defaultValue={words}
          placeholder={t('searchHint')}
          spellCheck={false}
        />
        <span className={css.key} aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

/** “/” goes to the search box, unless the officer is typing somewhere. */
function useSlashKey(run: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target;
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        run();
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}

/** The year shown, kept in the address as `?year=`; this year unless chosen. */
function PeriodPicker() {
  const t = useWords(shellWords);
  const me = useMe();
  const go = useGo();
  const path = useLocation({ select: (location) => location.pathname });
  const search: Record<string, unknown> = useSearch({ strict: false });
  const thisYear = Number(me.today.slice(0, 4));
  const shown = readYear(search, me.today);
  const years = [...new Set([shown, ...Array.from({ length: 6 }, (_, back) => thisYear - back)])];
  return (
    <label className={css.period}>
      <span className="lc-hidden">{t('period')}</span>
      <select
        value={shown}
        onChange={(event) => go(path, { search: { ...search, year: event.target.value } })}
      >
        {years
          .sort((a, b) => b - a)
          .map((year) => (
            <option key={year} value={year}>
              {t('year', { year })}
            </option>
          ))}
      </select>
      <Icon name="chevron-down" />
    </label>
  );
}
