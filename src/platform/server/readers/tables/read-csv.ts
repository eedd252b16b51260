import { decodeText } from '#domain/plan-reading/legacy-encodings.ts';
import type { TableCell } from './table.ts';

/** The cells of a .csv: parted by comma, semicolon or tab, whichever the heading row uses most. */
export function readCsv(bytes: Uint8Array): TableCell[][] {
  const text = decodeText(bytes)
    .text.replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  return splitRows(text, findSeparator(text)).map((row) => row.map(toCell));
}

function findSeparator(text: string): string {
  const heading = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: heading.split(mark).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}

/** Fields may stand in quotes, with doubled quotes and line ends inside (RFC 4180). */
function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (letter === '"') {
        quoted = false;
      } else {
        field += letter;
      }
    } else if (letter === '"' && field === '') {
      quoted = true;
    } else if (letter === separator) {
      row.push(field);
      field = '';
    } else if (letter === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
    } else {
      field += letter;
    }
  }
  if (field !== '' || row.length > 0) {
    rows.push([...row, field]);
  }
  return rows;
}

function toCell(field: string): TableCell {
  const text = field.normalize('NFC').trim();
  return text === '' ? null : text;
}
