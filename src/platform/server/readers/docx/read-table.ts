import { findChild, listChildren, type XmlElement } from '../xml/parse-xml.ts';
import type { Block, DocxContext } from './docx-context.ts';
import { drawsLines, readSwitch, readValue } from './read-styles.ts';

/**
 * A ruled table gives one line per row, its cells parted by tabs; a table that only places text
 * (letterhead, signature block) gives the lines of its cells, left before right.
 */
export function readTable(
  table: XmlElement,
  context: DocxContext,
  readText: ReadCellText,
): Block[] {
  const rows = listRows(table).map((row) => readRow(row, context, readText));
  if (placesText(table, rows, context)) {
    return rows.flatMap((row) =>
      row.cells.filter((cell) => cell.text !== '').map((cell) => toBlock(cell)),
    );
  }
  repeatMerged(rows);
  const lines = rows.map(toLine).filter((line) => line !== '');
  return [{ lines, tight: false }];
}

type ReadCellText = (cell: XmlElement, context: DocxContext) => string;

interface Cell {
  text: string;
  /** Columns that it covers. */
  width: number;
  /** The cell above reaches down into this row. */
  continues: boolean;
}

interface Row {
  cells: Cell[];
  skippedBefore: number;
}

function listRows(parent: XmlElement | undefined): XmlElement[] {
  return listWrapped(parent, 'w:tr').filter(
    (row) => readSwitch(findChild(row, 'w:trPr'), 'w:del') === undefined,
  );
}

/** Children with this name, also inside content controls. */
function listWrapped(parent: XmlElement | undefined, name: string): XmlElement[] {
  return listChildren(parent).flatMap((child) => {
    if (child.name === name) {
      return [child];
    }
    const inner = child.name === 'w:sdt' ? findChild(child, 'w:sdtContent') : undefined;
    return inner !== undefined || child.name === 'w:customXml'
      ? listWrapped(inner ?? child, name)
      : [];
  });
}

function readRow(row: XmlElement, context: DocxContext, readText: ReadCellText): Row {
  return {
    cells: listWrapped(row, 'w:tc').map((cell) => readCell(cell, context, readText)),
    skippedBefore: Number(readValue(findChild(row, 'w:trPr'), 'w:gridBefore') ?? 0),
  };
}

function readCell(cell: XmlElement, context: DocxContext, readText: ReadCellText): Cell {
  const properties = findChild(cell, 'w:tcPr');
  const merged = findChild(properties, 'w:vMerge');
  const continues = merged !== undefined && merged.attributes['w:val'] !== 'restart';
  return {
    text: continues ? '' : readText(cell, context),
    continues,
    width: Math.min(Number(readValue(properties, 'w:gridSpan') ?? 1), 64),
  };
}

/**
 * An agency or date merged over several rows holds for each of them, so each line says it; the
 * first two columns (number and content) are printed once.
 */
function repeatMerged(rows: Row[]): void {
  const above = new Map<number, string>();
  for (const row of rows) {
    let column = row.skippedBefore;
    for (const cell of row.cells) {
      if (cell.continues && column >= 2) {
        cell.text = above.get(column) ?? '';
      }
      above.set(column, cell.text);
      column += cell.width;
    }
  }
}

function toLine(row: Row): string {
  const cells = row.cells.map(
    (cell) => cell.text.replace(/\s+/g, ' ').trim() + '\t'.repeat(Math.max(cell.width - 1, 0)),
  );
  return ('\t'.repeat(Math.min(row.skippedBefore, 64)) + cells.join('\t')).replace(/\s+$/, '');
}

function toBlock(cell: Cell): Block {
  return { lines: cell.text.split('\n').filter((line) => line !== ''), tight: false };
}

const LETTERHEAD =
  /^(độc lập\s*[-–]|c[oộ]ng h[oò][aàà]? xã hội chủ nghĩa|đảng cộng sản việt nam$|nơi nhận\s*:|kính gửi\s*:)/imu;

function placesText(table: XmlElement, rows: Row[], context: DocxContext): boolean {
  const widest = Math.max(0, ...rows.map((row) => row.cells.length));
  if (rows.some((row) => row.cells.some((cell) => LETTERHEAD.test(cell.text)))) {
    return widest <= 3;
  }
  return widest <= 2 && !hasLines(table, context);
}

function hasLines(table: XmlElement, context: DocxContext): boolean {
  const properties = findChild(table, 'w:tblPr');
  const own = findChild(properties, 'w:tblBorders');
  const styleId = readValue(properties, 'w:tblStyle');
  if (
    own === undefined
      ? styleId !== undefined && context.styles.get(styleId).hasBorders
      : drawsLines(own)
  ) {
    return true;
  }
  return listRows(table).some((row) =>
    listWrapped(row, 'w:tc').some((cell) =>
      drawsLines(findChild(findChild(cell, 'w:tcPr'), 'w:tcBorders')),
    ),
  );
}
