import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ManifestFile } from './manifest.ts';

export interface CopyOptions {
  /** True for paths (with forward slashes, relative to the source) that stay behind. */
  readonly leave?: (path: string) => boolean;
  /** Prefix of the paths in the answer. */
  readonly under: string;
}

/** Copies a folder file by file, each synced to disk, and says what was copied, in path order. */
export async function copyTree(
  from: string,
  to: string,
  { leave = () => false, under }: CopyOptions,
): Promise<ManifestFile[]> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (const entry of existsSync(from) ? list(from) : []) {
    const path = relative(from, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (leave(path)) {
      continue;
    }
    if (entry.isDirectory()) {
      mkdirSync(join(to, path), { recursive: true, mode: 0o700 });
    } else if (entry.isFile()) {
      paths.push(path);
    }
  }
  return copyTogether(paths.sort(), async (path) => {
    const facts = await copyFile(join(from, path), join(to, path));
    return facts === null ? null : { path: `${under}/${path}`, ...facts };
  });
}

function list(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true });
}

/** Sixteen at a time: waiting for the disk is most of the work. */
async function copyTogether(
  paths: readonly string[],
  copy: (path: string) => Promise<ManifestFile | null>,
): Promise<ManifestFile[]> {
  const copied: (ManifestFile | null)[] = new Array(paths.length).fill(null);
  const waiting = paths.entries();
  async function work(): Promise<void> {
    for (const [index, path] of waiting) {
      copied[index] = await copy(path);
    }
  }
  await Promise.all(Array.from({ length: 16 }, work));
  return copied.filter((file) => file !== null);
}

/** Null when the file went away meanwhile, as PostgreSQL's temporary ones do. */
export async function copyFile(
  from: string,
  to: string,
): Promise<{ size: number; sha256: string } | null> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  try {
    const target = createWriteStream(to, { mode: 0o600, flush: true });
    await pipeline(createReadStream(from), measure, target);
    return { size, sha256: hash.digest('hex') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)) {
      return null;
    }
    throw error;
  }
}
