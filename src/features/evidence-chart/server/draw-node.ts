import { sql } from 'kysely';
import { bodyOf } from '#domain/case/case-permissions.ts';
import { matchedValueKind } from '#domain/evidence-chart/chart-kinds.ts';
import { requirePlace } from '#features/places/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { sealField } from '#platform/server/confidential/record-key.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { changeNode, DrawNode, drawNode, removeNode } from '../contract.ts';
import { getCaseToDraw } from './chart-case.ts';
import { listNodes } from './list-chart.ts';

/** Puts a thing on the chart: its words are sealed, a number or plate is compared by its fingerprint only. */
export async function putNode(
  context: RequestContext,
  input: ParsedInputOf<typeof drawNode>,
): Promise<OutputOf<typeof drawNode>> {
  await getCaseToDraw(context, input.id);
  requireShape(input);
  await requireOfCase(context, input);
  await requirePlace(context, input.placeId);
  const id = newSecretId();
  await context.tx
    .insertInto('chart_node')
    .values({
      id,
      case_id: input.id,
      kind: input.kind,
      ordinal: await nextOrdinal(context, input),
      accused_id: input.accusedId,
      victim_id: input.victimId,
      place_id: input.placeId,
      ...(await sealedWords(context, input.id, { id, kind: input.kind }, input.label)),
      from_on: input.from,
      until_on: input.until,
      body: drawingBody(context),
      drawn_at: new Date(context.now.epochMilliseconds),
      drawn_by: context.actor.postId,
    })
    .execute();
  await settle(context, input.id, 'chart.node-drawn', input.kind);
  const drawn = (await listNodes(context, input.id)).find((node) => node.id === id);
  return { id, mark: drawn?.mark ?? '' };
}

/** Corrects the words, the place or the days of a thing. */
export async function correctNode(
  context: RequestContext,
  input: ParsedInputOf<typeof changeNode>,
): Promise<Done> {
  await getCaseToDraw(context, input.id);
  const row = await getNode(context, input);
  await requirePlace(context, input.placeId);
  const words =
    input.label === null || row.label === null
      ? {}
      : await sealedWords(context, input.id, { id: row.id, kind: row.kind }, input.label);
  await save(context, input, {
    ...words,
    place_id: input.placeId,
    from_on: input.from,
    until_on: input.until,
  });
  await settle(context, input.id, 'chart.node-changed', row.kind);
  return {};
}

/** Takes a thing off the chart with the links that hang on it; the trail keeps that it stood there. */
export async function takeNodeOff(
  context: RequestContext,
  input: ParsedInputOf<typeof removeNode>,
): Promise<Done> {
  await getCaseToDraw(context, input.id);
  const row = await getNode(context, input);
  const off = {
    removed_at: new Date(context.now.epochMilliseconds),
    removed_by: context.actor.postId,
  };
  await save(context, input, off);
  await context.tx
    .updateTable('chart_link')
    .set(off)
    .where('case_id', '=', input.id)
    .where('removed_at', 'is', null)
    .where((where) => where.or([where('from_id', '=', row.id), where('to_id', '=', row.id)]))
    .execute();
  await settle(context, input.id, 'chart.node-removed', row.kind);
  return {};
}

/** The body for which the caller draws; courts do not. */
export function drawingBody(context: RequestContext): 'police' | 'border-guard' | 'procuracy' {
  const body = bodyOf(context.actor);
  if (body === null || body === 'court') {
    throw new Refusal('chart.closed');
  }
  return body;
}

/** Fingerprints follow the chart; the trail has its line. */
export async function settle(
  context: RequestContext,
  caseId: string,
  action: string,
  kind: string,
): Promise<void> {
  await sql`select app.tune_chart_prints(${caseId}::uuid, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  await context.audit({ action, recordKind: 'case', recordId: caseId, fields: [kind] });
  await context.publish({ name: 'chart.changed', recordId: caseId });
}

/** A victim stands there by code, an accused by ordinal, everything else by words of its own. */
function requireShape(input: DrawNode): void {
  const isVictim = input.kind === 'victim';
  const isAccused = input.kind === 'person' && input.accusedId !== null;
  const fits =
    isVictim === (input.victimId !== null) &&
    (input.accusedId === null || isAccused) &&
    (input.label === null) === (isVictim || isAccused);
  if (!fits) {
    throw new Refusal('chart.node-not-fit');
  }
  requireDays(input);
}

/** The last day does not lie before the first. */
export function requireDays(input: { from: string | null; until: string | null }): void {
  if (input.from !== null && input.until !== null && input.until < input.from) {
    throw new Refusal('chart.days');
  }
}

async function requireOfCase(context: RequestContext, input: DrawNode): Promise<void> {
  const found =
    input.accusedId !== null
      ? await context.tx
          .selectFrom('accused')
          .select('id')
          .where('id', '=', input.accusedId)
          .where('case_id', '=', input.id)
          .executeTakeFirst()
      : input.victimId !== null
        ? await context.tx
            .selectFrom('case_victim')
            .select('id')
            .where('id', '=', input.victimId)
            .where('case_id', '=', input.id)
            .executeTakeFirst()
        : { id: '' };
  if (found === undefined) {
    throw new Refusal('record.not-found');
  }
  const nodes = await listNodes(context, input.id);
  const twice = nodes.some(
    (node) =>
      (input.accusedId !== null && node.accusedId === input.accusedId) ||
      (input.victimId !== null && node.victimId === input.victimId),
  );
  if (twice) {
    throw new Refusal('chart.node-twice');
  }
}

async function nextOrdinal(context: RequestContext, input: DrawNode): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('chart'), hashtext(${input.id}))`.execute(
    context.tx,
  );
  const last = await context.tx
    .selectFrom('chart_node')
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .where('case_id', '=', input.id)
    .where('kind', '=', input.kind)
    .executeTakeFirst();
  return (last?.ordinal ?? 0) + 1;
}

async function sealedWords(
  context: RequestContext,
  caseId: string,
  node: { id: string; kind: DrawNode['kind'] },
  label: string | null,
): Promise<{ label: Buffer | null; print: Buffer | null }> {
  if (label === null) {
    return { label: null, print: null };
  }
  const opened = await openRecordKey(context.tx, { kind: 'case', id: caseId });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    const place = { recordId: caseId, column: `chart:${node.id}` };
    const valueKind = matchedValueKind(node.kind);
    const print = valueKind === null ? null : getRoom().fingerprints.of(valueKind, label);
    return {
      label: Buffer.from(sealField(opened.key, place, label)),
      print: print === null ? null : Buffer.from(print),
    };
  } finally {
    opened.key.wipe();
  }
}

async function getNode(context: RequestContext, input: { id: string; nodeId: string }) {
  const row = await context.tx
    .selectFrom('chart_node')
    .select(['id', 'kind', 'label'])
    .where('id', '=', input.nodeId)
    .where('case_id', '=', input.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

async function save(
  context: RequestContext,
  input: { nodeId: string; revision: number },
  change: Record<string, unknown>,
): Promise<void> {
  const saved = await context.tx
    .updateTable('chart_node')
    .set({ ...change, revision: input.revision + 1 })
    .where('id', '=', input.nodeId)
    .where('revision', '=', input.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}
