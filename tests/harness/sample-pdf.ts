import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { SampleBlock } from './sample-blocks.ts';

const sheet = { width: 595.28, height: 841.89, left: 85, right: 42.5, top: 62, bottom: 62 };
const size = 13;
const pitch = 19;
const indent = 36;

/** Draws the blocks on A4 pages, justified, with page numbers from page 2. */
export async function drawPdf(blocks: SampleBlock[]): Promise<Buffer> {
  const pen = startPen();
  const chunks: Buffer[] = [];
  pen.document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve) => pen.document.on('end', resolve));
  for (const block of blocks) {
    drawBlock(pen, block);
  }
  pen.document.end();
  await finished;
  return Buffer.concat(chunks);
}

function drawBlock(pen: Pen, block: SampleBlock): void {
  switch (block.kind) {
    case 'line':
      drawParagraph(pen, block.text, block.centred);
      break;
    case 'columns':
      pen.size = size - 3;
      drawColumns(pen, block.left, block.right);
      pen.size = size;
      break;
    case 'rows': {
      const columns = Math.max(...block.rows.map((row) => row.length));
      for (const row of block.rows) {
        drawRow(pen, row, columns);
      }
      pen.y += pitch;
      break;
    }
  }
}

interface Pen {
  document: PDFKit.PDFDocument;
  y: number;
  pages: number;
  size: number;
}

/** The font comes in files by alphabet; no one of them holds all Vietnamese letters. */
const subsets = Object.entries(
  JSON.parse(readFileSync(packagePath('unicode.json'), 'utf8')) as Record<string, string>,
).map(([name, ranges]) => ({ name, ranges: ranges.split(',').map(toRange) }));

function toRange(range: string): { first: number; last: number } {
  const [first = '', last = first] = range.trim().replace('U+', '').split('-');
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
}

function fontPath(subset: string): string {
  return packagePath(`files/be-vietnam-pro-${subset}-400-normal.woff`);
}

function packagePath(file: string): string {
  return createRequire(import.meta.url).resolve(`@fontsource/be-vietnam-pro/${file}`);
}

function startPen(): Pen {
  const document = new PDFDocument({ size: 'A4', margin: 0, compress: true });
  for (const { name } of subsets) {
    document.registerFont(name, fontPath(name));
  }
  return { document, y: sheet.top + pitch, pages: 1, size };
}

function drawParagraph(pen: Pen, text: string, centred: boolean): void {
  const room = sheet.width - sheet.left - sheet.right;
  const lines = wrap(pen, text, room, centred ? 0 : indent);
  for (const [at, words] of lines.entries()) {
    goDown(pen);
    const natural = widthOf(pen, words.join(' '));
    if (centred) {
      drawWords(pen, words, sheet.left + (room - natural) / 2, widthOf(pen, ' '));
    } else {
      const start = at === 0 ? indent : 0;
      const isLast = at === lines.length - 1;
      const spare = room - start - natural;
      const blank = widthOf(pen, ' ') + (isLast ? 0 : spare / Math.max(words.length - 1, 1));
      drawWords(pen, words, sheet.left + start, blank);
    }
    pen.y += pitch;
  }
  pen.y += centred ? 0 : 6;
}

/** Left lines under each other, right ones centred beside them. */
function drawColumns(pen: Pen, left: string[], right: string[]): void {
  const half = (sheet.width - sheet.left - sheet.right) / 2;
  const texts = { left: wrapAll(pen, left, half - 20), right: wrapAll(pen, right, half) };
  const height = Math.max(texts.left.length, texts.right.length) * pitch;
  if (pen.y + height > sheet.height - sheet.bottom) {
    pen.y = sheet.height;
    goDown(pen);
  }
  for (const [at, words] of texts.left.entries()) {
    drawWords(pen, words, sheet.left, widthOf(pen, ' '), pen.y + at * pitch);
  }
  for (const [at, words] of texts.right.entries()) {
    const start = sheet.left + half + (half - widthOf(pen, words.join(' '))) / 2;
    drawWords(pen, words, start, widthOf(pen, ' '), pen.y + at * pitch);
  }
  pen.y += height + 6;
}

function wrapAll(pen: Pen, lines: string[], room: number): string[][] {
  return lines.flatMap((line) => wrap(pen, line, room, 0));
}

function drawRow(pen: Pen, cells: string[], columns: number): void {
  const room = (sheet.width - sheet.left - sheet.right) / columns;
  const wrapped = Array.from({ length: columns }, (_, at) =>
    wrap(pen, cells[at] ?? '', room - 10, 0),
  );
  const height = Math.max(...wrapped.map((lines) => lines.length)) * pitch + 6;
  if (pen.y + height > sheet.height - sheet.bottom) {
    pen.y = sheet.height;
    goDown(pen);
  }
  const top = pen.y - pitch + 3;
  for (const [column, lines] of wrapped.entries()) {
    const left = sheet.left + column * room;
    pen.document.rect(left, top, room, height).stroke();
    for (const [at, words] of lines.entries()) {
      drawWords(pen, words, left + 5, widthOf(pen, ' '), pen.y + at * pitch);
    }
  }
  pen.y += height;
}

function goDown(pen: Pen): void {
  if (pen.y > sheet.height - sheet.bottom) {
    pen.document.addPage();
    pen.pages += 1;
    pen.y = sheet.top + pitch;
    const number = String(pen.pages);
    drawRuns(pen, number, (sheet.width - widthOf(pen, number)) / 2, sheet.top - 20);
  }
}

function wrap(pen: Pen, text: string, room: number, firstIndent: number): string[][] {
  const lines: string[][] = [[]];
  let used = firstIndent;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const width = widthOf(pen, word);
    const current = lines.at(-1);
    if (current !== undefined && current.length > 0 && used + widthOf(pen, ' ') + width > room) {
      lines.push([word]);
      used = width;
    } else {
      used += width + (current?.length === 0 ? 0 : widthOf(pen, ' '));
      current?.push(word);
    }
  }
  return lines;
}

function drawWords(pen: Pen, words: string[], left: number, blank: number, y = pen.y): void {
  let x = left;
  for (const word of words) {
    x += drawRuns(pen, word, x, y) + blank;
  }
}

function drawRuns(pen: Pen, text: string, left: number, y: number): number {
  let x = left;
  for (const run of toRuns(text)) {
    pen.document
      .font(run.subset, pen.size)
      .text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    x += pen.document.widthOfString(run.text);
  }
  return x - left;
}

function widthOf(pen: Pen, text: string): number {
  return toRuns(text).reduce(
    (sum, run) => sum + pen.document.font(run.subset, pen.size).widthOfString(run.text),
    0,
  );
}

function toRuns(text: string): { subset: string; text: string }[] {
  const runs: { subset: string; text: string }[] = [];
  for (const letter of text.replaceAll('⁽', '(').replaceAll('⁾', ')')) {
    const subset = findSubset(letter.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (subset !== undefined && last?.subset === subset) {
      last.text += letter;
    } else if (subset !== undefined) {
      runs.push({ subset, text: letter });
    }
  }
  return runs;
}

function findSubset(code: number): string | undefined {
  return subsets.find(({ ranges }) =>
    ranges.some(({ first, last }) => first <= code && code <= last),
  )?.name;
}
