/** One line of a number book: the numbers of one agency, type and year. */
export type NumberLine = { number: number; state: 'used' | 'cancelled' };

/** Proposes the next number of a series: one after the highest, cancelled ones counted too. */
export function proposeNumber(lines: readonly Pick<NumberLine, 'number'>[]): number {
  return Math.max(0, ...lines.map((line) => line.number)) + 1;
}

/** A run of numbers that nobody entered, ends included. */
export type NumberGap = { from: number; to: number };

/** Lists the runs left out below the highest number: kept visible, never closed by themselves. */
export function listGaps(lines: readonly Pick<NumberLine, 'number'>[]): NumberGap[] {
  const numbers = [...new Set(lines.map((line) => line.number))].sort((one, two) => one - two);
  let expected = 1;
  const gaps: NumberGap[] = [];
  for (const number of numbers) {
    if (number > expected) {
      gaps.push({ from: expected, to: number - 1 });
    }
    expected = number + 1;
  }
  return gaps;
}
