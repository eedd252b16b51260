import { CannotClean } from './cannot-clean.ts';

const ADOBE = 0xee;
const EXIF = 0xe1;
const START_OF_SCAN = 0xda;
const END = 0xd9;
/** Tables and frame headers that the picture itself needs. */
const KEPT = new Set([0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd]);

/**
 * Rewrites a JPEG with nothing but what draws the picture: no EXIF, no place, no camera, no thumbnail, no
 * comment, nothing behind its end. Which way up it stands is kept.
 *
 * @throws CannotClean
 */
export function cleanJpeg(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  if (bytes.readUInt16BE(0) !== 0xffd8) {
    throw new CannotClean();
  }
  const parts: Buffer[] = [];
  let orientation = 1;
  let drawn = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      throw new CannotClean();
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      if (!drawn) {
        throw new CannotClean();
      }
      return Buffer.concat([START, upright(orientation), ...parts, FINISH]);
    }
    const end = segmentEnd(bytes, at);
    const segment = bytes.subarray(at, end);
    if (KEPT.has(marker) || (marker === ADOBE && isAdobe(segment))) {
      parts.push(segment);
    } else if (marker === EXIF) {
      orientation = readOrientation(segment) ?? orientation;
    } else if (marker === START_OF_SCAN) {
      const scanEnd = findScanEnd(bytes, end);
      parts.push(bytes.subarray(at, scanEnd));
      drawn = true;
      at = scanEnd;
      continue;
    } else if (!(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe) {
      throw new CannotClean();
    }
    at = end;
  }
  throw new CannotClean();
}

const START = Buffer.from([0xff, 0xd8]);
const FINISH = Buffer.from([0xff, 0xd9]);

function segmentEnd(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) {
    throw new CannotClean();
  }
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) {
    throw new CannotClean();
  }
  return end;
}

/** Where the drawn data ends: at the first marker that is neither a stuffed byte nor a restart. */
function findScanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) {
      return at;
    }
  }
  throw new CannotClean();
}

/** Tells how colours were transformed; without it some pictures turn green. */
function isAdobe(segment: Buffer): boolean {
  return segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe';
}

/** The orientation of an EXIF block, 1 to 8; null where there is none. */
function readOrientation(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || segment.length < 20) {
    return null;
  }
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) {
    return null;
  }
  const entries = word(first);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) {
      return null;
    }
    if (word(at) === 0x0112) {
      const value = word(at + 8);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

/** A fresh EXIF block that says which way is up and nothing else. */
function upright(orientation: number): Buffer {
  if (orientation === 1) {
    return Buffer.alloc(0);
  }
  const block = Buffer.alloc(36);
  block.writeUInt16BE(0xffe1, 0);
  block.writeUInt16BE(34, 2);
  block.write('Exif\0\0MM\0*', 4, 'latin1');
  block.writeUInt32BE(8, 14);
  block.writeUInt16BE(1, 18);
  block.writeUInt16BE(0x0112, 20);
  block.writeUInt16BE(3, 22);
  block.writeUInt32BE(1, 24);
  block.writeUInt16BE(orientation, 28);
  return block;
}
