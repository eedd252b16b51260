import { sql } from 'kysely';
import { ordinalName } from '#domain/case/accused.ts';
import { EvidenceKind, markOfItem } from '#domain/evidence/evidence-item.ts';
import { ChartNodeKind, markOfNode } from '#domain/evidence-chart/chart-kinds.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { ChartLinkView, ChartNodeView, ChartView } from '../contract.ts';

/** Things of a chart in the order of their kinds and numbers. */
export async function listNodes(context: RequestContext, caseId: string): Promise<ChartNodeView[]> {
  const rows = await context.tx
    .selectFrom('chart_node as n')
    .leftJoin('accused as a', 'a.id', 'n.accused_id')
    .leftJoin('case_victim as v', 'v.id', 'n.victim_id')
    .leftJoin('place as p', 'p.id', 'n.place_id')
    .select(['n.id', 'n.kind', 'n.ordinal', 'n.from_on', 'n.until_on', 'n.revision'])
    .select(['n.accused_id', 'n.victim_id', 'n.place_id', 'p.name as place_name'])
    .select(['a.ordinal as accused_ordinal', 'a.cleared_on', 'v.code as victim_code'])
    .where('n.case_id', '=', caseId)
    .where('n.removed_at', 'is', null)
    .orderBy('n.ordinal')
    .execute();
  const sorted = rows.toSorted(
    (one, other) =>
      ChartNodeKind.options.indexOf(one.kind) - ChartNodeKind.options.indexOf(other.kind),
  );
  return sorted.map((row) => ({
    id: row.id,
    kind: row.kind,
    ordinal: row.ordinal,
    mark: markOf(row),
    accusedId: row.accused_id,
    victimId: row.victim_id,
    cleared: row.cleared_on !== null,
    place: row.place_id === null ? null : { id: row.place_id, name: row.place_name ?? '' },
    from: row.from_on,
    until: row.until_on,
    revision: row.revision,
  }));
}

function markOf(row: {
  kind: ChartNodeView['kind'];
  ordinal: number;
  accused_ordinal: number | null;
  victim_code: string | null;
}): string {
  if (row.kind === 'victim') {
    return row.victim_code ?? '';
  }
  return row.accused_ordinal === null
    ? markOfNode(row.kind, row.ordinal)
    : ordinalName(row.accused_ordinal);
}

/** Links whose two ends the reader sees. */
export async function listLinks(
  context: RequestContext,
  caseId: string,
  nodeIds: ReadonlySet<string>,
): Promise<Omit<ChartLinkView, 'evidence'>[]> {
  const rows = await context.tx
    .selectFrom('chart_link')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('drawn_at')
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => nodeIds.has(row.from_id) && nodeIds.has(row.to_id))
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      fromId: row.from_id,
      toId: row.to_id,
      evidenceId: row.evidence_id,
      source: row.source,
      from: row.from_on,
      until: row.until_on,
      certainty: row.certainty,
      revision: row.revision,
    }));
}

/** Evidence items of the case on which a link may rest, and those gone to another case on which one rests still. */
export async function listEvidence(
  context: RequestContext,
  caseId: string,
  links: readonly { evidenceId: string | null }[],
): Promise<ChartView['evidence']> {
  const rows = await context.tx
    .selectFrom('evidence_item')
    .select(['id', 'ordinal', 'kind'])
    .where('case_id', '=', caseId)
    .orderBy('ordinal')
    .execute();
  const here = rows.map((row) => ({
    id: row.id,
    mark: markOfItem(row.ordinal),
    kind: row.kind,
    gone: false,
  }));
  const known = new Set(here.map(({ id }) => id));
  const away = links.flatMap(({ evidenceId: id }) => (id === null || known.has(id) ? [] : [id]));
  return [...here, ...(await listGone(context, caseId, away))];
}

/** An item that went with a merge or a split is called by the number that it had here. */
async function listGone(
  context: RequestContext,
  caseId: string,
  ids: readonly string[],
): Promise<ChartView['evidence']> {
  if (ids.length === 0) {
    return [];
  }
  const { rows } = await sql<{ item_id: string; ordinal: number; kind: string }>`
    select * from app.evidence_gone(${caseId}::uuid, ${[...ids]}::uuid[]) order by ordinal`.execute(
    context.tx,
  );
  return rows.map((row) => ({
    id: row.item_id,
    mark: markOfItem(row.ordinal),
    kind: EvidenceKind.parse(row.kind),
    gone: true,
  }));
}

/** Accused and victims of the case that do not stand on the chart yet. */
export async function listWaiting(
  context: RequestContext,
  caseId: string,
  nodes: readonly ChartNodeView[],
): Promise<ChartView['waiting']> {
  const drawn = new Set(nodes.flatMap((node) => [node.accusedId, node.victimId]));
  const accused = await context.tx
    .selectFrom('accused')
    .select(['id', 'ordinal', 'cleared_on'])
    .where('case_id', '=', caseId)
    .orderBy('ordinal')
    .execute();
  const victims = await context.tx
    .selectFrom('case_victim')
    .select(['id', 'code'])
    .where('case_id', '=', caseId)
    .orderBy('code')
    .execute();
  return [
    ...accused.map((one) => ({
      kind: 'person' as const,
      id: one.id,
      mark: ordinalName(one.ordinal),
      cleared: one.cleared_on !== null,
    })),
    ...victims.map((one) => ({
      kind: 'victim' as const,
      id: one.id,
      mark: one.code,
      cleared: false,
    })),
  ].filter((one) => !drawn.has(one.id));
}
