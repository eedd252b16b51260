/** Where encrypted files lie: `files/ab/cd/<id>`, complete or not at all. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The path of a stored file. */
export function pathOfFile(folder: string, id: string): string {
  if (!ID.test(id)) {
    throw new Error('a stored file is named by its uuid');
  }
  return join(folder, id.slice(0, 2), id.slice(2, 4), id);
}

/** Writes under a temporary name, syncs, renames, syncs the folder: a file with its name is complete. */
export async function writeFileDurably(
  folder: string,
  id: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const path = pathOfFile(folder, id);
  const temporary = join(folder, `${randomUUID()}.part`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      for await (const piece of content) {
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (fault) {
    await rm(temporary, { force: true });
    throw fault;
  }
  for (const shelf of [dirname(path), dirname(dirname(path)), folder]) {
    await syncFolder(shelf);
  }
}

/** The stored bytes; null when the file is not there. */
export async function readStoredFile(
  folder: string,
  id: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  const path = pathOfFile(folder, id);
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? createReadStream(path, { highWaterMark: 256 * 1024 }) : null;
}

export async function removeStoredFile(folder: string, id: string): Promise<void> {
  await rm(pathOfFile(folder, id), { force: true });
}

/** Files and leftovers older than a moment: `id` is null for a leftover of a broken upload. */
export async function* listOlderFiles(
  folder: string,
  before: Date,
): AsyncGenerator<{ path: string; id: string | null }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const known = ID.test(entry.name) ? entry.name : null;
    if (entry.isFile() && (known !== null || entry.name.endsWith('.part'))) {
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < before) {
        yield { path, id: known };
      }
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
