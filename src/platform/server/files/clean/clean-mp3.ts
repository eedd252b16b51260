import { CannotClean } from './cannot-clean.ts';

/**
 * Takes the tags of an MP3 away, in front (ID3v2) and behind (ID3v1, APE, Lyrics): what is left is sound.
 *
 * @throws CannotClean
 */
export function cleanMp3(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  let start = 0;
  while (bytes.toString('latin1', start, start + 3) === 'ID3') {
    start += 10 + tagSize(bytes, start);
  }
  let end = start;
  for (let at = start; ; ) {
    const length = frameLength(bytes, at);
    if (length === 0 || at + length > bytes.length) {
      break;
    }
    at += length;
    end = at;
  }
  // A few frames at least, or it is something else that begins like one.
  if (end - start < 4 * 96) {
    throw new CannotClean();
  }
  return bytes.subarray(start, end);
}

function tagSize(bytes: Buffer, at: number): number {
  if (at + 10 > bytes.length) {
    throw new CannotClean();
  }
  const size = [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + ((bytes[at + byte] ?? 0) & 0x7f), 0);
  return size + ((bytes[at + 5] ?? 0) & 0x10 ? 10 : 0);
}

const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const RATES = [44_100, 48_000, 32_000, 0];

/** Bytes of the layer III frame that begins here; 0 where none does. */
function frameLength(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) {
    return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  const version = (second >> 3) & 3;
  const isLayer3 = (second & 0xe6) === 0xe2;
  if (!isLayer3 || version === 1) {
    return 0;
  }
  const bitrate = (version === 3 ? BITRATES_1 : BITRATES_2)[third >> 4] ?? 0;
  const rate = (RATES[(third >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (bitrate === 0 || rate === 0) {
    return 0;
  }
  const samples = version === 3 ? 144 : 72;
  return Math.floor((samples * bitrate * 1000) / rate) + ((third >> 1) & 1);
}
