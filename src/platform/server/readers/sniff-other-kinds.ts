import { UnreadableFile } from './text-reader.ts';

/** Refuses files that are something else, by their first bytes, and says what they are. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new UnreadableFile('file.empty');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw isEncryptedOffice(bytes)
      ? new UnreadableFile('file.encrypted')
      : new UnreadableFile('file.unsupported', { detail: 'Word, Excel cũ (.doc, .xls)' });
  }
  const kind = KINDS.find((known) => startsWith(bytes, known.magic));
  if (kind !== undefined) {
    throw new UnreadableFile(kind.code, { detail: kind.detail });
  }
  if (/^\s*<(!doctype html|html)\b/i.test(asLatin(bytes.subarray(0, 512)))) {
    throw new UnreadableFile('file.unsupported', { detail: 'trang web (.html)' });
  }
}

interface Kind {
  magic: number[];
  code: 'file.unsupported' | 'file.not-a-document';
  detail: string;
}

const KINDS: readonly Kind[] = [
  { magic: ascii('{\\rtf'), code: 'file.unsupported', detail: '.rtf' },
  { magic: ascii('Rar!'), code: 'file.unsupported', detail: 'tệp nén .rar' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], code: 'file.unsupported', detail: 'tệp nén .7z' },
  { magic: [0x1f, 0x8b], code: 'file.unsupported', detail: 'tệp nén .gz' },
  { magic: [0x89, 0x50, 0x4e, 0x47], code: 'file.not-a-document', detail: 'ảnh PNG' },
  { magic: [0xff, 0xd8, 0xff], code: 'file.not-a-document', detail: 'ảnh JPEG' },
  { magic: ascii('GIF8'), code: 'file.not-a-document', detail: 'ảnh GIF' },
  { magic: ascii('II*\0'), code: 'file.not-a-document', detail: 'ảnh TIFF' },
  { magic: ascii('MM\0*'), code: 'file.not-a-document', detail: 'ảnh TIFF' },
  { magic: ascii('RIFF'), code: 'file.not-a-document', detail: 'ảnh hoặc âm thanh' },
  { magic: ascii('MZ'), code: 'file.not-a-document', detail: 'chương trình máy tính' },
  { magic: [0x7f, 0x45, 0x4c, 0x46], code: 'file.not-a-document', detail: 'chương trình máy tính' },
  { magic: ascii('PK\x05\x06'), code: 'file.not-a-document', detail: 'tệp nén .zip rỗng' },
];

/** A protected Word file is an old-style container with a stream of this name (UTF-16). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
