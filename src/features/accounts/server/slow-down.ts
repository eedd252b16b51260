import { Refusal } from '#platform/contract/problem.ts';
import { type GuessKey, Pacing } from './pacing.ts';

/** Whose secret is guessed at, from where, and on which device the officer is known. */
export interface Guess {
  /** A sign-in name, or the id of an officer; never shown and never stored. */
  subject: string;
  address: string;
  /** The device on which this officer has signed in before, else null. */
  trustedDevice: string | null;
}

/** A clock that only grows: a fixed day of a demonstration must not stop the pauses. */
const pacing = new Pacing(() => performance.now() / 1000);

/** Refuses while the last wrong tries ask for a pause; the account itself is never locked. */
export function refuseTooSoon(guess: Guess): void {
  const seconds = pacing.wait(keysOf(guess));
  if (seconds > 0) {
    throw new Refusal('sign-in.slow-down', { seconds });
  }
}

/** Notes a wrong try, whether or not there is such an account. */
export function noteWrongTry(guess: Guess): void {
  pacing.noteWrong(keysOf(guess));
}

/** Forgets the wrong tries that the officer made from here. */
export function forgetWrongTries(guess: Guess): void {
  const [own] = keysOf(guess);
  if (own !== undefined) {
    pacing.forget(own);
  }
}

/**
 * The pair of account and address is slowed most. An address is slowed later, since an office shares
 * one; an account tried from everywhere is slowed by seconds only, so that its officer still comes
 * in. On a device where the officer has signed in before, only that device's own tries count.
 */
function keysOf({ subject, address, trustedDevice }: Guess): GuessKey[] {
  const place = placeOf(address);
  return trustedDevice === null
    ? [
        { key: `pair ${place} ${subject}`, free: 4, longest: 300 },
        { key: `place ${place}`, free: 40, longest: 60 },
        { key: `subject ${subject}`, free: 40, longest: 4 },
      ]
    : [{ key: `device ${trustedDevice} ${subject}`, free: 4, longest: 300 }];
}

/** An IPv6 line has 2^64 addresses of its own: they count as one. */
export function placeOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) {
    return address;
  }
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [head, tail].map((half) => half.split(':').filter(Boolean));
  const gap = 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const zeros = Array.from({ length: Math.max(0, gap) }, () => '0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4).join(':');
}
