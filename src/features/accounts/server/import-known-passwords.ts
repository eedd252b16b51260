import { createWriteStream, type WriteStream } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { knownPasswordFile, RECORD_BYTES, recordOf } from './known-passwords.ts';

const BUCKETS = 256;
const HASHED = /^([0-9a-f]{40})(?::\d+)?$/i;

/**
 * Replaces the list of breached passwords by that of a text file: one password a line, or one SHA-1 a
 * line with or without a count, as breach services publish them. Sorted bucket by bucket, so that a
 * list of any length needs little memory.
 */
export async function importKnownPasswords(
  source: string,
  dataFolder: string,
): Promise<{ kept: number }> {
  const lines = await open(source, 'r');
  const target = knownPasswordFile(dataFolder);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const work = await mkdtemp(join(dirname(target), 'import-'));
  try {
    await partLines(lines, work);
    const merged = join(work, 'known.sha1');
    const kept = await joinBuckets(work, merged);
    await rename(merged, target);
    return { kept };
  } finally {
    await lines.close().catch(() => undefined);
    await rm(work, { recursive: true, force: true });
  }
}

async function partLines(lines: FileHandle, work: string): Promise<void> {
  const buckets = Array.from({ length: BUCKETS }, (_, at) =>
    createWriteStream(bucketPath(work, at)),
  );
  for await (const line of lines.readLines()) {
    const record = readLine(line);
    const bucket = record === null ? undefined : buckets[record[0] ?? 0];
    if (record !== null && bucket !== undefined && !bucket.write(record)) {
      await new Promise<void>((resolve) => bucket.once('drain', resolve));
    }
  }
  await Promise.all(buckets.map(close));
}

function readLine(line: string): Buffer | null {
  const hash = HASHED.exec(line.trim())?.[1];
  if (hash !== undefined) {
    return Buffer.from(hash, 'hex').subarray(0, RECORD_BYTES);
  }
  return line.trim() === '' ? null : recordOf(line.trimEnd());
}

async function joinBuckets(work: string, merged: string): Promise<number> {
  const out = createWriteStream(merged, { mode: 0o600 });
  let kept = 0;
  for (let at = 0; at < BUCKETS; at += 1) {
    const records = sortRecords(await readFile(bucketPath(work, at)));
    kept += records.length;
    if (!out.write(Buffer.concat(records))) {
      await new Promise<void>((resolve) => out.once('drain', resolve));
    }
  }
  await close(out);
  return kept;
}

function sortRecords(bytes: Buffer): Buffer[] {
  const records = Array.from({ length: bytes.length / RECORD_BYTES }, (_, at) =>
    bytes.subarray(at * RECORD_BYTES, (at + 1) * RECORD_BYTES),
  ).sort(Buffer.compare);
  return records.filter((record, at) => at === 0 || !record.equals(records[at - 1] as Buffer));
}

function bucketPath(work: string, at: number): string {
  return join(work, at.toString(16));
}

async function close(stream: WriteStream): Promise<void> {
  stream.end();
  await finished(stream);
}
