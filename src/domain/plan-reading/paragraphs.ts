import { beginsAgency } from './agencies.ts';
import { findMark, isHeadingMark, type Mark, withoutMark } from './marks.ts';
import { startsWithOrder } from './order-words.ts';
import { joinAll, type Passage } from './passage.ts';
import type { SourceLine } from './source-lines.ts';
import { readWholeList } from './whole-lists.ts';
import { findWrapWidth } from './wrap-width.ts';

/** A paragraph put together again from its printed lines. */
export type Paragraph = {
  readonly mark: Mark | null;
  /** The words without the mark. */
  readonly words: Passage;
  /** Joined over a page break or a blank line. */
  readonly joinedOverBreak: boolean;
  /** The whole paragraph is set bold or as a heading. */
  readonly bold: boolean;
  /** The cells where the paragraph is a row of a table. */
  readonly cells: readonly Passage[];
  readonly footnote: boolean;
};

const TAIL = 1_000;

type Building = {
  mark: Mark | null;
  parts: Passage[];
  /** The text so far, or its last stretch where it is long. */
  tail: string;
  length: number;
  pieces: SourceLine[];
  joinedOverBreak: boolean;
  footnote: boolean;
};

const FOOTNOTE =
  /^\s*[*_]{0,3}(?:[\u00B9\u00B2\u00B3\u2070-\u2079\u207D]|\[\^?\d{1,3}\]|<sup>\s*\[?\d{1,3}\]?\s*<\/sup>)/;
const PLAIN_FOOTNOTE =
  /^\d{1,2}\s+(?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Luật|Thông tư|Công văn|Theo |Tại |Gồm|Bao gồm|Chương trình|Hướng dẫn|Báo cáo|Nghị định|Kết luận)/;
const ENDS_SENTENCE = /[.;:!?…]["”»)]?$/;
const LOWER_START = /^["“(]?[\p{Ll}]/u;
const TAIL_START = /^[,;.)”%…\]]/;
const UNFINISHED =
  /(?:,|\s[-–]|\s(?:và|của|các|những|với|cho|về|trong|theo|tại|số|là|do|từ|đến|hoặc|bị|được|để|nhằm|ở|trên|bằng|cùng|như|khi|giữa|thuộc|ngày|Ban|Sở|Ủy|Bộ|Hội|Công|Quyết|Nghị|Ủy ban|Uỷ ban|Bộ Chỉ huy|Bộ đội|Mặt trận Tổ|Hội Liên|Sở Lao))$/u;

/** Puts printed lines together to paragraphs: over line wraps, page breaks and footnotes. */
export function buildParagraphs(lines: readonly SourceLine[]): Paragraph[] {
  const wrapWidth = findWrapWidth(lines);
  const done: Building[] = [];
  let body: Building | null = null;
  let footnote: Building | null = null;
  for (const line of lines) {
    const startsFootnote = FOOTNOTE.test(line.raw) || PLAIN_FOOTNOTE.test(line.words.text);
    if (footnote !== null && !startsFootnote && continuesFootnote(line)) {
      append(footnote, line);
      continue;
    }
    footnote = null;
    if (!startsFootnote && body !== null && continues(body, line, wrapWidth)) {
      append(body, line);
      continue;
    }
    const next = begin(line, startsFootnote);
    done.push(next);
    if (startsFootnote) {
      footnote = next;
    } else {
      body = next;
    }
  }
  return done.map(finish);
}

function begin(line: SourceLine, footnote: boolean): Building {
  const mark = footnote || line.cells.length > 0 ? null : findMark(line.words.text);
  const words = withoutMark(line.words, mark);
  return {
    mark,
    parts: [words],
    tail: words.text,
    length: words.text.length,
    pieces: [line],
    joinedOverBreak: false,
    footnote,
  };
}

function append(building: Building, line: SourceLine): void {
  building.parts.push(line.words);
  building.tail = `${building.tail} ${line.words.text}`.trim().slice(-TAIL);
  building.length += line.words.text.length + 1;
  building.joinedOverBreak ||= line.pageBreakAbove || line.blanksAbove > 0;
  building.pieces.push(line);
}

function finish(building: Building): Paragraph {
  const only = building.pieces.length === 1 ? building.pieces[0] : undefined;
  return {
    mark: building.mark,
    words: joinAll(building.parts),
    joinedOverBreak: building.joinedOverBreak,
    bold: building.pieces.every((piece) => piece.bold),
    cells: only?.cells ?? [],
    footnote: building.footnote,
  };
}

function continuesFootnote(line: SourceLine): boolean {
  return line.blanksAbove === 0 && !line.pageBreakAbove && findMark(line.words.text) === null;
}

function continues(above: Building, line: SourceLine, wrapWidth: number | null): boolean {
  const text = line.words.text;
  const last = above.pieces.at(-1);
  if (last === undefined || last.cells.length > 0 || line.cells.length > 0) {
    return false;
  }
  const before = above.tail;
  if (isBrokenDash(before, text)) {
    return true;
  }
  if (findMark(text) !== null) {
    return false;
  }
  if (above.tail === '') {
    return true;
  }
  if (LOWER_START.test(text) && !text.startsWith('(')) {
    return !isAssignmentLabel(text);
  }
  if (TAIL_START.test(text)) {
    return true;
  }
  const finished = ENDS_SENTENCE.test(before);
  if (!finished && hasOpenBracket(before)) {
    return true;
  }
  if (isAssignmentLabel(text) || (finished && opensAssignmentBracket(text))) {
    return false;
  }
  return finished ? fillsLine(last, line, wrapWidth, 0.9) : isUnfinished(above, line, wrapWidth);
}

/** "Lao động" / "- Thương binh và Xã hội": the dash belongs to the name, not to a new item. */
function isBrokenDash(before: string, text: string): boolean {
  const found = /^[-–]\s*(?=(\S))/.exec(text);
  if (!found || ENDS_SENTENCE.test(before) || before === '') {
    return false;
  }
  return (
    (/\d$/.test(before) && /\d/.test(found[1] ?? '')) ||
    (/Lao động$/.test(before) && /^[-–]\s*Thương binh/.test(text)) ||
    (/(?:chính trị|kinh tế)$/.test(before) && /^[-–]\s*xã hội/.test(text))
  );
}

function isUnfinished(above: Building, line: SourceLine, wrapWidth: number | null): boolean {
  const before = above.tail;
  const last = above.pieces.at(-1);
  if (last === undefined) {
    return false;
  }
  const endsBodies =
    isHeadingMark(above.mark) && startsWithOrder(line.words.text) && readWholeList(before) !== null;
  if (UNFINISHED.test(before)) {
    return !(endsBodies && / Sở$/u.test(before));
  }
  if (line.words.text.startsWith('(')) {
    return fillsLine(last, line, wrapWidth, 0.8);
  }
  if (/^\d/.test(line.words.text)) {
    return true;
  }
  if (endsBodies) {
    return false;
  }
  if (isHeadingMark(above.mark) && isCapitals(before)) {
    return line.blanksAbove === 0 && isCapitals(line.words.text);
  }
  if (line.blanksAbove === 0 && !line.pageBreakAbove) {
    return fillsLine(last, line, wrapWidth, 0.7);
  }
  return line.pageBreakAbove && above.length > (isHeadingMark(above.mark) ? 150 : 60);
}

/** In wrapped text: the line above runs to the margin and this one is not indented more. */
function fillsLine(
  last: SourceLine,
  line: SourceLine,
  wrapWidth: number | null,
  share: number,
): boolean {
  if (wrapWidth === null || line.blanksAbove > 0 || line.pageBreakAbove) {
    return false;
  }
  return last.raw.trimEnd().length >= share * wrapWidth && indentOf(line) <= indentOf(last) + 1;
}

function indentOf(line: SourceLine): number {
  return line.raw.length - line.raw.trimStart().length;
}

function hasOpenBracket(text: string): boolean {
  const tail = text.slice(-500);
  return (
    tail.lastIndexOf('(') > tail.lastIndexOf(')') || tail.lastIndexOf('“') > tail.lastIndexOf('”')
  );
}

/** “(Công an tỉnh chủ trì, …” after a full stop stands on a line of its own. */
function opensAssignmentBracket(text: string): boolean {
  return (
    text.startsWith('(') && (beginsAgency(text, 1) || isAssignmentLabel(text.slice(1).trimStart()))
  );
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

function isAssignmentLabel(text: string): boolean {
  return /^(?:[Cc]ơ quan|[Đđ]ơn vị|[Cc]hủ trì|[Pp]hối hợp|[Tt]hời (?:gian|hạn)|[Tt]hực hiện|[Tt]iến độ|[Ss]ản phẩm)[^:.;]{0,40}:/.test(
    text,
  );
}
