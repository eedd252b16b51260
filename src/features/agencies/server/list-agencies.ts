import { sql } from 'kysely';
import { listKindsOfBranches } from '#domain/agency/agency-kinds.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listAgencies } from '../contract.ts';

/** Agencies in the order of the tree, paged by key: a level, a branch, or what stands under one. */
export async function listAgencyRows(
  context: RequestContext,
  input: ParsedInputOf<typeof listAgencies>,
): Promise<OutputOf<typeof listAgencies>> {
  requirePermission(context, 'agency.read');
  const today = context.today.toString();
  let query = context.tx
    .selectFrom('agency')
    .leftJoin('place', 'place.id', 'agency.place_id')
    .leftJoin('agency as parent', 'parent.id', 'agency.parent_id')
    .selectAll('agency')
    .select([
      'place.full_name as place_name',
      'parent.short_name as parent_name',
      sql<number>`(select count(*)::integer from agency c where c.parent_id = agency.id
        and (c.valid_to is null or c.valid_to >= ${today}::date))`.as('child_count'),
    ])
    .where('agency.province_id', '=', Number(context.actor.provinceId));
  if (input.level !== undefined) {
    query = query.where('agency.level', '=', input.level);
  }
  if (input.branch !== undefined) {
    query = query.where('agency.kind', 'in', [...listKindsOfBranches(input.branch)]);
  }
  if (input.time === 'now') {
    query = query.where((where) =>
      where.or([where('agency.valid_to', 'is', null), where('agency.valid_to', '>=', today)]),
    );
  } else if (input.time === 'ended') {
    query = query.where('agency.valid_to', '<', today);
  }
  if (input.under === 'root') {
    query = query.where('agency.parent_id', 'is', null);
  } else if (input.under !== undefined) {
    query = query.where('agency.parent_id', '=', input.under);
  }
  const after = afterKey(input.after, ['number', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(agency.lft, agency.id) > (${after[0]}::int, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('agency.lft')
    .orderBy('agency.id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      kind: row.kind,
      level: row.level,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      placeName: row.place_name,
      parentName: row.parent_name,
      childCount: row.child_count,
    })),
    next: nextKey(rows, input.limit, (row) => [row.lft, row.id]),
  };
}
