import type { ReactNode } from 'react';
import type { PagedRows } from '#platform/web/api/use-call.ts';
import type { DataColumn, Order } from './columns.ts';

/** What a list gives the table. */
export interface DataTableProps<R> {
  /** Under which the officer's view of it is kept. */
  readonly name: string;
  /** Read to a screen reader before the table. */
  readonly caption: string;
  readonly columns: readonly DataColumn<R>[];
  /** From `useCallPages`, or rows at hand. */
  readonly rows: PagedRows<R> | readonly R[];
  rowKey(row: R): string;
  /** How a row is called in “Chọn dòng …”. */
  rowName?(row: R): string;
  /** The row whose detail stands beside. */
  isCurrent?(row: R): boolean;
  /** Shown when there is no row at all. */
  readonly empty?: ReactNode;
  /** Orders at the server (a filter in the address); without it the rows at hand are ordered. */
  readonly order?: { readonly value: Order | null; onChange(order: Order | null): void };
  /** Acts on the chosen rows. */
  readonly selection?: (rows: readonly R[], clear: () => void) => ReactNode;
  /** False where rows must not leave the page (tips, cases, victims). */
  readonly exportable?: boolean;
  /** The server's workbook, for lists longer than what is loaded. */
  onExportXlsx?(): void;
  /** Rows pasted from Excel. */
  onPaste?(cells: string[][]): void;
  /** Stands beside the tools: filters. */
  readonly filters?: ReactNode;
}
