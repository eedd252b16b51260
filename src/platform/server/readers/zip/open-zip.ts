import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { readingLimits } from '../limits.ts';
import { UnreadableFile } from '../text-reader.ts';

/** The parts of a zip, read only after its sizes and names were found sane. */
export interface ZipParts {
  names: ReadonlySet<string>;
  /** A part's bytes; stops as soon as it inflates beyond `limit` bytes. */
  find(name: string, limit: number): Promise<Uint8Array | undefined>;
  /** Inflates every part once, to prove the declared sizes before another library opens the file. */
  proveSizes(): Promise<void>;
}

/** Opens a zip held in memory; refuses bombs, odd names and files that are also something else. */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const zip = await openOrRefuse(bytes);
  const entries = await listEntries(zip);
  refuseBomb(entries, bytes.length);
  return {
    names: new Set(entries.keys()),
    find: async (name, limit) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : await inflate(zip, entry, limit);
    },
    proveSizes: async () => {
      for (const entry of entries.values()) {
        await inflate(zip, entry, readingLimits.zipInflatedBytes);
      }
    },
  };
}

async function openOrRefuse(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
      autoClose: false,
    });
  } catch {
    throw new UnreadableFile('file.broken', { detail: 'cấu trúc zip' });
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > readingLimits.zipEntries) {
    throw new UnreadableFile('file.zip-bomb');
  }
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (folded.has(name)) {
        throw new UnreadableFile('file.broken', { detail: 'hai phần cùng tên trong zip' });
      }
      folded.add(name);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof UnreadableFile
      ? error
      : new UnreadableFile('file.broken', { detail: 'tên tệp trong zip' });
  }
  return entries;
}

function refuseBomb(entries: Map<string, Entry>, fileBytes: number): void {
  let packed = 0;
  let inflated = 0;
  for (const entry of entries.values()) {
    if (entry.isEncrypted()) {
      throw new UnreadableFile('file.encrypted');
    }
    if (!isBelievable(entry.compressedSize, entry.uncompressedSize)) {
      throw new UnreadableFile('file.zip-bomb');
    }
    packed += entry.compressedSize;
    inflated += entry.uncompressedSize;
  }
  // Parts that overlap share bytes: together they claim more than the file holds.
  if (packed > fileBytes || inflated > readingLimits.zipInflatedBytes) {
    throw new UnreadableFile('file.zip-bomb');
  }
}

function isBelievable(packed: number, inflated: number): boolean {
  return (
    inflated <= readingLimits.zipRatioAppliesFrom ||
    inflated / Math.max(packed, 1) <= readingLimits.zipRatio
  );
}

async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) {
    throw new UnreadableFile('file.zip-bomb');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Uint8Array).length;
      if (size > limit) {
        throw new UnreadableFile('file.zip-bomb');
      }
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
  return Buffer.concat(chunks, size);
}

/** The library itself stops a part that inflates beyond what its header declares. */
function damaged(error: unknown): UnreadableFile {
  const lied = error instanceof Error && /too many bytes/.test(error.message);
  return lied
    ? new UnreadableFile('file.zip-bomb')
    : new UnreadableFile('file.broken', { detail: 'dữ liệu nén' });
}
