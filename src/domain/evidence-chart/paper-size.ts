import { z } from 'zod';

/** Large sheets on which a chart is printed. */
export const ChartPaper = z.enum(['A1', 'A2', 'A3']);
export type ChartPaper = z.infer<typeof ChartPaper>;

/** Width and height in millimetres, lying. */
export const PAPER_SIZES: Record<ChartPaper, { width: number; height: number }> = {
  A1: { width: 841, height: 594 },
  A2: { width: 594, height: 420 },
  A3: { width: 420, height: 297 },
};

/** Smallest height of letters, in millimetres, that is still read on a wall. */
const LEAST_LETTER = 1.8;

/** Height of letters inside a chart, in its own units. */
const LETTER = 15;

/** The smallest sheet on which the letters of a chart of this size are still read; A1 where none is. */
export function proposePaper(chart: { width: number; height: number }): ChartPaper {
  const fitting = (['A3', 'A2', 'A1'] as const).find(
    (paper) => letterOn(paper, chart) >= LEAST_LETTER,
  );
  return fitting ?? 'A1';
}

/** Height of the letters in millimetres when the whole chart fills the sheet. */
export function letterOn(paper: ChartPaper, chart: { width: number; height: number }): number {
  const { width, height } = PAPER_SIZES[paper];
  const margin = 30;
  const head = 30;
  const scale = Math.min((width - margin) / chart.width, (height - margin - head) / chart.height);
  return scale * LETTER;
}
