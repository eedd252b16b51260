/** A file of evidence at most: 4 GiB. */
export const MOST_FILE_BYTES = 4 * 1024 ** 3;
/** A part of it at most. */
export const MOST_PART_BYTES = 8 * 1024 ** 2;
/** Files that one post may have on their way at a time. */
export const MOST_ARRIVING = 5;
/** All files on their way in an installation, together. */
export const MOST_ARRIVING_BYTES = 20 * 1024 ** 3;
/** Disk that stays free when a file is let in. */
export const FREE_RESERVE_BYTES = 2 * 1024 ** 3;
/** Days after which a file that nobody went on sending is thrown away. */
export const ABANDONED_AFTER_DAYS = 7;

export type ArrivalRefusal =
  | 'evidence.file-too-large'
  | 'evidence.too-many-arriving'
  | 'evidence.quota-reached'
  | 'evidence.disk-full';

/** Whether a file may begin to arrive; `null` where it may. Sizes are in bytes. */
export function refuseArrival(
  size: number,
  now: { ownArriving: number; arrivingBytes: number; freeBytes: number },
): ArrivalRefusal | null {
  if (size > MOST_FILE_BYTES) {
    return 'evidence.file-too-large';
  }
  if (now.ownArriving >= MOST_ARRIVING) {
    return 'evidence.too-many-arriving';
  }
  if (now.arrivingBytes + size > MOST_ARRIVING_BYTES) {
    return 'evidence.quota-reached';
  }
  return now.freeBytes - size < FREE_RESERVE_BYTES ? 'evidence.disk-full' : null;
}

export type PartVerdict =
  | { kind: 'take' }
  /** Not where the file goes on: the sender is told from which byte. */
  | { kind: 'elsewhere'; goOnAt: number }
  | { kind: 'too-long' };

/** Whether a part continues a file without gap or overlap. Offsets and sizes are in bytes. */
export function decidePart(
  file: { received: number; size: number },
  part: { at: number; size: number },
): PartVerdict {
  if (part.at !== file.received) {
    return { kind: 'elsewhere', goOnAt: file.received };
  }
  const fits = part.size > 0 && part.size <= MOST_PART_BYTES && part.at + part.size <= file.size;
  return fits ? { kind: 'take' } : { kind: 'too-long' };
}

/** A span of bytes, both ends included. */
export type ByteSpan = { from: number; to: number };

/**
 * The one span that a Range header asks for (RFC 9110 §14); null for the whole: no header, several spans, or
 * one that is not understood. `outside` where it lies behind the end.
 */
export function readSpan(header: string | undefined, size: number): ByteSpan | null | 'outside' {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (first === '' && last === '') {
    return null;
  }
  if (first === '') {
    return Number(last) === 0
      ? 'outside'
      : { from: Math.max(0, size - Number(last)), to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) {
    return 'outside';
  }
  return to < from ? null : { from, to };
}
