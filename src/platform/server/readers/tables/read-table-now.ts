import { refuseOtherKinds } from '../sniff-other-kinds.ts';
import { UnreadableFile } from '../text-reader.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { ReadTable, TableCell, TableKind } from './table.ts';

const mostRows = 50_000;
const mostColumns = 200;

/** Reads a table held in memory; meant for the worker, which limits its time and memory. */
export async function readTableNow(bytes: Uint8Array, kind: TableKind): Promise<ReadTable> {
  refuseOtherKinds(bytes);
  const cells = kind === 'xlsx' ? await readXlsx(bytes) : readCsv(bytes);
  const filled = cells.filter((row) => row.some((cell) => cell !== null));
  const [heading, ...rows] = filled;
  if (rows.length > mostRows || filled.some((row) => row.length > mostColumns)) {
    throw new UnreadableFile('table.too-large', { rows: mostRows, columns: mostColumns });
  }
  const columns = readColumns(heading ?? []);
  return { columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? null)) };
}

function readColumns(heading: TableCell[]): string[] {
  const width = heading.findLastIndex((cell) => cell !== null) + 1;
  const columns = heading.slice(0, width).map((cell) => String(cell ?? '').replace(/\s+/g, ' '));
  if (columns.length === 0) {
    throw new UnreadableFile('table.no-columns');
  }
  const repeated = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (repeated !== undefined) {
    throw new UnreadableFile('table.repeated-column', { column: repeated });
  }
  return columns;
}
