import { type Chart, type ChartLink, type ChartNode, keepNodes } from './chart.ts';
import type { ChartNodeKind } from './chart-kinds.ts';

/** What of a chart is looked at; empty lists and nulls leave everything. */
export interface ChartFilter {
  /** First and last day of the window, as ISO text. */
  from: string | null;
  until: string | null;
  /** Links and things without a date stay in view. */
  withUndated: boolean;
  kinds: readonly ChartNodeKind[];
}

type Dated = Pick<ChartLink, 'from' | 'until'>;

/**
 * Narrows a chart to a window of days and to kinds of things. A thing stays when one of its links does,
 * when its own days fall into the window, or when it hangs on nothing and says no day.
 */
export function filterChart<N extends ChartNode, L extends ChartLink>(
  chart: Chart<N, L>,
  filter: ChartFilter,
): Chart<N, L> {
  const ofKind = new Set(
    chart.nodes
      .filter((node) => filter.kinds.length === 0 || filter.kinds.includes(node.kind))
      .map((node) => node.id),
  );
  const narrowed = keepNodes(chart, ofKind);
  const links = narrowed.links.filter((link) => isInWindow(link, filter));
  const joined = new Set(links.flatMap((link) => [link.fromId, link.toId]));
  const everJoined = new Set(narrowed.links.flatMap((link) => [link.fromId, link.toId]));
  const nodes = narrowed.nodes.filter((node) => {
    const hasOwnDay = node.from !== null || node.until !== null;
    return (
      joined.has(node.id) || ((hasOwnDay || !everJoined.has(node.id)) && isInWindow(node, filter))
    );
  });
  return { nodes, links };
}

function isInWindow(one: Dated, filter: ChartFilter): boolean {
  if (filter.from === null && filter.until === null) {
    return true;
  }
  if (one.from === null && one.until === null) {
    return filter.withUndated;
  }
  const first = one.from ?? one.until ?? '';
  const last = one.until ?? one.from ?? '';
  return (
    (filter.until === null || first <= filter.until) &&
    (filter.from === null || last >= filter.from)
  );
}

/** One entry of the timeline: a thing or a link on the day on which it began. */
export type ChartMoment<N, L> =
  | { on: string; until: string | null; node: N }
  | { on: string; until: string | null; link: L };

/** What has a day, in order of the days; the rest is counted apart. */
export function listMoments<N extends ChartNode, L extends ChartLink>(
  chart: Chart<N, L>,
): { moments: ChartMoment<N, L>[]; undated: L[] } {
  const moments: ChartMoment<N, L>[] = [
    ...chart.nodes.flatMap((node) => dayOf(node).map((day) => ({ ...day, node }))),
    ...chart.links.flatMap((link) => dayOf(link).map((day) => ({ ...day, link }))),
  ];
  return {
    moments: moments.toSorted((one, other) => one.on.localeCompare(other.on)),
    undated: chart.links.filter((link) => dayOf(link).length === 0),
  };
}

function dayOf(one: Dated): { on: string; until: string | null }[] {
  const on = one.from ?? one.until;
  return on === null ? [] : [{ on, until: one.until === on ? null : one.until }];
}
