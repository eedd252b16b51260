import { findCellRows } from './cell-lines.ts';
import { cleanPassage } from './clean-text.ts';
import { isFurniture, isRule, isSigningStamp, listRunningLines } from './page-furniture.ts';
import { joinAll, type Passage } from './passage.ts';

/** One printed line of words, with what stood round it. */
export type SourceLine = {
  readonly words: Passage;
  readonly start: number;
  readonly end: number;
  /** Blank lines directly above. */
  readonly blanksAbove: number;
  /** A page number, running line or form feed stood between this line and the one above. */
  readonly pageBreakAbove: boolean;
  /** A drawn rule ("-----") stood directly above. */
  readonly ruleAbove: boolean;
  /** The whole line is set as a heading in Markdown or HTML, or in bold. */
  readonly bold: boolean;
  /** The cells where the line is a row of a table. */
  readonly cells: readonly Passage[];
  /** The raw text, for what stands in two columns. */
  readonly raw: string;
};

type RawLine = { start: number; end: number; formFeed: boolean };

const LINE_BREAK = /\n|\f|\v|\u2028|\u2029/g;
const MARKUP_BREAK = /<br\s*\/?>|<\/(?:p|li|tr|div|h[1-6])>/gi;
const CELLS = /\|[^|\n]*\||<\/t[dh]>/i;
const BOLD = /^\s*(?:#{1,6}\s|\*\*.*\*\*\s*$|__.*__\s*$|<(?:b|strong|h[1-6])\b)/i;
const QUOTE_OR_HASH = /^\s*(?:#{1,6}\s+|>\s+)/;
const STAR_BULLET = /^(?:\s*<li[^>]{0,80}>|\s*\*\s(?!\*))/i;

/** The lines of words in the source, without page furniture and running lines. */
export function listSourceLines(source: string): SourceLine[] {
  const raw = splitRaw(source);
  const texts = raw.map((line) => source.slice(line.start, line.end));
  const running = listRunningLines(texts);
  const rows = findCellRows(texts, (at) => readLine(source, raw[at], texts[at]));
  let rowEnd = -1;
  const lines: SourceLine[] = [];
  let blanks = 0;
  let pageBreak = false;
  let rule = false;
  for (const [index, line] of raw.entries()) {
    pageBreak = pageBreak || line.formFeed;
    const text = texts[index] ?? '';
    const row = rows.get(index);
    if (row !== undefined) {
      lines.push(rowLine(row.cells, line, raw[row.last] ?? line, blanks));
      rowEnd = row.last;
      blanks = 0;
      pageBreak = false;
      rule = false;
    }
    if (index <= rowEnd) {
      continue;
    }
    const words = readWords(source, line, text);
    if (words.text === '') {
      blanks += 1;
      rule = rule || isRule(text);
    } else if (
      (isFurniture(words.text) && !endsWithYear(lines.at(-1), words.text)) ||
      running.has(index)
    ) {
      pageBreak = true;
    } else if (isRule(words.text)) {
      rule = true;
    } else if (!isSigningStamp(words.text)) {
      lines.push({
        words,
        start: line.start,
        end: line.end,
        blanksAbove: blanks,
        pageBreakAbove: pageBreak,
        ruleAbove: rule,
        bold: BOLD.test(text),
        cells: listCells(source, line, text),
        raw: text,
      });
      blanks = 0;
      pageBreak = false;
      rule = false;
    }
  }
  return lines;
}

/** A row whose cells stood one to a line. */
function rowLine(
  cells: readonly Passage[],
  first: RawLine,
  last: RawLine,
  blanksAbove: number,
): SourceLine {
  const words = joinAll(cells);
  const place = { start: first.start, end: last.end, blanksAbove };
  const flags = { pageBreakAbove: false, ruleAbove: false, bold: false };
  return { words, ...place, ...flags, cells, raw: words.text };
}

function readLine(source: string, line: RawLine | undefined, text: string | undefined): Passage {
  return line === undefined || text === undefined
    ? { text: '', at: [] }
    : readWords(source, line, text);
}

/** “… trên địa bàn tỉnh năm” / “2024”: the year was wrapped, it is no page number. */
function endsWithYear(above: SourceLine | undefined, text: string): boolean {
  return (
    above !== undefined &&
    /(?:năm(?: học)?|giai đoạn)$/iu.test(above.words.text) &&
    /^(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?[.,;:)]*$/.test(text)
  );
}

function splitRaw(source: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  let formFeed = false;
  for (const found of source.matchAll(LINE_BREAK)) {
    pushLine(lines, source, { start, end: found.index, formFeed });
    start = found.index + found[0].length;
    formFeed = found[0] === '\f';
  }
  pushLine(lines, source, { start, end: source.length, formFeed });
  return lines;
}

/** Breaks of HTML end a line too, but not inside a row of a table. */
function pushLine(lines: RawLine[], source: string, line: RawLine): void {
  const text = source.slice(line.start, line.end);
  if (!text.includes('<') || (CELLS.test(text) && !/<\/tr>/i.test(text))) {
    lines.push(line);
    return;
  }
  const breaks = /<\/t[dh]>/i.test(text) ? /<\/tr>/gi : MARKUP_BREAK;
  let start = line.start;
  for (const found of text.matchAll(breaks)) {
    lines.push({ start, end: line.start + found.index, formFeed: line.formFeed });
    start = line.start + found.index + found[0].length;
  }
  lines.push({ start, end: line.end, formFeed: false });
}

function readWords(source: string, line: RawLine, text: string): Passage {
  const skip = QUOTE_OR_HASH.exec(text)?.[0].length ?? 0;
  const words = cleanPassage(source, line.start + skip, line.end);
  if (STAR_BULLET.test(text) && words.text !== '' && !/^[-+•–]/.test(words.text)) {
    const at = words.at[0] ?? line.start;
    return { text: `• ${words.text}`, at: [at, at, ...words.at] };
  }
  return words;
}

/** Cells are divided by tabs, by "|" or by closing table tags. */
function listCells(source: string, line: RawLine, text: string): Passage[] {
  const divider = findDivider(text);
  if (divider === null) {
    return [];
  }
  const cells: Passage[] = [];
  let start = line.start;
  for (const found of text.matchAll(divider)) {
    cells.push(cleanPassage(source, start, line.start + found.index));
    start = line.start + found.index + found[0].length;
  }
  cells.push(cleanPassage(source, start, line.end));
  if (text.trimStart().startsWith('|')) {
    cells.shift();
  }
  if (/\||<\/t[dh]>\s*$/i.test(text.trimEnd().slice(-8)) && cells.at(-1)?.text === '') {
    cells.pop();
  }
  return cells.filter((cell) => cell.text !== '').length >= 2 ? cells : [];
}

function findDivider(text: string): RegExp | null {
  if (/<\/t[dh]>/i.test(text)) {
    return /<\/t[dh]>/gi;
  }
  if ((text.match(/\|/g)?.length ?? 0) >= 2) {
    return /\|/g;
  }
  return /\S[^\S\n]*\t[^\S\n]*\S/.test(text) ? /\t/g : null;
}
