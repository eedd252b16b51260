/** Large files lie as the parts in which they came, each encrypted by itself: what arrived stays, and a span opens alone. */
import { Refusal } from '#platform/contract/problem.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { openStream, sealStream } from '#platform/server/confidential/seal-stream.ts';
import { readStoredFile, writeFileDurably } from './file-folder.ts';

/** A part where it lies, and where it belongs in its file; bytes. */
export interface StoredPart {
  id: string;
  at: number;
  size: number;
}

/** The file that parts belong to, with its open key. */
export interface PartedFile {
  id: string;
  key: Uint8Array;
}

/** Encrypts a part while it is written, synced and named; file and place are bound to it. */
export async function storePart(
  file: PartedFile,
  part: StoredPart,
  bytes: Uint8Array,
): Promise<void> {
  await writeFileDurably(
    getRoom().filesFolder,
    part.id,
    sealStream(file.key, contextOf(file, part), once(bytes)),
  );
}

/**
 * The bytes of a file, or of a span of it (both ends included), each piece checked before it is given out.
 *
 * @throws Refusal `file.damaged` where a part is gone, SealBroken where one was changed
 */
export async function* readParts(
  file: PartedFile,
  parts: readonly StoredPart[],
  span?: { from: number; to: number },
): AsyncGenerator<Uint8Array> {
  const from = span?.from ?? 0;
  const to = span?.to ?? Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (part.at + part.size <= from || part.at > to) {
      continue;
    }
    let at = part.at;
    for await (const piece of openPart(file, part)) {
      const start = Math.max(0, from - at);
      const end = Math.min(piece.length, to - at + 1);
      if (start < end) {
        yield piece.subarray(start, end);
      }
      at += piece.length;
    }
    if (at !== part.at + part.size) {
      throw new Refusal('file.damaged');
    }
  }
}

async function* openPart(file: PartedFile, part: StoredPart): AsyncGenerator<Uint8Array> {
  const stored = await readStoredFile(getRoom().filesFolder, part.id);
  if (stored === null) {
    throw new Refusal('file.damaged');
  }
  yield* openStream(file.key, contextOf(file, part), stored);
}

function contextOf(file: PartedFile, part: StoredPart): string[] {
  return ['part', file.id, String(part.at), String(part.size)];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
