import {
  AlignmentType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { line } from './letters.ts';
import type { TableColumn } from './official-document.ts';
import { sizes, textWidth } from './page.ts';

/** A table with rules; its heading row is repeated on every page, no row is broken. */
export function ruledTable(columns: TableColumn[], rows: string[][], landscape: boolean): Table {
  const widths = columnWidths(columns, textWidth(landscape));
  return new Table({
    width: { size: textWidth(landscape), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) =>
          cell(column.title, widths[at] ?? 0, AlignmentType.CENTER, true),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) =>
              cell(row[at] ?? '', widths[at] ?? 0, alignments[column.align ?? 'left'], false),
            ),
          }),
      ),
    ],
  });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const alignments: Record<'left' | 'centre' | 'right', Alignment> = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

function cell(text: string, width: number, alignment: Alignment, bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text
      .split('\n')
      .map((part) => line(part, { size: sizes.table, bold }, { alignment })),
  });
}

function columnWidths(columns: TableColumn[], width: number): number[] {
  const given = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const open = columns.filter((column) => column.width === undefined).length;
  const rest = open === 0 ? 0 : Math.max(1 - given, 0.05 * open) / open;
  const total = given + rest * open;
  return columns.map((column) => Math.round((width * (column.width ?? rest)) / total));
}
