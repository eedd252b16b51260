import { readSheet } from 'read-excel-file/node';
import { UnreadableFile } from '../text-reader.ts';
import { openZip } from '../zip/open-zip.ts';
import type { TableCell } from './table.ts';

/** The cells of the first sheet of an Excel file; days become `YYYY-MM-DD`. */
export async function readXlsx(bytes: Uint8Array): Promise<TableCell[][]> {
  const zip = await openZip(bytes);
  if (!zip.names.has('xl/workbook.xml')) {
    throw new UnreadableFile('file.not-a-document', { detail: 'không phải bảng Excel (.xlsx)' });
  }
  await zip.proveSizes();
  const rows = await readSheet(Buffer.from(bytes));
  return rows.map((row) => row.map(toCell));
}

function toCell(value: unknown): TableCell {
  if (value instanceof Date) {
    return value.toISOString().slice(0, 10);
  }
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    return text === '' ? null : text;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
