import { crc32 } from 'node:zlib';
import { CannotClean } from './cannot-clean.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that draw the picture or its frames. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'sRGB',
  'acTL',
  'fcTL',
  'fdAT',
]);

/**
 * Rewrites a PNG with nothing but what draws the picture: no text, no time, no EXIF, nothing behind its end.
 *
 * @throws CannotClean
 */
export function cleanPng(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) {
    throw new CannotClean();
  }
  const parts: Buffer[] = [SIGNATURE];
  let drawn = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (
      end > bytes.length ||
      bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))
    ) {
      throw new CannotClean();
    }
    if ((at === 8) !== (name === 'IHDR')) {
      throw new CannotClean();
    }
    if (KEPT.has(name)) {
      parts.push(bytes.subarray(at, end));
    }
    drawn ||= name === 'IDAT';
    if (name === 'IEND') {
      if (!drawn) {
        throw new CannotClean();
      }
      return Buffer.concat(parts);
    }
    at = end;
  }
  throw new CannotClean();
}
