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
 * person. A line is hidden whole, since the rest of a balance would tell the figure; and others go
 * with it, the smallest first, until what the hidden lines hold together is no small figure either:
 * whoever takes the open lines off the total is told nothing.
 */
export function suppressSmall<Row extends FigureRow>(
  rows: readonly Row[],
  total: Row,
  least: number,
): Shown<Row> {
  if (hasSmall(total, least)) {
    return { rows: rows.map(hide), total: hide(total) };
  }
  const hidden = new Set(rows.filter((row) => hasSmall(row, least)).map((row) => row.key));
  const others = rows.filter((row) => !hidden.has(row.key));
  for (const { key } of [...others].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const held = rows.filter((row) => hidden.has(row.key));
    if (held.length === 0 || !isTold(held, least)) {
      break;
    }
    hidden.add(key);
  }
  return { rows: rows.map((row) => (hidden.has(row.key) ? hide(row) : row)), total };
}

/** True when the total less the open lines would tell one line, or a small figure of several. */
function isTold(held: readonly FigureRow[], least: number): boolean {
  if (held.length < 2) {
    return true;
  }
  const outcomes = new Map<string, number>();
  for (const [code, figure] of held.flatMap((row) => Object.entries(row.outcomes))) {
    outcomes.set(code, (outcomes.get(code) ?? 0) + figure);
  }
  const sum = (pick: (row: FigureRow) => number) =>
    held.reduce((together, row) => together + pick(row), 0);
  return hasSmall(
    {
      key: '',
      carriedOver: sum((row) => row.carriedOver),
      taken: sum((row) => row.taken),
      handled: sum((row) => row.handled),
      left: sum((row) => row.left),
      again: sum((row) => row.again),
      overdue: sum((row) => row.overdue),
      outcomes: Object.fromEntries(outcomes),
    },
    least,
  );
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
