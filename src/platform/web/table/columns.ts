import type { ReactNode } from 'react';

/** One column of a `DataTable`. */
export interface DataColumn<R> {
  readonly key: string;
  readonly name: string;
  cell(row: R): ReactNode;
  /** The plain text for copying, export and saved order; without it the column is left out of them. */
  text?(row: R): string;
  /** What to order by; without it the text is used. */
  order?(row: R): string | number | null;
  /** False when the column cannot be ordered. */
  readonly sortable?: boolean;
  readonly align?: 'end';
  /** Hidden until chosen. */
  readonly hidden?: boolean;
  /** Where it stands on a phone's card: code and mark share the first line, the title comes under them. */
  readonly card?: 'code' | 'mark' | 'title' | 'rest' | 'none';
  /** “9rem”; the rest share what is left. */
  readonly width?: string;
}

export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

/** How an officer looks at a table. */
export interface TableView {
  readonly hidden: readonly string[];
  readonly order: Order | null;
  readonly roomy: boolean;
}

/** Compares two values of a column; nothing reported comes last. */
export function compareValues(one: string | number | null, other: string | number | null): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  if (typeof one === 'number' && typeof other === 'number') {
    return one - other;
  }
  return COLLATOR.compare(String(one), String(other));
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** What a row is ordered by in one column. */
export function orderValue<R>(column: DataColumn<R>, row: R): string | number | null {
  return column.order?.(row) ?? column.text?.(row) ?? null;
}
