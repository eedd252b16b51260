import { useCallback, useEffect, useState } from 'react';

export const IDLE_MS = 15 * 60_000;
const KEPT_AS = 'lachan-active-at';
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after 15 minutes without a sign of the officer in any tab of this browser; opening again is
 * for whoever proves to be the same officer. A page loaded after that time starts locked.
 */
export function useIdleLock(lockedByServer: boolean): {
  locked: boolean;
  open(): void;
  lock(): void;
} {
  const [locked, setLocked] = useState(() => lockedByServer || isTimeUp());
  useEffect(() => {
    if (locked) {
      return;
    }
    markActive();
    const check = () => setLocked(isTimeUp());
    const timer = setInterval(check, 15_000);
    for (const sign of SIGNS) {
      window.addEventListener(sign, hearSign, { passive: true, capture: true });
    }
    document.addEventListener('visibilitychange', check);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) {
        window.removeEventListener(sign, hearSign, { capture: true });
      }
      document.removeEventListener('visibilitychange', check);
    };
  }, [locked]);
  const open = useCallback(() => {
    markActive();
    setLocked(false);
  }, []);
  const lock = useCallback(() => {
    writeActivity(0);
    setLocked(true);
  }, []);
  return { locked, open, lock };
}

/** While true, counts as activity: a running call, a plan under review. */
export function useKeepAwake(awake: boolean): void {
  useEffect(() => {
    if (!awake) {
      return;
    }
    const timer = setInterval(markActive, 30_000);
    return () => clearInterval(timer);
  }, [awake]);
}

/** A fresh sign-in starts the time anew. */
export function markActive(): void {
  writeActivity(Date.now());
}

/** Nobody is signed in here: the next officer starts with a fresh quarter of an hour. */
export function forgetActivity(): void {
  lastWritten = 0;
  try {
    localStorage.removeItem(KEPT_AS);
  } catch {
    // nothing was kept
  }
}

let lastWritten = 0;
function hearSign(): void {
  if (Date.now() - lastWritten > 5000 && !isTimeUp()) {
    markActive();
  }
}

function writeActivity(at: number): void {
  lastWritten = at;
  try {
    localStorage.setItem(KEPT_AS, String(at));
  } catch {
    // a browser that keeps nothing locks by its own memory
  }
}

function isTimeUp(): boolean {
  return Date.now() - readActivity() > IDLE_MS;
}

function readActivity(): number {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return kept === null ? Date.now() : Number(kept);
  } catch {
    return lastWritten === 0 ? Date.now() : lastWritten;
  }
}
