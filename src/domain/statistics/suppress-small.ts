import type { Balance } from '#domain/statistics/count-passages.ts';

/** A line of a table of figures: the balance and how the handled were parted. */
export type FigureRow = Balance & {
  key: string;
  again: number;
  overdue: number;
  outcomes: Readonly<Record<string, number>>;
};

/** What is left to see of a table where small figures are hidden. */
export type Shown<Row extends FigureRow> = { rows: (Row | HiddenRow)[]; total: Row | HiddenRow };
export type HiddenRow = { key: string; hidden: true };

/**
 * Hides lines in which a figure is above none and below `least`: such a figure may point at one
 * person. A line is hidden whole, since the rest of a balance would tell the figure; where a single
 * line is hidden the smallest other one goes too, since the total would tell it.
 */
export function suppressSmall<Row extends FigureRow>(
  rows: readonly Row[],
  total: Row,
  least: number,
): Shown<Row> {
  const hidden = new Set(rows.filter((row) => hasSmall(row, least)).map((row) => row.key));
  if (hasSmall(total, least)) {
    return { rows: rows.map(hide), total: hide(total) };
  }
  const open = rows.filter((row) => !hidden.has(row.key));
  const [smallest] = [...open].sort((a, b) => sizeOf(a) - sizeOf(b));
  if (hidden.size > 0 && smallest !== undefined && isTooFew(rows, hidden, least)) {
    hidden.add(smallest.key);
  }
  return { rows: rows.map((row) => (hidden.has(row.key) ? hide(row) : row)), total };
}

/** True when what the hidden lines hold together could still be told from the total. */
function isTooFew(rows: readonly FigureRow[], hidden: ReadonlySet<string>, least: number): boolean {
  const held = rows.filter((row) => hidden.has(row.key));
  const together = held.reduce((sum, row) => sum + sizeOf(row), 0);
  return held.length < 2 || together < least;
}

function hasSmall(row: FigureRow, least: number): boolean {
  const figures = [
    row.carriedOver,
    row.taken,
    row.handled,
    row.left,
    row.again,
    row.overdue,
    ...Object.values(row.outcomes),
  ];
  return figures.some((figure) => figure > 0 && figure < least);
}

function sizeOf(row: Balance): number {
  return row.carriedOver + row.taken;
}

function hide({ key }: { key: string }): HiddenRow {
  return { key, hidden: true };
}
