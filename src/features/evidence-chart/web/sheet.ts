import type { ChartPaper } from '#domain/evidence-chart/paper-size.ts';

/** A large page about to be printed. */
export interface Sheet {
  readonly paper: ChartPaper;
  readonly labels: ReadonlyMap<string, string>;
  readonly exportedAt: string;
}
