import { z } from 'zod';
import { EvidenceKind } from '#domain/evidence/evidence-item.ts';
import { ChartCertainty, ChartLinkKind, ChartNodeKind } from './chart-kinds.ts';

/** One thing on the chart: its words stay sealed, its mark (SĐT2, BC1) stands in clear. */
export const ChartNode = z.object({
  id: z.string(),
  kind: ChartNodeKind,
  ordinal: z.number().int(),
  /** Dates of an event, or since when and until when the thing counts. */
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export type ChartNode = z.infer<typeof ChartNode>;

/** One link: what it says, on what it rests, when it was so. */
export const ChartLink = z.object({
  id: z.string(),
  kind: ChartLinkKind,
  fromId: z.string(),
  toId: z.string(),
  /** Null: not yet backed by an evidence item. */
  evidenceId: z.string().nullable(),
  /** Source of evidence (BLTTHS Điều 87 khoản 1). */
  source: EvidenceKind,
  from: z.string().nullable(),
  until: z.string().nullable(),
  certainty: ChartCertainty,
});
export type ChartLink = z.infer<typeof ChartLink>;

/** Things and the links between them; every link joins two things of the chart. */
export interface Chart<N extends ChartNode = ChartNode, L extends ChartLink = ChartLink> {
  nodes: readonly N[];
  links: readonly L[];
}

/** Links that name no evidence item yet. */
export function listUnbacked<L extends ChartLink>(links: readonly L[]): L[] {
  return links.filter((link) => link.evidenceId === null);
}

/** The things of a chart and the links whose two ends are among them. */
export function keepNodes<N extends ChartNode, L extends ChartLink>(
  chart: Chart<N, L>,
  ids: ReadonlySet<string>,
): Chart<N, L> {
  return {
    nodes: chart.nodes.filter((node) => ids.has(node.id)),
    links: chart.links.filter((link) => ids.has(link.fromId) && ids.has(link.toId)),
  };
}
