import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../../../tests/harness/make-zip.ts';
import {
  box,
  SAMPLE_JPEG,
  SAMPLE_PNG,
  SAMPLE_WEBP,
  TRACE,
  tracedJpeg,
  tracedMp3,
  tracedMp4,
} from '../../../../../tests/harness/sample-evidence.ts';
import { CannotClean } from './cannot-clean.ts';
import { cleanFile, hasCleaner } from './clean-file.ts';
import { type EvidenceType, evidenceTypes, sniffEvidence } from './sniff-evidence.ts';

describe('a picture without traces', () => {
  it('has lost camera, place, comment, profile and what lay behind its end, and still stands upright', () => {
    const clean = Buffer.from(cleanFile('jpeg', tracedJpeg(6)));
    expect(clean.toString('latin1')).not.toMatch(/Samsung|Nguyen|Google|JFIF|20\.8/);
    expect(clean.subarray(-2).toString('hex')).toBe('ffd9');
    expect(clean.indexOf(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBeGreaterThan(0);
    const drawn = SAMPLE_JPEG.subarray(SAMPLE_JPEG.indexOf(Buffer.from([0xff, 0xda])));
    expect(clean.subarray(clean.indexOf(Buffer.from([0xff, 0xda])))).toEqual(drawn);
  });

  it('carries no block at all when it stands upright already', () => {
    expect(Buffer.from(cleanFile('jpeg', tracedJpeg(1))).includes('Exif')).toBe(false);
  });

  it('has lost the texts and times of a PNG', () => {
    const at = SAMPLE_PNG.length - 12;
    const traced = Buffer.concat([
      SAMPLE_PNG.subarray(0, at),
      chunk('tEXt', Buffer.from(`Author\0${TRACE}`)),
      chunk('tIME', Buffer.alloc(7, 3)),
      SAMPLE_PNG.subarray(at),
      Buffer.from(TRACE),
    ]);
    const clean = Buffer.from(cleanFile('png', traced));
    expect(clean.equals(SAMPLE_PNG)).toBe(true);
  });

  it('has lost profile, EXIF and XMP of a WebP, and says so in its header', () => {
    const traced = withRiffChunk(SAMPLE_WEBP, 'EXIF', Buffer.from(TRACE));
    const clean = Buffer.from(cleanFile('webp', traced));
    expect(clean.toString('latin1')).not.toMatch(/Samsung|Google|EXIF|ICCP/);
    expect(clean.readUInt32LE(4)).toBe(clean.length - 8);
    expect(clean[20]).toBe(0);
  });
});

describe('a sound or video without traces', () => {
  it('has lost the tags of an MP3', () => {
    const clean = Buffer.from(cleanFile('mp3', tracedMp3()));
    expect(clean.length).toBe(8 * 417);
    expect(clean.includes('Samsung')).toBe(false);
  });

  it('keeps length and data of an MP4, and nothing of person, place, device or time', () => {
    const traced = tracedMp4();
    const clean = Buffer.from(cleanFile('mp4', traced));
    expect(clean.length).toBe(traced.length);
    expect(clean.toString('latin1')).not.toMatch(/Samsung|Nguyen|20\.8/);
    expect(clean.includes('picture and sound')).toBe(true);
    expect(clean.subarray(clean.indexOf('mvhd') + 8, clean.indexOf('mvhd') + 16)).toEqual(
      Buffer.alloc(8),
    );
  });

  it.each(['meta', 'text', 'tmcd'])('is refused with a track of %s', (kind) => {
    expect(() => cleanFile('mov', tracedMp4(['vide', kind]))).toThrow(CannotClean);
  });

  it('is refused where no cleaner exists', () => {
    expect(hasCleaner('heic')).toBe(false);
    for (const type of ['heic', 'webm', 'ogg', 'pdf', 'docx'] as const) {
      expect(() => cleanFile(type, SAMPLE_JPEG)).toThrow(CannotClean);
    }
  });
});

describe('a hostile content', () => {
  const samples: [EvidenceType, Buffer][] = [
    ['jpeg', tracedJpeg()],
    ['png', SAMPLE_PNG],
    ['webp', SAMPLE_WEBP],
    ['mp3', tracedMp3()],
    ['mp4', tracedMp4()],
  ];

  it.each(samples)('is cleaned or refused, never more: %s cut off anywhere', (type, sample) => {
    for (let length = 0; length < sample.length; length += 1 + Math.floor(sample.length / 400)) {
      expectCleanOrRefused(type, sample.subarray(0, length));
    }
  });

  it.each(samples)('is cleaned or refused, never more: %s with changed bytes', (type, sample) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const changed = Buffer.from(sample);
          for (const [at, byte] of changes) {
            changed[at] = byte;
          }
          expectCleanOrRefused(type, changed);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a file is', () => {
  const docx = makeZip([{ name: 'word/document.xml', data: '<w:document/>' }]);
  it.each([
    ['jpeg', tracedJpeg()],
    ['png', SAMPLE_PNG],
    ['webp', SAMPLE_WEBP],
    ['mp3', tracedMp3()],
    ['mp4', tracedMp4()],
    ['mov', box('ftyp', Buffer.from('qt  \0\0\0\0qt  '))],
    ['m4a', box('ftyp', Buffer.from('M4A \0\0\0\0'))],
    ['heic', box('ftyp', Buffer.from('heic\0\0\0\0'))],
    ['webm', Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('..webm')])],
    ['ogg', Buffer.from('OggS\0\0')],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['docx', docx],
  ] as const)('is told by its content: %s', (type, content) => {
    expect(typeOf(content)).toBe(type);
    expect(evidenceTypes[type].mediaType).toMatch(/^(image|video|audio|application)\//);
  });

  it.each([
    ['an archive behind a picture', Buffer.concat([SAMPLE_JPEG, docx])],
    [
      'a page in front of a sound',
      Buffer.concat([tracedMp3().subarray(0, 60), Buffer.from('<SCRIPT>')]),
    ],
    [
      'a document in the head of a picture',
      Buffer.concat([tracedJpeg().subarray(0, 40), Buffer.from('%PDF-1.4')]),
    ],
    ['a program', Buffer.from('MZ\x90\0')],
    ['a page', Buffer.from('<!doctype html><p>x')],
    ['nothing', Buffer.alloc(0)],
  ])('is taken as neither: %s', (_name, content) => {
    expect(typeOf(content)).toBeNull();
  });
});

function expectCleanOrRefused(type: EvidenceType, content: Buffer): void {
  try {
    expect(cleanFile(type, content).length).toBeLessThanOrEqual(content.length + 36);
  } catch (fault) {
    expect(fault).toBeInstanceOf(CannotClean);
  }
}

function typeOf(content: Uint8Array): EvidenceType | null {
  const sniffer = sniffEvidence();
  for (let at = 0; at < content.length; at += 50) {
    sniffer.see(content.subarray(at, at + 50));
  }
  return sniffer.decide();
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function withRiffChunk(webp: Buffer, name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  const padded = Buffer.concat([webp, head, data, Buffer.alloc(data.length % 2)]);
  padded.writeUInt32LE(padded.length - 8, 4);
  return padded;
}
