import { fileURLToPath } from 'node:url';
import { readingLimits } from '../limits.ts';
import { UnreadableFile } from '../text-reader.ts';
import { findRules } from './find-rules.ts';
import type { PdfPage, Piece } from './page.ts';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfjsPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

/** Hands over the text pieces of each page in order. */
export async function* openPdf(bytes: Uint8Array): AsyncGenerator<PdfPage> {
  // The modern build fails on Node 24; loaded only here, since it takes a quarter of a second.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = pdfjs.getDocument({
    data: bytes,
    cMapUrl: characterMaps(),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await openOrRefuse(loading.promise);
  if (document.numPages > readingLimits.pdfPages) {
    throw new UnreadableFile('file.too-much-memory');
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    yield await readPage(page, pdfjs);
    page.cleanup();
  }
  await loading.destroy();
}

/** Tables for fonts of other scripts, which some PDF printers name instead of embedding. */
function characterMaps(): string {
  return fileURLToPath(
    new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
  );
}

async function openOrRefuse(opening: Promise<PdfDocument>): Promise<PdfDocument> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UnreadableFile('file.encrypted');
    }
    throw new UnreadableFile('file.broken', { detail: 'cấu trúc PDF' });
  }
}

async function readPage(page: PdfjsPage, pdfjs: Pdfjs): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const read: PdfPage = {
    width: viewport.width,
    height: viewport.height,
    pieces: [],
    slanted: [],
    listRules: async () =>
      findRules(await page.getOperatorList(), viewport.transform, {
        OPS: pdfjs.OPS,
        multiply: (a, b) => pdfjs.Util.transform([...a], [...b]),
      }),
  };
  for (const item of content.items) {
    if ('str' in item && item.str !== '') {
      place(read, item.str, item.width, pdfjs.Util.transform(viewport.transform, item.transform));
    }
  }
  return read;
}

function place(page: PdfPage, text: string, width: number, matrix: number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix;
  if (Math.abs(b) > 0.1 * Math.abs(a) || a < 0) {
    page.slanted.push(text);
    return;
  }
  const piece: Piece = { text, x, y, width, size: Math.hypot(c, d) };
  page.pieces.push(piece);
}
