import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * From which part of the network a post comes, as keyed marks: /24 and /16, or /64 and /48. The key is
 * random and changes every ten minutes, so a mark means nothing afterwards; an address is never kept.
 */
export class SenderLanes {
  readonly #now: () => number;
  #key = randomBytes(32);
  #madeAt: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#madeAt = now();
  }

  /** The marks of an address, narrow then wide, under the key of these ten minutes. */
  of(address: string): { narrow: string; wide: string } {
    if (this.#now() - this.#madeAt >= LANE_LIFE_MS) {
      this.#key = randomBytes(32);
      this.#madeAt = this.#now();
    }
    const { narrow, wide } = prefixesOf(address);
    return { narrow: this.#mark(narrow), wide: this.#mark(wide) };
  }

  /** A mark for something else that is to be slowed, such as the locator of a guessed code. */
  named(name: string): string {
    return this.#mark(`named ${name}`);
  }

  #mark(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 16);
  }
}

export const LANE_LIFE_MS = 600_000;

/** Where an address belongs: its /24 and /16, or its /64 and /48; whatever is no address shares one place. */
export function prefixesOf(address: string): { narrow: string; wide: string } {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) {
    const parts = mapped.split('.');
    return { narrow: parts.slice(0, 3).join('.'), wide: parts.slice(0, 2).join('.') };
  }
  if (isIPv6(mapped)) {
    const groups = expandIpv6(mapped);
    return { narrow: groups.slice(0, 4).join(':'), wide: groups.slice(0, 3).join(':') };
  }
  return { narrow: 'unknown', wide: 'unknown' };
}

function expandIpv6(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) =>
    group.toLowerCase().replace(/^0+(?=.)/, ''),
  );
}
