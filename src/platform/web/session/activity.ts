const KEPT_AS = 'lachan-active-at';

/** Milliseconds since the officer's last sign in any tab of this browser. */
export function idleFor(): number {
  return Date.now() - readActivity();
}

/** A sign of the officer: an act, or a fresh sign-in. */
export function markActive(): void {
  writeActivity(Date.now());
}

/** As if the officer had long been away. */
export function markAway(): void {
  writeActivity(0);
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

/** When this window last wrote a sign down. */
export function lastMark(): number {
  return lastWritten;
}

function writeActivity(at: number): void {
  lastWritten = at;
  try {
    localStorage.setItem(KEPT_AS, String(at));
  } catch {
    // a browser that keeps nothing locks by its own memory
  }
}

function readActivity(): number {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return kept === null ? Date.now() : Number(kept);
  } catch {
    return lastWritten === 0 ? Date.now() : lastWritten;
  }
}
