import { useMemo } from 'react';
import { filterChart } from '#domain/evidence-chart/filter-chart.ts';
import { findPath } from '#domain/evidence-chart/find-path.ts';
import { layOut } from '#domain/evidence-chart/layout-chart.ts';
import type { ChartView } from '../contract.ts';
import type { ChartFilters } from './chart-filters.ts';

/** What the filters leave, where it lies, and the path asked for. */
export type Seen = ReturnType<typeof useSeen>;

/** The part of a chart that is looked at. */
export function useSeen(chart: ChartView, filters: ChartFilters) {
  const { layout = 'in-layers', root = null, pathFrom, pathTo } = filters;
  const { from = null, until = null, undated, kind } = filters;
  return useMemo(() => {
    const { nodes, links } = filterChart(chart, {
      from,
      until,
      withUndated: undated !== 'no',
      kinds: kind === undefined ? [] : [kind],
    });
    const path =
      pathFrom === undefined || pathTo === undefined
        ? null
        : findPath({ nodes, links }, pathFrom, pathTo);
    return { nodes, links, path, places: layOut({ nodes, links }, layout, root) };
  }, [chart, from, until, undated, kind, layout, root, pathFrom, pathTo]);
}
