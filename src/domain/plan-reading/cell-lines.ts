import { joinAll, type Passage } from './passage.ts';
import { type Column, findColumns } from './table-rows.ts';

/** A row of a table whose cells stand one to a line, from its first line to its last. */
export type CellRow = { readonly last: number; readonly cells: readonly Passage[] };

type Line = { readonly index: number; readonly words: Passage };

const HEAD = /^\s*(?:S?TT|Số TT|Số thứ tự)\.?\s*$/iu;
const MARK = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})\.?$/;
const ENDS = /^(?:PHỤ LỤC|Phụ lục|Nơi nhận|NƠI NHẬN|Ghi chú\s*:)/u;
const TIME =
  /^(?:quý|tháng|trước|năm|hằng|hàng|thường xuyên|trong|từ|định kỳ|cả năm|ngày|\d{1,2}\s?\/)/iu;
const GOES_ON = /(?:,|\s(?:và|của|các|với|trong|về|cho|-))$/u;
/** A row has no more lines than this; what follows longer is no table. */
const MOST_LINES = 40;
const NOTHING: Passage = { text: '', at: [] };

/** The rows of tables that a copy broke into one line for each cell, by the index of their line. */
export function findCellRows(
  texts: readonly string[],
  read: (index: number) => Passage,
): ReadonlyMap<number, CellRow> {
  const rows = new Map<number, CellRow>();
  for (const [index, text] of texts.entries()) {
    if (HEAD.test(text)) {
      readTable(index, texts, read, rows);
    }
  }
  return rows;
}

function readTable(
  from: number,
  texts: readonly string[],
  read: (index: number) => Passage,
  rows: Map<number, CellRow>,
): void {
  const named: Line[] = [];
  let at = from;
  for (; at < texts.length && named.length < 9; at += 1) {
    const words = read(at);
    if (MARK.test(words.text)) {
      break;
    }
    if (words.text !== '') {
      named.push({ index: at, words });
    }
  }
  const cells = named.map((line) => line.words);
  const columns = findColumns(cells);
  if (columns === null || cells.length < 3) {
    return;
  }
  rows.set(from, { last: at - 1, cells });
  readRows(at, columns, texts, read, rows);
}

function readRows(
  from: number,
  columns: readonly Column[],
  texts: readonly string[],
  read: (index: number) => Passage,
  rows: Map<number, CellRow>,
): void {
  let at = from;
  while (at < texts.length && MARK.test(read(at).text)) {
    const lines: Passage[] = [];
    let next = at + 1;
    let last = at;
    for (; next < texts.length; next += 1) {
      const words = read(next);
      if (MARK.test(words.text) || ENDS.test(words.text)) {
        break;
      }
      if (words.text !== '') {
        lines.push(words);
        last = next;
      }
      if (lines.length > MOST_LINES) {
        return;
      }
    }
    const parts = joinWrapped(lines);
    if (parts.length >= columns.length) {
      return;
    }
    if (parts.length > 0) {
      rows.set(at, { last, cells: align(read(at), parts, columns) });
    }
    at = next;
  }
}

/** A cell that was wrapped goes on in small letters or after a comma. */
function joinWrapped(lines: readonly Passage[]): Passage[] {
  const parts: Passage[] = [];
  for (const line of lines) {
    const before = parts.at(-1);
    if (before !== undefined && (/^\p{Ll}/u.test(line.text) || GOES_ON.test(before.text))) {
      parts[parts.length - 1] = joinAll([before, line]);
    } else {
      parts.push(line);
    }
  }
  return parts;
}

/** Empty cells left no line: a time goes to its column, bodies fill theirs from the left. */
function align(
  mark: Passage,
  parts: readonly Passage[],
  columns: readonly Column[],
): readonly Passage[] {
  if (parts.length === columns.length - 1) {
    return [mark, ...parts];
  }
  const cells: Passage[] = columns.map(() => NOTHING);
  cells[0] = mark;
  let left = 1;
  for (const part of parts) {
    const time = TIME.test(part.text) ? columns.indexOf('time') : -1;
    const place = time > left ? time : left;
    cells[place] = part;
    left = place + 1;
  }
  return cells;
}
