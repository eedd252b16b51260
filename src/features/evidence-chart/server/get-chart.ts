import { mayDrawChart, mayExportNames } from '#domain/evidence-chart/chart-permissions.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { ChartView, getChart } from '../contract.ts';
import { type ChartCase, getChartCase } from './chart-case.ts';
import { listEvidence, listLinks, listNodes, listWaiting } from './list-chart.ts';

/** The chart of a case as its reader may see it; the reading stands in the trail. */
export async function readChart(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getChart>,
): Promise<ChartView> {
  const one = await getChartCase(context, id);
  await context.audit({ action: 'chart.read', recordKind: 'case', recordId: id });
  return await viewOf(context, one);
}

/** Codes, dates and marks of a chart; no word that is sealed. */
export async function viewOf(context: RequestContext, one: ChartCase): Promise<ChartView> {
  const nodes = await listNodes(context, one.id);
  const links = await listLinks(context, one.id, new Set(nodes.map((node) => node.id)));
  const evidence = await listEvidence(context, one.id, links);
  const markOf = new Map(evidence.map(({ id, mark }) => [id, mark]));
  const mayDraw = mayDrawChart(context.actor, one.access, one.content).allowed;
  return {
    caseId: one.id,
    code: one.code,
    stage: one.stage,
    nodes,
    links: links.map((link) => ({ ...link, evidence: markOf.get(link.evidenceId ?? '') ?? null })),
    evidence,
    waiting: mayDraw ? await listWaiting(context, one.id, nodes) : [],
    mayDraw,
    mayAsk: one.access.grounds.some((ground) => ground === 'handling' || ground === 'head'),
    mayExportNames: mayExportNames(context.actor, one.access, one.content).allowed,
  };
}
