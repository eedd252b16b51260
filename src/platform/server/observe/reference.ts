import { randomInt } from 'node:crypto';

/** Digits and letters that nobody confuses when reading them over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference number of a request or fault, such as `7K3M-9QXT`: says nothing, finds the line in the log. */
export function makeReference(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
