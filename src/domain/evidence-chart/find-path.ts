import type { Chart, ChartLink, ChartNode } from './chart.ts';

/** A way from one thing to another, in order of going. */
export interface ChartPath {
  nodeIds: string[];
  linkIds: string[];
}

/**
 * The shortest way between two things, links taken in either direction; among ways of equal length the one
 * with the fewest links that nothing backs yet. Null when the two do not hang together.
 */
export function findPath(
  chart: Chart<ChartNode, ChartLink>,
  fromId: string,
  toId: string,
): ChartPath | null {
  const around = linksAround(chart);
  if (!around.has(fromId) || !around.has(toId)) {
    return null;
  }
  const reached = new Map<string, Reached>([[fromId, { length: 0, unbacked: 0, by: null }]]);
  let edge = [fromId];
  while (edge.length > 0 && !edge.includes(toId)) {
    edge = widen(edge, around, reached);
  }
  return reached.has(toId) ? walkBack(reached, toId) : null;
}

interface Reached {
  length: number;
  unbacked: number;
  by: { link: ChartLink; fromId: string } | null;
}

function linksAround(chart: Chart<ChartNode, ChartLink>): Map<string, ChartLink[]> {
  const around = new Map<string, ChartLink[]>(chart.nodes.map((node) => [node.id, []]));
  for (const link of chart.links) {
    around.get(link.fromId)?.push(link);
    if (link.toId !== link.fromId) {
      around.get(link.toId)?.push(link);
    }
  }
  return around;
}

/** One step further from every thing at the edge; gives the new edge. */
function widen(
  edge: readonly string[],
  around: ReadonlyMap<string, readonly ChartLink[]>,
  reached: Map<string, Reached>,
): string[] {
  const next = new Set<string>();
  for (const id of edge) {
    const here = reached.get(id);
    for (const link of around.get(id) ?? []) {
      const other = link.fromId === id ? link.toId : link.fromId;
      const way: Reached = {
        length: (here?.length ?? 0) + 1,
        unbacked: (here?.unbacked ?? 0) + (link.evidenceId === null ? 1 : 0),
        by: { link, fromId: id },
      };
      const known = reached.get(other);
      if (known === undefined || (known.length === way.length && known.unbacked > way.unbacked)) {
        reached.set(other, way);
        next.add(other);
      }
    }
  }
  return [...next];
}

function walkBack(reached: ReadonlyMap<string, Reached>, toId: string): ChartPath {
  const nodeIds = [toId];
  const linkIds: string[] = [];
  let step = reached.get(toId)?.by ?? null;
  while (step !== null) {
    nodeIds.unshift(step.fromId);
    linkIds.unshift(step.link.id);
    step = reached.get(step.fromId)?.by ?? null;
  }
  return { nodeIds, linkIds };
}
