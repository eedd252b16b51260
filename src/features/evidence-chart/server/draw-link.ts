import { mayJoin } from '#domain/evidence-chart/chart-kinds.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { changeLink, drawLink, removeLink } from '../contract.ts';
import { getCaseToDraw } from './chart-case.ts';
import { drawingBody, requireDays, settle } from './draw-node.ts';

type Facts = Pick<
  ParsedInputOf<typeof drawLink>,
  'kind' | 'evidenceId' | 'source' | 'certainty' | 'from' | 'until'
>;

/** Links two things of a chart; what it rests on is named, or stands out as not yet backed. */
export async function putLink(
  context: RequestContext,
  input: ParsedInputOf<typeof drawLink>,
): Promise<OutputOf<typeof drawLink>> {
  await getCaseToDraw(context, input.id);
  await requireEnds(context, input.id, input);
  const id = newSecretId();
  await context.tx
    .insertInto('chart_link')
    .values({
      id,
      case_id: input.id,
      from_id: input.fromId,
      to_id: input.toId,
      ...(await columnsOf(context, input.id, input)),
      body: drawingBody(context),
      drawn_at: new Date(context.now.epochMilliseconds),
      drawn_by: context.actor.postId,
    })
    .execute();
  await settle(context, input.id, 'chart.link-drawn', input.kind);
  return { id };
}

/** Corrects what a link says, on what it rests and when it was so. */
export async function correctLink(
  context: RequestContext,
  input: ParsedInputOf<typeof changeLink>,
): Promise<Done> {
  await getCaseToDraw(context, input.id);
  const row = await context.tx
    .selectFrom('chart_link')
    .select(['from_id', 'to_id', 'evidence_id', 'source'])
    .where('id', '=', input.linkId)
    .where('case_id', '=', input.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  await requireEnds(context, input.id, {
    kind: input.kind,
    fromId: row.from_id,
    toId: row.to_id,
  });
  await save(context, input, await columnsOf(context, input.id, input, row));
  await settle(context, input.id, 'chart.link-changed', input.kind);
  return {};
}

/** Takes a link off the chart. */
export async function takeLinkOff(
  context: RequestContext,
  input: ParsedInputOf<typeof removeLink>,
): Promise<Done> {
  await getCaseToDraw(context, input.id);
  await save(context, input, {
    removed_at: new Date(context.now.epochMilliseconds),
    removed_by: context.actor.postId,
  });
  await settle(context, input.id, 'chart.link-removed', 'link');
  return {};
}

async function requireEnds(
  context: RequestContext,
  caseId: string,
  link: { kind: Facts['kind']; fromId: string; toId: string },
): Promise<void> {
  const ends = await context.tx
    .selectFrom('chart_node')
    .select(['id', 'kind'])
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .where('id', 'in', [link.fromId, link.toId])
    .execute();
  const from = ends.find((end) => end.id === link.fromId);
  const to = ends.find((end) => end.id === link.toId);
  if (from === undefined || to === undefined) {
    throw new Refusal('record.not-found');
  }
  if (link.fromId === link.toId || !mayJoin(link.kind, from.kind, to.kind)) {
    throw new Refusal('chart.link-not-fit');
  }
}

/** Where an item is named, its own kind is the source; what a link rests on already may have gone to another case. */
async function columnsOf(
  context: RequestContext,
  caseId: string,
  facts: Facts,
  before: { evidence_id: string | null; source: Facts['source'] } | null = null,
) {
  requireDays(facts);
  const isKept = before !== null && facts.evidenceId === before.evidence_id;
  const item =
    facts.evidenceId === null
      ? null
      : isKept
        ? { kind: before.source }
        : await context.tx
            .selectFrom('evidence_item')
            .select('kind')
            .where('id', '=', facts.evidenceId)
            .where('case_id', '=', caseId)
            .executeTakeFirst();
  if (item === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    kind: facts.kind,
    evidence_id: facts.evidenceId,
    source: item?.kind ?? facts.source,
    certainty: facts.certainty,
    from_on: facts.from,
    until_on: facts.until,
  };
}

async function save(
  context: RequestContext,
  input: { id: string; linkId: string; revision: number },
  change: Record<string, unknown>,
): Promise<void> {
  const saved = await context.tx
    .updateTable('chart_link')
    .set({ ...change, revision: input.revision + 1 })
    .where('id', '=', input.linkId)
    .where('case_id', '=', input.id)
    .where('revision', '=', input.revision)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}
