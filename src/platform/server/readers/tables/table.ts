export type TableKind = 'xlsx' | 'csv';
export type TableCell = string | number | boolean | null;

/** A table for import: its heading row, and below it one record of cells per row. */
export interface ReadTable {
  columns: string[];
  rows: TableCell[][];
}
