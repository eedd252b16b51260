/** One number of a book: the numbers of one agency, type and year. */
export type NumberLine = { number: number };

/** A run of numbers that nobody entered, ends included. */
export type NumberGap = { from: number; to: number };

/** Proposes the next number of a series: one after the highest, cancelled ones counted too. */
export function proposeNumber(highest: number | null): number {
  return (highest ?? 0) + 1;
}

/**
 * Lays the runs left out between the lines of a page, highest number first: kept visible, never closed
 * by themselves. `below` is the next lower number entered, 0 at the end of the book.
 */
export function layGaps<T extends NumberLine>(
  lines: readonly T[],
  below: number,
): (T | NumberGap)[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1]?.number ?? below;
    return line.number - next > 1 ? [line, { from: next + 1, to: line.number - 1 }] : [line];
  });
}
