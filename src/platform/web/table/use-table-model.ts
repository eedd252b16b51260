import {
  columnVisibilityFeature,
  createSortedRowModel,
  type Row,
  type RowSelectionState,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { compareValues, type DataColumn, type Order, orderValue } from './columns.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
type TableFeatures = typeof features;

interface ModelParts<R> {
  readonly columns: readonly DataColumn<R>[];
  readonly rows: readonly R[];
  rowKey(row: R): string;
  readonly hidden: readonly string[];
  readonly order: Order | null;
  /** The server has ordered the rows already. */
  readonly isOrdered: boolean;
}

/** What the parts of the table read: columns in view, rows in order, the chosen ones. */
export interface TableModel<R> {
  readonly columns: readonly DataColumn<R>[];
  readonly rows: readonly { readonly key: string; readonly row: R }[];
  isSelected(key: string): boolean;
  select(key: string, on: boolean): void;
  selectAll(on: boolean): void;
  clearSelection(): void;
  selectedRows(): readonly R[];
}

type Line<R> = { readonly row: R };

/** Joins our columns to TanStack Table, which orders, hides and remembers what is chosen. */
export function useTableModel<R>(parts: ModelParts<R>): TableModel<R> {
  const { columns, rows, rowKey, hidden, order, isOrdered } = parts;
  const [selection, setSelection] = useState<RowSelectionState>({});
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const defs = useMemo(() => columns.map(toDefinition), [columns]);
  const table = useTable({
    features,
    data,
    columns: defs,
    getRowId: (line: Line<R>) => rowKey(line.row),
    manualSorting: isOrdered,
    enableMultiSort: false,
    state: {
      columnVisibility: Object.fromEntries(hidden.map((key) => [key, false])),
      sorting: order === null ? [] : [{ id: order.key, desc: order.descending }],
      rowSelection: selection,
    },
    onRowSelectionChange: setSelection,
  });
  const inView = new Set(table.getVisibleLeafColumns().map((column) => column.id));
  const model = table.getRowModel().rows;
  return {
    columns: columns.filter((column) => inView.has(column.key)),
    rows: model.map((line) => ({ key: line.id, row: line.original.row })),
    isSelected: (key) => selection[key] === true,
    select: (key, on) => setSelection((before) => withKey(before, key, on)),
    selectAll: (on) =>
      setSelection(
        model.reduce((chosen, line) => withKey(chosen, line.id, on), {} as RowSelectionState),
      ),
    clearSelection: () => setSelection({}),
    selectedRows: () =>
      model.filter((line) => selection[line.id] === true).map((line) => line.original.row),
  };
}

function withKey(before: RowSelectionState, key: string, on: boolean): RowSelectionState {
  const { [key]: _, ...rest } = before;
  return on ? { ...rest, [key]: true } : rest;
}

function toDefinition<R>(column: DataColumn<R>) {
  return {
    id: column.key,
    accessorFn: (line: Line<R>) => orderValue(column, line.row),
    enableSorting: column.sortable !== false,
    sortFn: (one: Row<TableFeatures, Line<R>>, other: Row<TableFeatures, Line<R>>) =>
      compareValues(orderValue(column, one.original.row), orderValue(column, other.original.row)),
  };
}
