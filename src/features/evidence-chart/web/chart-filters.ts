import { z } from 'zod';
import { ChartNodeKind } from '#domain/evidence-chart/chart-kinds.ts';
import { ChartLayout } from '#domain/evidence-chart/layout-chart.ts';
import { DateText } from '#platform/contract/fields.ts';

export const ChartWay = z.enum(['picture', 'table', 'timeline', 'map']);
export type ChartWay = z.infer<typeof ChartWay>;

/** How the chart is looked at: codes and days only, so that a view can be sent. */
export const ChartFilters = z.object({
  view: ChartWay.optional(),
  layout: ChartLayout.optional(),
  root: z.uuid().optional(),
  from: DateText.optional(),
  until: DateText.optional(),
  undated: z.enum(['no']).optional(),
  kind: ChartNodeKind.optional(),
  pathFrom: z.uuid().optional(),
  pathTo: z.uuid().optional(),
});
export type ChartFilters = z.infer<typeof ChartFilters>;
