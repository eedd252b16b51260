import { useEffect, useId, useState } from 'react';
import { call } from '#platform/web/api/call.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type AgencyOption, findAgencies } from '../contract.ts';
import css from './agencies.module.css';
import { useKindName } from './agency-columns.tsx';
import { AgencyLink } from './agency-link.tsx';
import { agencyWords } from './words.ts';

interface AgencySearchProps {
  readonly past: boolean;
  /** While words are typed the list gives way to what was found. */
  onSearching(searching: boolean): void;
}

/** Finds agencies while typing; the words stay on this page and in no address. */
export function AgencySearch({ past, onSearching }: AgencySearchProps) {
  const t = useWords(agencyWords);
  const id = useId();
  const kindName = useKindName();
  const [words, setWords] = useState('');
  const found = useFound(words, past);
  return (
    <div>
      <p className={`${css.choose} ${css.search}`}>
        <label htmlFor={id}>
          {t('search.label')} · {t('search.hint')}
        </label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            onSearching(event.target.value.trim().length > 1);
          }}
        />
      </p>
      {found === null ? null : (
        <div role="status">
          {found.length === 0 ? <p>{t('search.none')}</p> : null}
          <ul className={css.found}>
            {found.map((row) => (
              <li key={row.id}>
                <AgencyLink id={row.id} name={row.name} />
                <span className={css.small}>
                  {row.shortName === row.name ? kindName(row.kind) : row.shortName}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function useFound(words: string, past: boolean): readonly AgencyOption[] | null {
  const [found, setFound] = useState<readonly AgencyOption[] | null>(null);
  useEffect(() => {
    if (words.trim().length < 2) {
      setFound(null);
      return;
    }
    let stale = false;
    const wait = setTimeout(() => {
      call(findAgencies, { words, past, limit: 50 }).then(
        ({ rows }) => stale || setFound(rows),
        () => stale || setFound([]),
      );
    }, 200);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [words, past]);
  return found;
}
