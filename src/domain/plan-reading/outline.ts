import type { NamedAgency } from './agencies.ts';
import { isAssignmentLine } from './assignment-lines.ts';
import { findDocumentType } from './document-types.ts';
import { type Below, findHeadingForm } from './heading-form.ts';
import { isHeadingMark, type Mark, type MarkKind } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import {
  findOrdered,
  natureOfHeading,
  type SectionNature,
  speaksOfWork,
} from './section-nature.ts';
import { type Column, findColumns, readRow, type TableRow } from './table-rows.ts';
import { readBodiesAmongDuties, readWholeList } from './whole-lists.ts';

/** A title with its place in the plan. */
export type Heading = {
  readonly path: string;
  readonly title: string;
  readonly titleEnd: number;
  readonly paragraph: Paragraph;
  readonly parent: Heading | null;
  /** Its nature by its own words, else by the nearest heading above that has one. */
  readonly nature: SectionNature;
  /** The agencies where the title names agencies and nothing else. */
  readonly agencies: readonly NamedAgency[] | null;
  readonly sure: boolean;
  readonly orderly: boolean;
};

/** A paragraph with its place: what it is, its path, and the heading it stands under. */
export type Block = {
  readonly kind: 'heading' | 'text' | 'assignment' | 'bracket' | 'row' | 'footnote';
  readonly paragraph: Paragraph;
  readonly path: string;
  readonly under: Heading | null;
  /** The heading this paragraph is, or that is run into it. */
  readonly heading: Heading | null;
  /** The cells of a row of a task table. */
  readonly row: TableRow | null;
};

type Level = { kind: MarkKind; path: string; number: number; heading: Heading | null };

const ASSIGNABLE: ReadonlySet<string> = new Set(['dash', 'plus', 'letter', 'paren']);
const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|DANH MỤC)(?:\s+(?:[IVX]+|\d{1,2}|số\s+\d+|[A-Z]))?(?:$|[\s.:(])/u;

/** Gives every paragraph its path and finds the headings. */
export function buildOutline(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  let levels: Level[] = [];
  let columns: Column[] | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.footnote) {
      blocks.push(plain('footnote', paragraph, levels));
      continue;
    }
    if (
      paragraph.mark === null &&
      (ANNEX.test(paragraph.words.text) || isTypeInCapitals(paragraph.words.text)) &&
      paragraph.words.text.length < 400 &&
      !inSentence(paragraph)
    ) {
      levels = [];
    }
    const kind = kindOf(paragraph);
    if (kind === 'row') {
      const named = findColumns(paragraph.cells);
      columns = named ?? columns;
      const row = named === null && columns !== null ? readRow(paragraph.cells, columns) : null;
      if (row !== null) {
        levels = row.mark === null ? levels : climb(levels, row.mark);
        blocks.push(
          row.titleOnly && row.mark !== null
            ? titleRow(paragraph, row, levels)
            : { ...plain('row', paragraph, levels), row },
        );
      }
      continue;
    }
    if (kind !== 'text' || !isHeadingMark(paragraph.mark)) {
      blocks.push(plain(kind, paragraph, levels));
      continue;
    }
    const mark = fitMark(paragraph.mark, levels);
    levels = climb(levels, mark);
    blocks.push(marked(paragraph, mark, levels, belowOf(paragraphs, index, levels, mark)));
  }
  return blocks;
}

/** The plan that the decision above promulgates begins its marks anew. */
function isTypeInCapitals(text: string): boolean {
  const type = findDocumentType(text.split(' ').slice(0, 2).join(' '));
  return type !== null && /^\p{Lu}{2}/u.test(text);
}

function inSentence(paragraph: Paragraph): boolean {
  return /[.;]$/.test(paragraph.words.text);
}

function kindOf(paragraph: Paragraph): Block['kind'] {
  const text = paragraph.words.text;
  if (paragraph.cells.length > 0) {
    return 'row';
  }
  if (
    paragraph.mark === null &&
    /^\(.*\)[\s.;,]*$/.test(text) &&
    /thực hiện|chủ trì|phối hợp|thời gian|hoàn thành|giao/iu.test(text)
  ) {
    return 'bracket';
  }
  const assignable = paragraph.mark === null || ASSIGNABLE.has(paragraph.mark.kind);
  // “1.4. Đơn vị chủ trì: …” assigns too, while “1. Thời gian: …” may be a section.
  const numbered =
    !assignable && /^(?:Cơ quan|Đơn vị) (?:chủ trì|phối hợp)[^:]{0,20}:\s*\p{L}/u.test(text);
  return (assignable && isAssignmentLine(text)) || numbered ? 'assignment' : 'text';
}

function plain(kind: Block['kind'], paragraph: Paragraph, levels: readonly Level[]): Block {
  return {
    kind,
    paragraph,
    path: levels.at(-1)?.path ?? '',
    under: nearestHeading(levels),
    heading: null,
    row: null,
  };
}

/** A row with a mark and a title only is a section of the table. */
function titleRow(paragraph: Paragraph, row: TableRow, levels: readonly Level[]): Block {
  const level = levels.at(-1);
  const parent = nearestHeading(levels.slice(0, -1));
  const heading: Heading = {
    path: level?.path ?? '',
    title: row.work.text.replace(/[\s.:;]+$/, ''),
    titleEnd: row.work.text.length,
    paragraph: { ...paragraph, words: row.work },
    parent,
    nature: 'work',
    agencies: readWholeList(row.work.text),
    sure: true,
    orderly: true,
  };
  if (level !== undefined) {
    level.heading = heading;
  }
  return {
    kind: 'heading',
    paragraph: heading.paragraph,
    path: heading.path,
    under: parent,
    heading,
    row,
  };
}

function marked(paragraph: Paragraph, mark: Mark, levels: Level[], below: Below): Block {
  const level = levels.at(-1);
  const above = levels.slice(0, -1);
  const form = findHeadingForm(mark, paragraph, below);
  const parent = nearestHeading(above);
  if (level === undefined || form.form === 'paragraph') {
    return {
      kind: 'text',
      paragraph,
      path: level?.path ?? '',
      under: parent,
      heading: null,
      row: null,
    };
  }
  const title = paragraph.words.text.slice(0, form.end).trim();
  const own = natureOfHeading(title);
  const heading: Heading = {
    path: level.path,
    title,
    titleEnd: form.end,
    paragraph,
    parent,
    nature:
      own === 'neutral' ? (parent?.nature ?? (speaksOfWork(title) ? 'work' : 'neutral')) : own,
    agencies: readWholeList(findOrdered(title) ?? title) ?? readBodiesAmongDuties(title, parent),
    sure: form.sure,
    orderly: level.number >= 0,
  };
  level.heading = heading;
  return {
    kind: form.form === 'heading' ? 'heading' : 'text',
    paragraph,
    path: level.path,
    under: form.form === 'heading' ? parent : heading,
    heading,
    row: null,
  };
}

/** A "C." after "B." is a letter and a "2)" after "1." is its sibling, whatever the form says. */
function fitMark(mark: Mark, levels: readonly Level[]): Mark {
  if (mark.kind === 'arabic-bracket' && !levels.some((level) => level.kind === 'arabic-bracket')) {
    const arabic = levels.find((level) => level.kind === 'arabic');
    if (
      arabic !== undefined &&
      levels.at(-1) === arabic &&
      arabic.number + 1 === Number(mark.label) &&
      arabic.number > 0
    ) {
      return { ...mark, kind: 'arabic' };
    }
  }
  return mark;
}

/** Leaves the levels that the mark closes and adds its own. */
function climb(levels: readonly Level[], mark: Mark): Level[] {
  if (mark.kind === 'decimal') {
    return climbDecimal(levels, mark);
  }
  const same = levels.findIndex((level) => level.kind === mark.kind);
  const kept = same >= 0 ? levels.slice(0, same) : levels.slice();
  const path = joinPath(kept.at(-1)?.path ?? '', mark.label);
  return [...kept, { kind: mark.kind, path, number: numberOf(mark), heading: null }];
}

/** "1.1" stands under "1" but its path takes the printed mark whole: III and 1.1 are III.1.1. */
function climbDecimal(levels: readonly Level[], mark: Mark): Level[] {
  const depth = numberOf(mark);
  const sibling = levels.findIndex((level) => level.kind === 'decimal' && level.number >= depth);
  const kept = levels.slice(0, sibling >= 0 ? sibling : lastOwnParent(levels, mark) + 1);
  const base = kept.findIndex((level) => level.kind === baseKind(mark) || level.kind === 'decimal');
  const root = base >= 0 ? kept.slice(0, base) : kept;
  const path = joinPath(root.at(-1)?.path ?? '', mark.label);
  return [...kept, { kind: 'decimal', path, number: depth, heading: null }];
}

function joinPath(parent: string, label: string): string {
  return parent === '' ? label : `${parent}.${label}`;
}

/** "1.1" carries its "1"; "II.1" carries its "II". */
function baseKind(mark: Mark): MarkKind {
  return /^[IVX]/.test(mark.label) ? 'roman' : 'arabic';
}

function lastOwnParent(levels: readonly Level[], mark: Mark): number {
  const base = baseKind(mark);
  let last = levels.findLastIndex((level) => level.kind === base || level.kind === 'decimal');
  if (last < 0) {
    last = levels.findLastIndex((level) => level.kind !== 'letter' && level.kind !== 'paren');
  }
  return last;
}

function numberOf(mark: Mark): number {
  if (mark.kind === 'decimal') {
    return mark.label.split('.').length;
  }
  return /^\d+$/.test(mark.label) ? Number(mark.label) : 0;
}

function nearestHeading(levels: readonly Level[]): Heading | null {
  return levels.findLast((level) => level.heading !== null)?.heading ?? null;
}

/** What follows a marked line before the next line of its own level. */
function belowOf(
  paragraphs: readonly Paragraph[],
  index: number,
  levels: readonly Level[],
  mark: Mark,
): Below {
  let at = index + 1;
  while (paragraphs[at]?.footnote === true) {
    at += 1;
  }
  const next = paragraphs[at];
  if (next === undefined) {
    return 'nothing';
  }
  const kind = kindOf(next);
  if (kind === 'assignment' || kind === 'bracket') {
    return 'assignment';
  }
  if (kind === 'row') {
    return 'deeper';
  }
  if (next.mark === null) {
    return 'text';
  }
  if (!isHeadingMark(next.mark)) {
    return 'deeper';
  }
  return isDeeper(next.mark, mark, levels) ? 'deeper' : 'nothing';
}

function isDeeper(next: Mark, mark: Mark, levels: readonly Level[]): boolean {
  if (next.kind === 'decimal') {
    if (mark.kind !== 'decimal') {
      return (
        !levels.slice(0, -1).some((level) => level.kind === 'decimal') ||
        next.label.startsWith(`${mark.label}.`)
      );
    }
    return next.label.split('.').length > mark.label.split('.').length;
  }
  return !levels.some((level) => level.kind === next.kind);
}
