import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let words = '';

/** What the officer types into the search box: kept in memory only, never in an address or on disk. */
export function useSearchWords(): [string, (next: string) => void] {
  return [useSyncExternalStore(subscribe, read, read), setSearchWords];
}

/** Replaces the search words; sign-out and post switch clear them. */
export function setSearchWords(next: string): void {
  words = next;
  for (const listener of listeners) {
    listener();
  }
}

function read(): string {
  return words;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
