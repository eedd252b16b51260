import { useEffect, useId, useState } from 'react';
import { call } from '#platform/web/api/call.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { findPlaces, type PlaceRow } from '../contract.ts';
import { PlaceLink } from './place-link.tsx';
import css from './places.module.css';
import { placeWords } from './words.ts';

/** Finds units while typing, former ones too; the words stay on this page. */
export function PlaceSearch({ onSearching }: { onSearching(searching: boolean): void }) {
  const t = useWords(placeWords);
  const f = useFormats();
  const id = useId();
  const [words, setWords] = useState('');
  const found = useFound(words);
  return (
    <div>
      <p className={`${css.choose} ${css.search}`}>
        <label htmlFor={id}>{t('search.label')}</label>
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
          <ul className={css.plain}>
            {found.map((row) => (
              <li key={row.id}>
                <PlaceLink id={row.id} name={row.fullName} />
                <span className={css.small}>
                  {[
                    row.code,
                    row.parentName ?? '',
                    row.validTo === null ? '' : t('search.past', { day: f.day(row.validTo) }),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function useFound(words: string): readonly PlaceRow[] | null {
  const [found, setFound] = useState<readonly PlaceRow[] | null>(null);
  useEffect(() => {
    if (words.trim().length < 2) {
      setFound(null);
      return;
    }
    let stale = false;
    const wait = setTimeout(() => {
      call(findPlaces, { words, past: true, limit: 50 }).then(
        ({ rows }) => stale || setFound(rows),
        () => stale || setFound([]),
      );
    }, 200);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [words]);
  return found;
}
