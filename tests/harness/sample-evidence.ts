/** Smallest pictures that a browser draws: eight by six, two colours; the JPEG and the WebP carry a colour profile. */
export const SAMPLE_JPEG = picture([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAA',
  'EAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKA',
  'AAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0',
  'AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi',
  'AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA',
  'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbA',
  'BlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX',
  'RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2',
  'NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/',
  'xAAXEAEAAwAAAAAAAAAAAAAAAAAABEKB/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABwRAAIABwAAAAAAAAAAAAAAAA',
  'ABAgMEMzSBsf/aAAwDAQACEQMRAD8AhjWwAmRbQavyItcR/9k=',
]);
export const SAMPLE_PNG = picture([
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAYAAAD+Bd/7AAAAJklEQVR4AczKMQ0AAAwCwQZLmKwWTNKVrSuf3PYQ6c',
  'SVE+apYTgAAAD//w21op8AAAAGSURBVAMAk1wR2dDnu5AAAAAASUVORK5CYII=',
]);
export const SAMPLE_WEBP = picture([
  'UklGRiYCAABXRUJQVlA4WAoAAAAgAAAABwAABQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAA',
  'EAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKA',
  'AAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0',
  'AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi',
  'AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA',
  'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbA',
  'BlACAASQBuAGMALgAgADIAMAAxADZWUDggOAAAALABAJ0BKggABgACwEwlqAJ0R/+CngAA/uIfsn+j9OT+SFDzU5vg',
  '6Zvj/g7rqb/vXV/wd11N9DgA',
]);

/** Traces as telephones write them, to be looked for afterwards. */
export const TRACE = 'Samsung SM-G991B Nguyen Van Mau 20.8449N 106.6881E';

/** The JPEG with camera and place, lying on its side, a comment, and something behind its end. */
export function tracedJpeg(orientation = 6): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(TRACE)]));
  const comment = segment(0xfe, Buffer.from(TRACE));
  return Buffer.concat([
    SAMPLE_JPEG.subarray(0, 2),
    exif,
    comment,
    SAMPLE_JPEG.subarray(2),
    Buffer.from(TRACE),
  ]);
}

/** A video of boxes alone: two tracks, with place, person and device where telephones put them. */
export function tracedMp4(tracks: readonly string[] = ['vide', 'soun']): Buffer {
  const times = Buffer.alloc(96, 7);
  times[0] = 0;
  const handler = (kind: string) =>
    box(
      'hdlr',
      Buffer.concat([Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12), Buffer.from(TRACE)]),
    );
  const entry = (kind: string) =>
    kind === 'vide'
      ? box(
          'avc1',
          Buffer.concat([Buffer.alloc(42), Buffer.from(TRACE.slice(0, 32)), Buffer.alloc(20)]),
        )
      : box('mp4a', Buffer.alloc(28));
  const track = (kind: string) =>
    box(
      'trak',
      Buffer.concat([
        box('tkhd', times),
        box(
          'mdia',
          Buffer.concat([
            box('mdhd', times),
            handler(kind),
            box('minf', box('stbl', box('stsd', Buffer.concat([Buffer.alloc(8), entry(kind)])))),
          ]),
        ),
        box('udta', Buffer.from(TRACE)),
      ]),
    );
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isomavc1')),
    box(
      'moov',
      Buffer.concat([box('mvhd', times), ...tracks.map(track), box('meta', Buffer.from(TRACE))]),
    ),
    box('mdat', Buffer.from('picture and sound')),
    box('uuid', Buffer.from(TRACE)),
  ]);
}

/** Sound of eight frames between tags. */
export function tracedMp3(): Buffer {
  const frame = Buffer.alloc(417, 0x55);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  const tag = Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, TRACE.length]),
    Buffer.from(TRACE),
  ]);
  const end = Buffer.alloc(128);
  end.write(`TAG${TRACE}`);
  return Buffer.concat([tag, ...Array.from({ length: 8 }, () => frame), end]);
}

/** One box of the ISO format. */
export function box(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function picture(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join(''), 'base64');
}
