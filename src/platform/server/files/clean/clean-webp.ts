import { CannotClean } from './cannot-clean.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF']);
/** Flags of the extended header that name what was taken out: colour profile, EXIF, XMP. */
const TRACES = 0x20 | 0x08 | 0x04;

/**
 * Rewrites a WebP with nothing but what draws the picture.
 *
 * @throws CannotClean
 */
export function cleanWebp(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') {
    throw new CannotClean();
  }
  const stop = 8 + bytes.readUInt32LE(4);
  if (stop > bytes.length) {
    throw new CannotClean();
  }
  const parts: Buffer[] = [];
  let drawn = false;
  for (let at = 12; at + 8 <= stop; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const name = bytes.toString('latin1', at, at + 4);
    if (at + 8 + size > stop) {
      throw new CannotClean();
    }
    if (name === 'VP8X' && size >= 10) {
      const header = Buffer.from(bytes.subarray(at, at + 18));
      header.writeUInt32LE(10, 4);
      header[8] = (header[8] ?? 0) & ~TRACES;
      parts.push(header);
    } else if (KEPT.has(name)) {
      parts.push(bytes.subarray(at, Math.min(end, stop)), Buffer.alloc(Math.max(0, end - stop)));
      drawn ||= name !== 'ALPH' && name !== 'ANIM';
    }
    at = end;
  }
  if (!drawn) {
    throw new CannotClean();
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}
