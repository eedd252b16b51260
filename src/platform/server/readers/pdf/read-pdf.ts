import { type ReadText, type TextReader, UnreadableFile } from '../text-reader.ts';
import { continueGrid } from './continue-grids.ts';
import { openPdf } from './open-pdf.ts';
import type { Grid } from './page.ts';
import { type PageBlock, printBlock, readPage } from './read-page.ts';

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
  const pages: PageBlock[][] = [];
  const slanted: string[] = [];
  let lastGrid: Grid | undefined;
  for await (const page of openPdf(bytes)) {
    const blocks = await readPage(page);
    lastGrid = followGrids(lastGrid, blocks);
    pages.push(blocks);
    slanted.push(...page.slanted);
  }
  const printed = pages.map((blocks) => blocks.map(printBlock).filter((text) => text !== ''));
  const texts = printed.map((blocks) => blocks.join('\n\n'));
  const letters = texts.map(countLetters);
  if (letters.reduce((sum, count) => sum + count, 0) < lettersOfAPage * texts.length) {
    throw new UnreadableFile('file.image-only-pdf');
  }
  return {
    // A form feed marks the new page, a blank line to everybody who does not look for it.
    text: texts.join('\n\f').replace(/^[\n\f]+|[\n\f]+$/g, ''),
    encoding: 'utf-8',
    margins: slanted.join('\n'),
    pagesWithoutText: letters.flatMap((count, at) => (count < lettersOfAPage ? [at + 1] : [])),
  };
}

/** The table that may go on overleaf: the last block of the page, after it was itself continued. */
function followGrids(above: Grid | undefined, blocks: PageBlock[]): Grid | undefined {
  const first = blocks.find((block) => block.kind === 'grid');
  if (first !== undefined && blocks.indexOf(first) <= 1) {
    continueGrid(above, first.grid);
  }
  const last = blocks.at(-1);
  return last?.kind === 'grid' ? last.grid : undefined;
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
