import { findMark, type Mark } from './marks.ts';
import { type Passage, slicePassage } from './passage.ts';

/** What a column of a task table holds. */
export type Column = 'mark' | 'work' | 'lead' | 'cooperating' | 'implementing' | 'time' | 'other';

/** A row of a task table with its cells by column. */
export type TableRow = {
  readonly mark: Mark | null;
  readonly work: Passage;
  readonly lead: string;
  readonly cooperating: string;
  readonly implementing: string;
  readonly time: string;
  /** The row carries a title only. */
  readonly titleOnly: boolean;
};

const COLUMNS: ReadonlyArray<readonly [Column, RegExp]> = [
  ['mark', /^(?:S?TT|Số TT|Số thứ tự|#|Mục)\.?$/iu],
  ['cooperating', /phối hợp/iu],
  ['lead', /chủ trì|đầu mối/iu],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành|lộ trình/iu],
  [
    'implementing',
    /(?:cơ quan|đơn vị|bộ phận|người)[^.]{0,20}(?:thực hiện|tham mưu|chịu trách nhiệm)|phân công|trách nhiệm|^thực hiện$/iu,
  ],
  ['work', /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên/iu],
];

/** The columns a header row names; null where the row is no header of a task table. */
export function findColumns(cells: readonly Passage[]): Column[] | null {
  if (cells.some((cell) => cell.text.length > 80)) {
    return null;
  }
  const columns = cells.map(
    (cell) => COLUMNS.find(([, pattern]) => pattern.test(cell.text))?.[0] ?? 'other',
  );
  const assigns = columns.some(
    (column) =>
      column === 'lead' ||
      column === 'implementing' ||
      column === 'time' ||
      column === 'cooperating',
  );
  return columns.includes('work') && assigns ? columns : null;
}

/** Reads a row under the columns; null for column numbers and empty rows. */
export function readRow(cells: readonly Passage[], columns: readonly Column[]): TableRow | null {
  const aligned = align(cells, columns);
  const workAt = columns.indexOf('work');
  const work = aligned[workAt];
  if (aligned.every((cell) => /^[\s(]*\d{0,2}[\s)]*$/.test(cell.text)) || work === undefined) {
    return null;
  }
  const markCell = columns.includes('mark') ? (aligned[columns.indexOf('mark')]?.text ?? '') : '';
  const own = findMark(work.text);
  const mark =
    findMark(`${markCell.replace(/[.)]+$/, '')}. Xx`) ??
    (own !== null && own.kind !== 'dash' && own.kind !== 'plus' ? own : null);
  const words = own === null ? work : slicePassage(work, own.length);
  if (words.text === '') {
    return null;
  }
  const cellOf = (column: Column) =>
    aligned
      .filter((_, at) => columns[at] === column)
      .map((cell) => cell.text)
      .join('; ')
      .replace(/^; |; $/g, '');
  const others = aligned.filter(
    (cell, at) => cell.text !== '' && columns[at] !== 'work' && columns[at] !== 'mark',
  );
  return {
    mark: markCell === '' && own === null ? null : mark,
    work: words,
    lead: cellOf('lead'),
    cooperating: cellOf('cooperating'),
    implementing: cellOf('implementing'),
    time: cellOf('time'),
    titleOnly: others.length === 0,
  };
}

/** A row that lost its empty number cell is moved right by one. */
function align(cells: readonly Passage[], columns: readonly Column[]): readonly Passage[] {
  const missing = columns.length - cells.length;
  if (missing === 1 && columns[0] === 'mark' && (cells[0]?.text.length ?? 0) > 6) {
    return [{ text: '', at: [] }, ...cells];
  }
  return cells;
}
