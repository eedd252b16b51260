import { type ReadText, type TextReader, UnreadableFile } from '../text-reader.ts';
import { buildSegments } from './build-segments.ts';
import { joinLines } from './join-lines.ts';
import { openPdf } from './open-pdf.ts';
import { orderColumns } from './order-columns.ts';
import type { PdfPage } from './page.ts';

/** Reads PDF files that have a text layer, rebuilding lines and paragraphs from positions. */
export const pdfReader: TextReader = {
  format: 'pdf',
  sniff: (bytes) => headOf(bytes).includes('%PDF-'),
  read: readPdf,
};

/** Below this many letters a page is a picture with at most a number or a signing stamp on it. */
const lettersOfAPage = 25;

async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  refusePolyglot(bytes);
  const pages: string[] = [];
  const slanted: string[] = [];
  const pagesWithoutText: number[] = [];
  for await (const page of openPdf(bytes)) {
    const text = readPage(page);
    pages.push(text);
    slanted.push(...page.slanted);
    if (countLetters(text) < lettersOfAPage) {
      pagesWithoutText.push(pages.length);
    }
  }
  const letters = pages.reduce((sum, page) => sum + countLetters(page), 0);
  if (letters < lettersOfAPage * pages.length) {
    throw new UnreadableFile('file.image-only-pdf');
  }
  // A form feed marks the new page, a blank line to everybody who does not look for it.
  const text = pages.join('\n\f').replace(/^[\n\f]+|[\n\f]+$/g, '');
  return { text, encoding: 'utf-8', margins: slanted.join('\n'), pagesWithoutText };
}

function readPage(page: PdfPage): string {
  const segments = buildSegments(page.pieces);
  return orderColumns(segments, page.width)
    .map(joinLines)
    .filter((text) => text !== '')
    .join('\n\n');
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** A file that is a PDF and something else is sent by nobody with good intent. */
function refusePolyglot(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.subarray(-66_000));
  const zipEnd = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const endsAsZip =
    zipEnd >= 0 &&
    zipEnd + 22 <= tail.length &&
    zipEnd + 22 + tail.readUInt16LE(zipEnd + 20) === tail.length;
  if (!/^\s*%PDF-/.test(headOf(bytes).replace(/^ï»¿/, '')) || endsAsZip) {
    throw new UnreadableFile('file.broken', { detail: 'vừa là PDF vừa là loại tệp khác' });
  }
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
}
