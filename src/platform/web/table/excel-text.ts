import type { DataColumn } from './columns.ts';

/** Rows as tab-separated text that Excel takes from the clipboard, with the head. */
export function writeTsv<R>(columns: readonly DataColumn<R>[], rows: readonly R[]): string {
  return writeRows(columns, rows, (text) => tameCell(text).replace(/[\t\r\n]+/g, ' '), '\t');
}

/** Rows as a CSV file that Excel opens with its marks right (byte order mark, semicolons). */
export function writeCsv<R>(columns: readonly DataColumn<R>[], rows: readonly R[]): string {
  const quote = (text: string) => `"${tameCell(text).replaceAll('"', '""')}"`;
  return `\ufeff${writeRows(columns, rows, quote, ';')}\r\n`;
}

/** A text that a spreadsheet would run as a formula is held back by an apostrophe. */
export function tameCell(text: string): string {
  const isNumber = /^[+-]?[\d.,\s\u00a0%]+$/.test(text);
  return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
}

/** Reads what was copied from Excel: cells by tabs, rows by lines, quoted cells may hold both. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (quoted) {
      if (letter === '"' && source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') {
        quoted = false;
      } else {
        cell += letter;
      }
    } else if (letter === '"' && cell === '') {
      quoted = true;
    } else if (letter === '\t') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else {
      cell += letter;
    }
  }
  if (source !== '') {
    rows.push([...row, cell]);
  }
  return rows.map((cells) => cells.map((one) => one.normalize('NFC').trim()));
}

function writeRows<R>(
  columns: readonly DataColumn<R>[],
  rows: readonly R[],
  write: (text: string) => string,
  separator: string,
): string {
  const shown = columns.filter((column) => column.text !== undefined);
  const lines = [
    shown.map((column) => write(column.name)),
    ...rows.map((row) => shown.map((column) => write(column.text?.(row) ?? ''))),
  ];
  return lines.map((line) => line.join(separator)).join('\r\n');
}
