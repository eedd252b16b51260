import { createHash, randomBytes } from 'node:crypto';

/** Letters and digits that cannot be mistaken for each other when read from paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const GROUP = 4;
/** 26 letters of 5 bits carry the 128 random bits that a secret needs. */
const LENGTH = 26;

/** A secret to be read and typed by people, in groups of four: 130 random bits. */
export function newSecretCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % 32]).join('');
  return (letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** What is kept of it: a hash is enough at this length. Dashes, spaces and case do not matter. */
export function hashSecretCode(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest();
}

/** A session's or a device's token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
