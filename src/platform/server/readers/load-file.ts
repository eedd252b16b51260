import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readingLimits } from './limits.ts';
import { UnreadableFile } from './text-reader.ts';

/** A file's bytes from memory, a path or a stream; what is too large is refused before it is held. */
export async function loadFile(
  source: Uint8Array | string | AsyncIterable<Uint8Array>,
): Promise<Uint8Array> {
  if (source instanceof Uint8Array) {
    refuseLarge(source.length);
    // A copy of its own, since the bytes are handed over to the worker.
    return new Uint8Array(source);
  }
  if (typeof source === 'string') {
    refuseLarge(await sizeOf(source));
    return await collect(createReadStream(source));
  }
  return await collect(source);
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw new UnreadableFile('file.not-a-document', { detail: 'thư mục' });
    }
    return found.size;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('file.not-found');
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    refuseLarge(size);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function refuseLarge(size: number): void {
  if (size > readingLimits.fileBytes) {
    throw new UnreadableFile('file.too-large', {
      limit: `${readingLimits.fileBytes / (1024 * 1024)} MB`,
    });
  }
}
