import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listDifficulties } from '../contract.ts';

/** Difficulties raised in the caller's range, or those that the range decides; newest first. */
export async function listVisibleDifficulties(
  context: RequestContext,
  input: ParsedInputOf<typeof listDifficulties>,
): Promise<OutputOf<typeof listDifficulties>> {
  const { lo, hi } = context.actor.scope;
  const side = input.scope === 'mine' ? 'd.agency_lft' : 'd.owner_lft';
  let query = context.tx
    .selectFrom('difficulty as d')
    .innerJoin('agency', 'agency.id', 'd.agency_id')
    .leftJoin('difficulty_group as g', 'g.id', 'd.group_id')
    .selectAll('d')
    .select(['agency.short_name as agency_name', 'g.title as group_title'])
    .where('d.province_id', '=', Number(context.actor.provinceId))
    .where(side, '>=', lo)
    .where(side, '<=', hi);
  if (input.state !== undefined) {
    query = query.where('d.state', '=', input.state);
  }
  if (input.groupId !== undefined) {
    query = query.where('d.group_id', '=', input.groupId);
  }
  if (input.planId !== undefined) {
    query = query.where('d.plan_id', '=', input.planId);
  }
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(d.raised_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('d.raised_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      agency: { id: row.agency_id, name: row.agency_name },
      field: row.field,
      body: row.body,
      proposal: row.proposal,
      state: row.state,
      group:
        row.group_id === null || row.group_title === null
          ? null
          : { id: row.group_id, title: row.group_title },
      raisedAt: row.raised_at.toISOString(),
    })),
    next: nextKey(rows, input.limit, (row) => [row.raised_at.toISOString(), row.id]),
  };
}
