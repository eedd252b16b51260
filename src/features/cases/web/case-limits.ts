import type { CaseClock } from '../contract.ts';

/** A right that nobody used has lapsed and is nobody's delay: windows of appeal stand with the appeals. */
export function isKept(clock: Pick<CaseClock, 'nature' | 'doneAt'>): boolean {
  return clock.nature !== 'right' || clock.doneAt !== null;
}
