import { useEffect, useState } from 'react';
import { findAgencies } from '#features/agencies/contract.ts';
import { call } from '#platform/web/api/call.ts';

export interface FoundAgency {
  readonly id: string;
  readonly name: string;
}

export interface AgencySearch {
  /** Agencies found for the very words typed; null before two letters and while the answer is awaited. */
  readonly found: readonly FoundAgency[] | null;
  readonly isSearching: boolean;
}

const REST_MS = 200;
const LEAST_LETTERS = 2;

/** Agencies in force whose names hold the typed words. */
export function useAgencySearch(words: string): AgencySearch {
  const wanted = words.trim();
  const [answer, setAnswer] = useState<{ words: string; rows: readonly FoundAgency[] } | null>(
    null,
  );
  useEffect(() => {
    if (wanted.length < LEAST_LETTERS) {
      return;
    }
    const stop = new AbortController();
    const keep = (rows: readonly FoundAgency[]) => setAnswer({ words: wanted, rows });
    const wait = setTimeout(() => {
      call(findAgencies, { words: wanted, limit: 8 }, { signal: stop.signal }).then(
        (found) => keep(found.rows.map(({ id, name }) => ({ id, name }))),
        () => stop.signal.aborted || keep([]),
      );
    }, REST_MS);
    return () => {
      stop.abort();
      clearTimeout(wait);
    };
  }, [wanted]);
  const isAsked = wanted.length >= LEAST_LETTERS;
  const found = isAsked && answer?.words === wanted ? answer.rows : null;
  return { found, isSearching: isAsked && found === null };
}
