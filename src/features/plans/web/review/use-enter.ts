import { useEffect, useRef, useState } from 'react';

interface EnterParts<T> {
  /** What is typed: another letter calls the wish off. */
  readonly words: string;
  readonly isSearching: boolean;
  /** What Enter takes once nothing is searched for; undefined where nothing was found. */
  readonly first: T | undefined;
  take(one: T): void;
}

/**
 * Enter takes what is found; pressed while the search still runs, it takes it when the answer comes,
 * unless the officer types on or leaves.
 */
export function useEnter<T>({ words, isSearching, first, take }: EnterParts<T>): {
  press(): void;
  forget(): void;
  readonly isWaiting: boolean;
} {
  const [wish, setWish] = useState<string | null>(null);
  const latest = useRef(take);
  latest.current = take;
  const isWanted = wish !== null && wish === words;
  useEffect(() => {
    if (isWanted && !isSearching) {
      setWish(null);
      if (first !== undefined) {
        latest.current(first);
      }
    }
  }, [isWanted, isSearching, first]);
  return { press: () => setWish(words), forget: () => setWish(null), isWaiting: isWanted };
}
