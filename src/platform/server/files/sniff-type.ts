/** Types of files that are taken, told by their content: the name's ending and the declared type only agree or not. */
export const fileTypes = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  txt: { mediaType: 'text/plain', endings: ['txt'] },
} as const;

export type FileType = keyof typeof fileTypes;

/** Watches a content as it streams by and says at the end what it is; null for what is not taken. */
export interface TypeSniffer {
  see(part: Uint8Array): void;
  decide(): FileType | null;
}

const HEAD_BYTES = 16;
const OFFICE_MARKS = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  macro: 'vbaProject.bin',
} as const;
const LONGEST_MARK = 20;

/** A sniffer for one content. */
export function sniffType(): TypeSniffer {
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  const marks = new Set<keyof typeof OFFICE_MARKS>();
  let binary = false;
  return {
    see: (part) => {
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, part.subarray(0, HEAD_BYTES - head.length)]);
      }
      if (isZip(head)) {
        const window = Buffer.concat([tail, part]);
        for (const [mark, name] of Object.entries(OFFICE_MARKS)) {
          if (window.includes(name, 0, 'latin1')) {
            marks.add(mark as keyof typeof OFFICE_MARKS);
          }
        }
        tail = Buffer.from(window.subarray(-LONGEST_MARK));
      }
      binary ||= hasBinary(part);
    },
    decide: () => (isZip(head) ? officeType(marks) : (magicType(head) ?? textType(head, binary))),
  };
}

/** True when the name ends as this type's files do. */
export function endingFits(name: string, type: FileType): boolean {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return (fileTypes[type].endings as readonly string[]).includes(ending);
}

/** True when the declared media type is this one, or says nothing. */
export function declaredFits(declared: string, type: FileType): boolean {
  const plain = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  return ['', 'application/octet-stream', fileTypes[type].mediaType].includes(plain);
}

function isZip(head: Buffer): boolean {
  return head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

/** A package that claims to be both, or carries macros, is none that we take. */
function officeType(marks: ReadonlySet<string>): FileType | null {
  if (marks.has('macro') || marks.has('docx') === marks.has('xlsx')) {
    return null;
  }
  return marks.has('docx') ? 'docx' : 'xlsx';
}

function magicType(head: Buffer): FileType | null {
  if (head.toString('latin1', 0, 5) === '%PDF-') {
    return 'pdf';
  }
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) {
    return 'jpeg';
  }
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) {
    return 'png';
  }
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') {
    return 'webp';
  }
  return null;
}

/** Text in any of the old Vietnamese encodings is text; UTF-16 is known by its mark. */
function textType(head: Buffer, binary: boolean): FileType | null {
  const marked = head.length >= 2 && ['fffe', 'feff'].includes(head.toString('hex', 0, 2));
  const looksActive = /^\s*(<|#!|MZ|\x7fELF)/.test(head.toString('latin1'));
  return looksActive || (binary && !marked) ? null : 'txt';
}

function hasBinary(part: Uint8Array): boolean {
  for (const byte of part) {
    if (byte < 0x20 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1a))) {
      return true;
    }
  }
  return false;
}
