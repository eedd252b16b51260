import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reload: (() => void) | null = null;

/** A way to load the new version when one waits, else null. */
export function useNewVersion(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => reload);
}

/** The service worker has a new version ready. */
export function offerNewVersion(load: () => void): void {
  reload = load;
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
