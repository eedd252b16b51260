import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';

/** When the session last proved who is there; null where it never did. */
export interface Authenticated {
  authenticatedAt: Temporal.Instant | null;
}

/** Refuses unless the officer proved his or her identity within the last `minutes` (ASVS 7.5.3). */
export function requireRecentAuthentication(
  session: Authenticated,
  now: Temporal.Instant,
  minutes: number,
): void {
  if (!isRecent(session, now, minutes)) {
    throw new Refusal('session.recent-required', { minutes });
  }
}

/** A proof from the future (a clock set back) is no proof. */
function isRecent(session: Authenticated, now: Temporal.Instant, minutes: number): boolean {
  if (session.authenticatedAt === null) {
    return false;
  }
  const age = now.epochMilliseconds - session.authenticatedAt.epochMilliseconds;
  return age >= 0 && age <= minutes * 60_000;
}
