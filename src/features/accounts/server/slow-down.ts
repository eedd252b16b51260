const FREE_TRIES = 4;
const LONGEST_SECONDS = 300;

/** Seconds to wait after so many wrong tries: none at first, then doubling up to five minutes. */
export function pauseAfter(failures: number): number {
  return failures <= FREE_TRIES ? 0 : Math.min(LONGEST_SECONDS, 2 ** (failures - FREE_TRIES));
}
