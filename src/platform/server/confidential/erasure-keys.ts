/**
 * Erasure keys: 32 random bytes for each record that must be erasable, one small file each, outside the
 * database and the data folder. Destroying the file erases the record from every back-up of the database.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appendLine, destroy, linesOf, writeDurably } from './durable-file.ts';
import { KEY_BYTES, randomKey, wipe } from './sodium.ts';

export interface ErasureKeys {
  /** Makes and stores the key of a record; there may be one already only if its record was never kept. */
  make(kind: string, id: string): Uint8Array;
  /** The key, or null: the record reads “erased”, never an error. */
  find(kind: string, id: string): Uint8Array | null;
  /** Removes the key here and in every registered copy; says which copies could not be reached. */
  remove(kind: string, id: string): { unreached: string[] };
  /** Copies the folder to a place of its own and remembers it, so that later erasing reaches it. */
  copyTo(target: string): number;
  /** Brings keys back from a copy, save those erased since. */
  restoreFrom(source: string): number;
  /** Removes keys older than a moment whose record was never kept. */
  sweep(isKept: (kind: string, id: string) => boolean, madeBefore: Date): number;
}

const COPIES = 'copies.list';
const ERASED = 'erased.list';

/** Opens the folder of erasure keys, making it (mode 0700) where it is missing. */
export function openErasureKeys(folder: string): ErasureKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    make: (kind, id) => makeKey(folder, kind, id),
    find: (kind, id) => findKey(folder, kind, id),
    remove: (kind, id) => removeKey(folder, kind, id),
    copyTo: (target) => copyKeys(folder, resolve(target)),
    restoreFrom: (source) => bringKeys(source, folder),
    sweep: (isKept, madeBefore) => sweepKeys(folder, isKept, madeBefore),
  };
}

function makeKey(folder: string, kind: string, id: string): Uint8Array {
  const key = randomKey();
  writeDurably(pathOf(folder, kind, id), key);
  return key;
}

function findKey(folder: string, kind: string, id: string): Uint8Array | null {
  try {
    const key = new Uint8Array(readFileSync(pathOf(folder, kind, id)));
    return key.length === KEY_BYTES ? key : null;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw fault;
  }
}

function removeKey(folder: string, kind: string, id: string): { unreached: string[] } {
  appendLine(folder, ERASED, nameOf(kind, id));
  destroy(pathOf(folder, kind, id));
  const unreached: string[] = [];
  for (const copy of linesOf(folder, COPIES)) {
    if (existsSync(copy)) {
      appendLine(copy, ERASED, nameOf(kind, id));
      destroy(pathOf(copy, kind, id));
    } else {
      unreached.push(copy);
    }
  }
  return { unreached };
}

function copyKeys(folder: string, target: string): number {
  mkdirSync(target, { recursive: true, mode: 0o700 });
  if (!linesOf(folder, COPIES).includes(target)) {
    appendLine(folder, COPIES, target);
  }
  for (const name of linesOf(folder, ERASED)) {
    if (!linesOf(target, ERASED).includes(name)) {
      appendLine(target, ERASED, name);
    }
    destroy(join(target, name.slice(-2), name));
  }
  return bringKeys(folder, target);
}

function bringKeys(source: string, target: string): number {
  const erased = new Set([...linesOf(source, ERASED), ...linesOf(target, ERASED)]);
  let brought = 0;
  for (const name of keyNames(source)) {
    const to = join(target, name.slice(-2), name);
    if (!erased.has(name) && !existsSync(to)) {
      const key = new Uint8Array(readFileSync(join(source, name.slice(-2), name)));
      writeDurably(to, key);
      wipe(key);
      brought += 1;
    }
  }
  return brought;
}

function sweepKeys(
  folder: string,
  isKept: (kind: string, id: string) => boolean,
  madeBefore: Date,
): number {
  let swept = 0;
  for (const name of keyNames(folder)) {
    const path = join(folder, name.slice(-2), name);
    const [kind = '', id = ''] = name.split('_');
    if (statSync(path).mtime < madeBefore && !isKept(kind, id)) {
      destroy(path);
      swept += 1;
    }
  }
  return swept;
}

function keyNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
    .flatMap((entry) => readdirSync(join(folder, entry.name)))
    .filter((name) => /^[a-z][a-z0-9-]*_[0-9a-f-]{36}$/.test(name));
}

function nameOf(kind: string, id: string): string {
  const name = `${kind}_${id.toLowerCase()}`;
  if (!/^[a-z][a-z0-9-]*_[0-9a-f-]{36}$/.test(name)) {
    throw new Error('an erasure key belongs to a kind and a uuid');
  }
  return name;
}

function pathOf(folder: string, kind: string, id: string): string {
  const name = nameOf(kind, id);
  return join(folder, name.slice(-2), name);
}
