import { createHash } from 'node:crypto';

/** Leading zero bits asked for: about a quarter of a million tries, a few seconds on a cheap phone. */
export const WORK_BITS = 16;

/** True when SHA-256 of `ticket:answer` begins with enough zero bits. */
export function isWorkDone(ticket: string, answer: string, bits = WORK_BITS): boolean {
  if (!/^\d{1,12}$/.test(answer)) {
    return false;
  }
  const digest = createHash('sha256').update(`${ticket}:${answer}`).digest();
  const whole = Math.floor(bits / 8);
  return (
    digest.subarray(0, whole).every((byte) => byte === 0) &&
    (digest[whole] ?? 0) >> (8 - (bits % 8)) === 0
  );
}
