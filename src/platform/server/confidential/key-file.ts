/** Key files outside the database: the master key, and the pepper of the public process. */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { KEY_BYTES, randomKey, sodium, wipe } from './sodium.ts';

export type KeyFileFault =
  | 'missing'
  | 'not-a-file'
  | 'open-to-others'
  | 'inside-data-folder'
  | 'malformed'
  | 'weak';

/** A key file was refused; the message says what to do, never what the file holds. */
export class KeyFileRefused extends Error {
  readonly fault: KeyFileFault;

  constructor(fault: KeyFileFault, path: string) {
    super(`${path}: ${ADVICE[fault]}`);
    this.name = 'KeyFileRefused';
    this.fault = fault;
  }
}

const ADVICE: Record<KeyFileFault, string> = {
  missing: 'there is no key file here; make one with `lachan keys make-master`',
  'not-a-file': 'this is no ordinary file',
  'open-to-others': 'must belong to this user with mode 0400 (chmod 400)',
  'inside-data-folder': 'must lie outside the data folder, or a back-up would carry it along',
  malformed: 'must hold 32 random bytes as 64 hexadecimal digits or 44 characters of base64',
  weak: 'is a default or repeated pattern, not a random key',
};

/** Reads a 32-byte key; refuses what others could read, what lies with the data, and what is no random key. */
export function readKeyFile(path: string, dataFolder: string): Uint8Array {
  const text = readGuarded(path);
  if (isWithin(dirname(realpathSync(path)), dataFolder)) {
    throw new KeyFileRefused('inside-data-folder', path);
  }
  const key = parseKey(text.trim());
  if (!key) {
    throw new KeyFileRefused('malformed', path);
  }
  if (new Set(key).size < 16) {
    wipe(key);
    throw new KeyFileRefused('weak', path);
  }
  return key;
}

/** Writes a new random key with mode 0400; never over an existing file. */
export function makeKeyFile(path: string): void {
  const key = randomKey();
  const file = openSync(path, 'wx', 0o400);
  try {
    writeSync(file, `${sodium.to_hex(key)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
    wipe(key);
  }
}

/** True when the path is the folder or lies in it, links followed. */
export function isWithin(path: string, folder: string): boolean {
  const between = relative(realOf(folder), realOf(path));
  return between === '' || !(between.startsWith('..') || isAbsolute(between));
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // What does not exist yet has no links to follow.
    return resolve(path);
  }
}

function readGuarded(path: string): string {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    throw new KeyFileRefused(code === 'ENOENT' ? 'missing' : 'open-to-others', path);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > 1024) {
      throw new KeyFileRefused('not-a-file', path);
    }
    // Windows keeps no such modes; there the folder's own access list guards the file.
    if (process.platform !== 'win32' && !isPrivate(stat.mode, stat.uid)) {
      throw new KeyFileRefused('open-to-others', path);
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

function isPrivate(mode: number, owner: number): boolean {
  return (mode & 0o777) === 0o400 && (owner === process.getuid?.() || owner === 0);
}

function parseKey(text: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(text)) {
    return sodium.from_hex(text.toLowerCase());
  }
  if (/^[A-Za-z0-9+/]{43}=$/.test(text)) {
    const key = sodium.from_base64(text, sodium.base64_variants.ORIGINAL);
    return key.length === KEY_BYTES ? key : null;
  }
  return null;
}
