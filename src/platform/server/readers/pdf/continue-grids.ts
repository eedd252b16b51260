import type { Grid } from './page.ts';

/**
 * Puts a table that goes on from one page to the next together again: a repeated heading row is
 * left out, and a first row without number is the rest of the row that the page broke.
 */
export function continueGrid(above: Grid | undefined, grid: Grid): void {
  if (above === undefined || !isSameTable(above, grid)) {
    return;
  }
  if (isSameRow(above.rows[0], grid.rows[0])) {
    grid.rows.shift();
  }
  const broken = above.rows.at(-1);
  const rest = grid.rows[0];
  if (broken !== undefined && rest?.[0] === '' && broken[0] !== '') {
    grid.rows.shift();
    for (const [at, cell] of rest.entries()) {
      broken[at] = `${broken[at] ?? ''} ${cell}`.trim();
    }
  }
}

function isSameTable(above: Grid, grid: Grid): boolean {
  return (
    above.columns.length === grid.columns.length &&
    above.columns.every((x, at) => Math.abs(x - (grid.columns[at] ?? 0)) < 4)
  );
}

function isSameRow(a: string[] | undefined, b: string[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.join('\t') === b.join('\t');
}
