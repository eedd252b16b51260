import { z } from 'zod';
import type { Chart, ChartLink, ChartNode } from './chart.ts';
import { ChartNodeKind } from './chart-kinds.ts';

/** Ways of laying a chart out. */
export const ChartLayout = z.enum(['by-kind', 'in-layers', 'in-circle']);
export type ChartLayout = z.infer<typeof ChartLayout>;

/** Size of the box of one thing, and the room kept between boxes. */
export const BOX = { width: 192, height: 60, gapX: 92, gapY: 96 } as const;

/** Middles of the boxes by id, and the size of the sheet that holds them all. */
export interface ChartPlaces {
  at: ReadonlyMap<string, { x: number; y: number }>;
  width: number;
  height: number;
}

/** Lays a chart out; the same chart always lies the same way and no box covers another. */
export function layOut(
  chart: Chart<ChartNode, ChartLink>,
  layout: ChartLayout,
  rootId: string | null = null,
): ChartPlaces {
  const nodes = inOrder(chart.nodes);
  switch (layout) {
    case 'by-kind':
      return placeRows(rowsByKind(nodes), chart.links);
    case 'in-layers':
      return placeRows(rowsByLayer(nodes, chart.links, rootId), chart.links);
    case 'in-circle':
      return placeCircle(nodes);
  }
}

const RANK = new Map(ChartNodeKind.options.map((kind, rank) => [kind, rank]));

function inOrder(nodes: readonly ChartNode[]): ChartNode[] {
  return nodes.toSorted(
    (one, other) =>
      (RANK.get(one.kind) ?? 0) - (RANK.get(other.kind) ?? 0) ||
      one.ordinal - other.ordinal ||
      one.id.localeCompare(other.id),
  );
}

/** At most so many boxes stand in a row; a longer row goes on beneath. */
const LONGEST_ROW = 8;

function rowsByKind(nodes: readonly ChartNode[]): string[][] {
  return ChartNodeKind.options.flatMap((kind) =>
    cut(nodes.filter((node) => node.kind === kind).map((node) => node.id)),
  );
}

/** Rows by the number of links from the chosen thing, else from the first of each part that hangs together. */
function rowsByLayer(
  nodes: readonly ChartNode[],
  links: readonly ChartLink[],
  rootId: string | null,
): string[][] {
  const rows: string[][] = [];
  const left = new Set(nodes.map((node) => node.id));
  while (left.size > 0) {
    const root = rootId !== null && left.has(rootId) ? rootId : firstOf(left);
    let layer = [root];
    let depth = 0;
    left.delete(root);
    while (layer.length > 0) {
      rows[depth] = [...(rows[depth] ?? []), ...layer];
      layer = nextLayer(layer, links, left);
      depth += 1;
    }
  }
  return rows.flatMap(cut);
}

function firstOf(left: ReadonlySet<string>): string {
  return left.values().next().value ?? '';
}

function nextLayer(
  layer: readonly string[],
  links: readonly ChartLink[],
  left: Set<string>,
): string[] {
  const next: string[] = [];
  for (const id of layer) {
    for (const link of links) {
      const other = link.fromId === id ? link.toId : link.toId === id ? link.fromId : null;
      if (other !== null && left.delete(other)) {
        next.push(other);
      }
    }
  }
  return next;
}

function cut(row: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (let start = 0; start < row.length; start += LONGEST_ROW) {
    rows.push(row.slice(start, start + LONGEST_ROW));
  }
  return rows;
}

/** Rows beneath each other, each in the order of what it hangs on in the row above, so that few links cross. */
function placeRows(rows: readonly string[][], links: readonly ChartLink[]): ChartPlaces {
  const stepX = BOX.width + BOX.gapX;
  const stepY = BOX.height + BOX.gapY;
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const at = new Map<string, { x: number; y: number }>();
  rows.forEach((row, depth) => {
    const start = ((widest - row.length) * stepX) / 2;
    sortByAbove(row, links, at).forEach((id, index) => {
      at.set(id, {
        x: start + index * stepX + stepX / 2,
        y: depth * stepY + stepY / 2,
      });
    });
  });
  return { at, width: widest * stepX, height: Math.max(1, rows.length) * stepY };
}

/** What hangs on nothing above stands last in its row. */
const AT_END = Number.MAX_SAFE_INTEGER;

function sortByAbove(
  row: readonly string[],
  links: readonly ChartLink[],
  at: ReadonlyMap<string, { x: number; y: number }>,
): string[] {
  const middles = row.map((id, index) => {
    const xs = links.flatMap((link) => {
      const other = link.fromId === id ? link.toId : link.toId === id ? link.fromId : '';
      const place = at.get(other);
      return place === undefined ? [] : [place.x];
    });
    const middle = xs.length === 0 ? AT_END : xs.reduce((sum, x) => sum + x, 0) / xs.length;
    return { id, index, middle };
  });
  return middles
    .toSorted((one, other) => one.middle - other.middle || one.index - other.index)
    .map(({ id }) => id);
}

/** A circle wide enough that neighbours keep their distance, kinds standing together. */
function placeCircle(nodes: readonly ChartNode[]): ChartPlaces {
  const room = Math.hypot(BOX.width + BOX.gapX, BOX.height);
  const count = Math.max(nodes.length, 1);
  const radius = count === 1 ? 0 : Math.max(room, room / (2 * Math.sin(Math.PI / count)));
  const middle = { x: radius + BOX.width, y: radius + BOX.height * 1.5 };
  const at = new Map(
    nodes.map((node, index) => {
      const angle = (2 * Math.PI * index) / count - Math.PI / 2;
      return [
        node.id,
        { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) },
      ];
    }),
  );
  return { at, width: middle.x * 2, height: middle.y * 2 };
}
