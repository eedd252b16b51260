import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reached = true;

/** True while the browser has a line and the last request got through. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline, () => true);
}

/** Whether the server can be asked now, as far as we know. */
export function isOnline(): boolean {
  return reached && navigator.onLine;
}

/** A request got through. */
export function markReached(): void {
  setReached(true);
}

/** A request found no server. */
export function markUnreached(): void {
  setReached(false);
}

function setReached(value: boolean): void {
  if (reached !== value) {
    reached = value;
    tell();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', hearLine);
  window.addEventListener('offline', tell);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener('online', hearLine);
      window.removeEventListener('offline', tell);
    }
  };
}

function hearLine(): void {
  reached = true;
  tell();
}

function tell(): void {
  for (const listener of listeners) {
    listener();
  }
}
