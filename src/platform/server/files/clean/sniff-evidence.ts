import { sniffType } from '../sniff-type.ts';

/** What the public may send, told by the content. */
export const evidenceTypes = {
  jpeg: { mediaType: 'image/jpeg', ending: 'jpg' },
  png: { mediaType: 'image/png', ending: 'png' },
  webp: { mediaType: 'image/webp', ending: 'webp' },
  heic: { mediaType: 'image/heic', ending: 'heic' },
  mp4: { mediaType: 'video/mp4', ending: 'mp4' },
  mov: { mediaType: 'video/quicktime', ending: 'mov' },
  webm: { mediaType: 'video/webm', ending: 'webm' },
  mp3: { mediaType: 'audio/mpeg', ending: 'mp3' },
  m4a: { mediaType: 'audio/mp4', ending: 'm4a' },
  ogg: { mediaType: 'audio/ogg', ending: 'ogg' },
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
  },
} as const;

export type EvidenceType = keyof typeof evidenceTypes;

/** Watches a content as it streams by and says at the end what it is; null for what is not taken. */
export interface EvidenceSniffer {
  see(part: Uint8Array): void;
  decide(): EvidenceType | null;
}

const HEAD_BYTES = 1024;
/** An archive's directory ends within so many bytes of the end. */
const TAIL_BYTES = 65_557;

/** A sniffer for one content. What is two things at once is taken as neither. */
export function sniffEvidence(): EvidenceSniffer {
  const office = sniffType();
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  return {
    see: (part) => {
      office.see(part);
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, part.subarray(0, HEAD_BYTES - head.length)]);
      }
      tail = Buffer.concat([tail, part.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    },
    decide: () => {
      const type = office.decide() === 'docx' ? 'docx' : typeOfHead(head);
      return type === null || isTwoThings(type, head, tail) ? null : type;
    },
  };
}

function typeOfHead(head: Buffer): EvidenceType | null {
  const text = head.toString('latin1', 0, 64);
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) {
    return 'jpeg';
  }
  if (text.startsWith('\x89PNG\r\n\x1a\n')) {
    return 'png';
  }
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') {
    return 'webp';
  }
  if (text.slice(4, 8) === 'ftyp') {
    return typeOfBrand(text.slice(8, 12));
  }
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3 && text.includes('webm')) {
    return 'webm';
  }
  if (text.startsWith('OggS')) {
    return 'ogg';
  }
  if (text.startsWith('%PDF-')) {
    return 'pdf';
  }
  const isFrame = head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2;
  return text.startsWith('ID3') || isFrame ? 'mp3' : null;
}

function typeOfBrand(brand: string): EvidenceType | null {
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) {
    return 'heic';
  }
  if (brand === 'qt  ') {
    return 'mov';
  }
  if (/^M4[AB] $/.test(brand)) {
    return 'm4a';
  }
  return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |3gp[4-9]|mmp4|dash|MSNV)$/.test(brand) ? 'mp4' : null;
}

/** A document, an archive or a script hidden in a picture or a sound. */
function isTwoThings(type: EvidenceType, head: Buffer, tail: Buffer): boolean {
  const start = head.toString('latin1').toLowerCase();
  if (/<script|<html|<\?php|<svg|<!doctype/.test(start)) {
    return true;
  }
  if (type !== 'pdf' && start.includes('%pdf-')) {
    return true;
  }
  return type !== 'docx' && tail.includes('PK\x05\x06', 0, 'latin1');
}
