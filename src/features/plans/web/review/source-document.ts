import { buildParagraphs, type Paragraph } from '#domain/plan-reading/paragraphs.ts';
import type { PlanReading, Span } from '#domain/plan-reading/plan-reading.ts';
import { listSourceLines } from '#domain/plan-reading/source-lines.ts';

/** A paragraph of the source as it is shown: its words, and where each stands in the source. */
export interface SourceParagraph {
  readonly key: number;
  readonly text: string;
  /** `at[i]` is where `text[i]` stands in the source. */
  readonly at: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly kind: 'front' | 'heading' | 'text' | 'item' | 'note';
  /** Depth of a heading, from 1. */
  readonly depth: number;
  /** Stretches set in italics, in characters of `text`. */
  readonly italics: readonly Span[];
}

/** The source as a document to read: wrapped lines joined, page furniture left out, marks kept. */
export function layOutSource(
  sourceText: string,
  sections: PlanReading['sections'],
): SourceParagraph[] {
  const paragraphs = buildParagraphs(listSourceLines(sourceText));
  const headings = new Map(sections.map((section) => [section.span[0], section.path]));
  const firstHeading = sections[0]?.span[0] ?? 0;
  return paragraphs
    .filter((paragraph) => paragraph.words.text !== '')
    .map((paragraph) => layOut(sourceText, paragraph, headings, firstHeading));
}

function layOut(
  source: string,
  paragraph: Paragraph,
  headings: ReadonlyMap<number, string>,
  firstHeading: number,
): SourceParagraph {
  const { words } = paragraph;
  const start = words.at[0] ?? 0;
  const mark = markBefore(source, start);
  const at = [...mark.at, ...words.at];
  const text = mark.text + words.text;
  const path = headings.get(start);
  return {
    key: start,
    text,
    at,
    from: at[0] ?? 0,
    to: (at.at(-1) ?? 0) + 1,
    kind: kindOf(paragraph, path, start < firstHeading),
    depth: path === undefined ? 0 : path.split('.').length,
    italics: findItalics(source, at),
  };
}

/** The printed mark (“-”, “a)”, “II.”) stands before the words on their line. */
function markBefore(source: string, start: number): { text: string; at: number[] } {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(line, start).replace(/[*_]/g, ' ');
  const text = before.trim();
  if (text === '' || text.length > 12) {
    return { text: '', at: [] };
  }
  const from = line + before.indexOf(text);
  return { text: `${text} `, at: Array.from({ length: text.length + 1 }, (_, i) => from + i) };
}

function kindOf(
  paragraph: Paragraph,
  path: string | undefined,
  isFront: boolean,
): SourceParagraph['kind'] {
  if (path !== undefined) {
    return 'heading';
  }
  if (paragraph.footnote) {
    return 'note';
  }
  if (isFront && paragraph.words.text.length < 240 && !/[.:;]$/.test(paragraph.words.text)) {
    return 'front';
  }
  return paragraph.mark === null ? 'text' : 'item';
}

/** Where `*…*` stands in the source, the words between are set in italics. */
function findItalics(source: string, at: readonly number[]): Span[] {
  const from = at[0] ?? 0;
  const slice = source.slice(from, (at.at(-1) ?? from) + 2);
  const italics: Span[] = [];
  for (const found of slice.matchAll(/(?<!\*)\*(?!\*)([^*\n]+)\*(?!\*)/g)) {
    const start = at.findIndex((place) => place >= from + found.index);
    const end = at.findIndex((place) => place >= from + found.index + found[0].length);
    if (start >= 0) {
      italics.push([start, end < 0 ? at.length : end]);
    }
  }
  return italics;
}

/** Characters of a paragraph's text that a stretch of the source covers; null when none. */
export function rangeIn(paragraph: SourceParagraph, span: Span): Span | null {
  if (span[1] <= paragraph.from || span[0] >= paragraph.to) {
    return null;
  }
  const start = paragraph.at.findIndex((place) => place >= span[0]);
  const end = paragraph.at.findIndex((place) => place >= span[1]);
  const range: Span = [Math.max(start, 0), end < 0 ? paragraph.at.length : end];
  return range[1] > range[0] ? range : null;
}
