import { useCallback, useEffect, useState } from 'react';
import { idleFor, lastMark, markActive, markAway } from '#platform/web/session/activity.ts';

export const IDLE_MS = 15 * 60_000;
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
    markAway();
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

function hearSign(): void {
  if (Date.now() - lastMark() > 5000 && !isTimeUp()) {
    markActive();
  }
}

function isTimeUp(): boolean {
  return idleFor() > IDLE_MS;
}
