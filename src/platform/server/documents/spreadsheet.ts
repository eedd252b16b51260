import type { Temporal } from 'temporal-polyfill';
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';

export type SheetCell = string | number | boolean | Temporal.PlainDate | null;

export interface SheetColumn {
  title: string;
  /** In characters; as wide as the heading where nothing is said. */
  width?: number;
  /** How Excel prints numbers of this column: `0`, `0.0%`, `#,##0`. */
  format?: string;
}

export interface Sheet {
  name: string;
  /** Lines above the table: title, period, unit. */
  titleLines?: string[];
  columns: SheetColumn[];
  rows: SheetCell[][];
  landscape?: boolean;
}

/** An Excel file: one table a sheet, headings kept in view; no cell is ever a formula. */
export async function writeSpreadsheet(sheets: Sheet[]): Promise<Buffer> {
  return await writeXlsxFile(sheets.map(toSheet), {
    fontFamily: 'Times New Roman',
    fontSize: 12,
  }).toBuffer();
}

function toSheet(sheet: Sheet) {
  const titles = (sheet.titleLines ?? []).map((text) => [titleCell(text, sheet.columns.length)]);
  const heading = sheet.columns.map((column) => headingCell(column.title));
  const rows = sheet.rows.map((row) =>
    sheet.columns.map((column, at) => toCell(row[at] ?? null, column)),
  );
  return {
    sheet: toSheetName(sheet.name),
    data: [...titles, heading, ...rows],
    columns: sheet.columns.map(({ title, width }) => ({
      width: width ?? Math.min(Math.max(title.length + 2, 8), 60),
    })),
    stickyRowsCount: titles.length + 1,
    ...(sheet.landscape === true ? { orientation: 'landscape' as const } : {}),
  };
}

/** Excel takes 31 letters and none of these signs. */
function toSheetName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();
}

function titleCell(text: string, columns: number): CellObject {
  return { value: safeText(text), type: String, fontWeight: 'bold', columnSpan: columns };
}

const ruled = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const;

function headingCell(title: string): CellObject {
  return { ...ruled, value: safeText(title), type: String, fontWeight: 'bold', align: 'center' };
}

function toCell(value: SheetCell, column: SheetColumn): CellObject {
  if (value === null) {
    return { ...ruled };
  }
  if (typeof value === 'number') {
    const format = column.format === undefined ? {} : { format: column.format };
    return { ...ruled, value, type: Number, ...format };
  }
  if (typeof value === 'boolean') {
    return { ...ruled, value: value ? 'Có' : 'Không', type: String };
  }
  if (typeof value === 'string') {
    return { ...ruled, value: safeText(value), type: String };
  }
  const day = new Date(Date.UTC(value.year, value.month - 1, value.day));
  return { ...ruled, value: day, type: Date, format: 'dd/mm/yyyy' };
}

/**
 * Text that a table program could take for a formula once the file is saved as .csv gets an
 * apostrophe before it; “- Công an tỉnh” is left alone.
 */
function safeText(text: string): string {
  const clean = text.normalize('NFC').replace(CONTROL, ' ');
  return /^\s*(?:=|@|[+-]\s*(?:[A-Z]+[\d(!|.]|\d+\s*[+*/(^&-]))/i.test(clean) ? `'${clean}` : clean;
}

/** Line feeds stay; other control characters break the XML inside. */
const CONTROL = /[^\P{Cc}\n]|[\ufffe\uffff]/gu;
