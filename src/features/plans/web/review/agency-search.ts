import { useEffect, useState } from 'react';
import { findAgencies } from '#features/agencies/contract.ts';
import { call } from '#platform/web/api/call.ts';

export interface FoundAgency {
  readonly id: string;
  readonly name: string;
}

const REST_MS = 200;

/** Agencies in force whose names hold the typed words; null before two letters are typed. */
export function useAgencySearch(words: string): readonly FoundAgency[] | null {
  const [found, setFound] = useState<readonly FoundAgency[] | null>(null);
  useEffect(() => {
    if (words.trim().length < 2) {
      setFound(null);
      return;
    }
    const stop = new AbortController();
    const wait = setTimeout(() => {
      call(findAgencies, { words: words.trim(), limit: 8 }, { signal: stop.signal }).then(
        (answer) => setFound(answer.rows.map(({ id, name }) => ({ id, name }))),
        () => stop.signal.aborted || setFound([]),
      );
    }, REST_MS);
    return () => {
      stop.abort();
      clearTimeout(wait);
    };
  }, [words]);
  return found;
}
