import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { textWidth } from './page.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Widths of the two columns of a letterhead or signature block, in twips. */
export function columnWidths(leftShare: number): [number, number] {
  const width = textWidth(false);
  const left = Math.round(width * leftShare);
  return [left, width - left];
}

/** Text side by side without rules: letterhead, recipients beside the signature. */
export function twoColumns(rows: [Paragraph[], Paragraph[]][], leftShare: number): Table {
  const widths = columnWidths(leftShare);
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: { top: none, bottom: none, left: none, right: none },
                children,
              }),
          ),
        }),
    ),
  });
}
