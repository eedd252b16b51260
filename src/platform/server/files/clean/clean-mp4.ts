import { CannotClean } from './cannot-clean.ts';

/** Boxes that hold other boxes on the way to a track. */
const FOLDERS = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'dinf',
  'stbl',
  'edts',
  'mvex',
  'moof',
  'traf',
]);
/** What tells of person, place, device or programme: blanked where it stands, so that nothing else moves. */
const TRACES = new Set([
  'udta',
  'meta',
  'uuid',
  'free',
  'skip',
  'wide',
  'pnot',
  'prfl',
  'cprt',
  'iods',
]);
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd']);
const TRACKS = new Set(['vide', 'soun']);
const DEPTH = 8;

/**
 * Blanks the traces of a video or sound in the ISO format (MP4, MOV, M4A): places, names, device, programme,
 * times. A file with other tracks than picture and sound (position, motion, subtitles) is refused. The given
 * bytes themselves are blanked, since a second copy of a long video would not fit.
 *
 * @throws CannotClean
 */
export function cleanMp4(source: Uint8Array): Uint8Array {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  const found: Found = { tracks: 0, data: false, handler: '' };
  walk(bytes, { from: 0, to: bytes.length, depth: 0 }, found);
  if (found.tracks === 0 || !found.data) {
    throw new CannotClean();
  }
  return bytes;
}

interface Found {
  tracks: number;
  data: boolean;
  /** Kind of the track now walked through. */
  handler: string;
}

interface Span {
  from: number;
  to: number;
  depth: number;
}

function walk(bytes: Buffer, span: Span, found: Found): void {
  if (span.depth > DEPTH) {
    throw new CannotClean();
  }
  for (let at = span.from; at < span.to; ) {
    const { name, body, end } = readBox(bytes, at, span.to);
    if (TRACES.has(name)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, body, end);
    } else if (TIMED.has(name)) {
      blankTimes(bytes, body, end);
    } else if (name === 'hdlr') {
      takeHandler(bytes, body, end, found);
    } else if (name === 'stsd' && found.handler === 'vide') {
      blankEncoder(bytes, body, end);
    } else if (FOLDERS.has(name)) {
      walk(bytes, { from: body, to: end, depth: span.depth + 1 }, found);
    } else if (span.depth === 0 && !['ftyp', 'mdat', 'sidx', 'mfra', 'styp'].includes(name)) {
      throw new CannotClean();
    }
    found.data ||= name === 'mdat';
    at = end;
  }
}

function readBox(
  bytes: Buffer,
  at: number,
  to: number,
): { name: string; body: number; end: number } {
  if (at + 8 > to) {
    throw new CannotClean();
  }
  const short = bytes.readUInt32BE(at);
  const name = bytes.toString('latin1', at + 4, at + 8);
  const body = short === 1 ? at + 16 : at + 8;
  if (body > to) {
    throw new CannotClean();
  }
  const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
  const end = at + size;
  if (end < body || end > to) {
    throw new CannotClean();
  }
  return { name, body, end };
}

/** Creation and change stand right behind version and flags. */
function blankTimes(bytes: Buffer, body: number, end: number): void {
  const length = bytes[body] === 1 ? 16 : 8;
  if (body + 4 + length > end) {
    throw new CannotClean();
  }
  bytes.fill(0, body + 4, body + 4 + length);
}

/** A track of picture or sound passes, its handler's name does not; data handlers are no tracks. */
function takeHandler(bytes: Buffer, body: number, end: number, found: Found): void {
  if (body + 24 > end) {
    throw new CannotClean();
  }
  const kind = bytes.toString('latin1', body + 4, body + 8);
  const component = bytes.toString('latin1', body + 8, body + 12);
  const isData = kind === 'dhlr';
  if (!isData) {
    if (!TRACKS.has(component)) {
      throw new CannotClean();
    }
    found.tracks += 1;
    found.handler = component;
  }
  bytes.fill(0, body + 12, end);
}

/** The first description of a picture track names the programme or device that encoded it. */
function blankEncoder(bytes: Buffer, body: number, end: number): void {
  const name = body + 8 + 50;
  if (name + 32 <= end) {
    bytes.fill(0, name, name + 32);
  }
}
