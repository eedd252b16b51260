import { sql } from 'kysely';
import { markOfItem } from '#domain/evidence/evidence-item.ts';
import { mayReceiveEvidence } from '#domain/evidence/evidence-permissions.ts';
import { accessOf, contentOf, getStoredCase } from '#features/cases/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listEvidence } from '../contract.ts';

/** The register of a case, in the order of entry. */
export async function listRegister(
  context: RequestContext,
  input: ParsedInputOf<typeof listEvidence>,
): Promise<OutputOf<typeof listEvidence>> {
  const stored = await getStoredCase(context, input.id);
  const rows = await readRows(context, input);
  const counts = await countFiles(
    context,
    rows.map((row) => row.id),
  );
  return {
    caseCode: stored.row.code,
    contentKept: (await contentOf(context)) === 'full',
    mayReceive:
      stored.state.pending === null &&
      mayReceiveEvidence(context.actor, accessOf(context, stored)).allowed,
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      mark: markOfItem(row.ordinal),
      kind: row.kind,
      source: row.source,
      quantity: row.quantity,
      receivedAt: row.received_at.toISOString(),
      state: row.state,
      holderAgency: { id: row.holder_agency_id, name: row.holder_name },
      kept: row.kept,
      sealNumber: row.seal_number,
      pending: row.pending,
      awaitsMe: row.awaits === context.actor.postId,
      files: counts.get(row.id) ?? 0,
    })),
    next: nextKey(rows, input.limit, (row) => [row.ordinal]),
  };
}

async function readRows(context: RequestContext, input: ParsedInputOf<typeof listEvidence>) {
  const after = afterKey(input.after, ['number']);
  let query = context.tx
    .selectFrom('evidence_item as i')
    .innerJoin('agency as a', 'a.id', 'i.holder_agency_id')
    .selectAll('i')
    .select('a.short_name as holder_name')
    .select(
      sql<string | null>`case when i.pending then (select e.to_post_id from evidence_custody e
        where e.item_id = i.id order by e.position desc limit 1) end`.as('awaits'),
    )
    .where('i.case_id', '=', input.id)
    .where('i.ordinal', '>', Number(after?.[0] ?? 0));
  if (input.kind !== undefined) {
    query = query.where('i.kind', '=', input.kind);
  }
  if (input.state !== undefined) {
    query = query.where('i.state', '=', input.state);
  }
  return await query
    .orderBy('i.ordinal')
    .limit(input.limit + 1)
    .execute();
}

async function countFiles(
  context: RequestContext,
  itemIds: readonly string[],
): Promise<Map<string, number>> {
  if (itemIds.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('evidence_file')
    .select(['item_id', (select) => select.fn.countAll<string>().as('files')])
    .where('item_id', 'in', itemIds)
    .where('state', '=', 'kept')
    .groupBy('item_id')
    .execute();
  return new Map(rows.map((row) => [row.item_id, Number(row.files)]));
}
