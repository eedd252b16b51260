import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { findAgencies } from '../contract.ts';

/** Agencies whose names hold all the words, those in force first, higher ones before lower. */
export async function listMatchingAgencies(
  context: RequestContext,
  input: ParsedInputOf<typeof findAgencies>,
): Promise<OutputOf<typeof findAgencies>> {
  const words = foldText(input.words).toLowerCase().split(/\s+/).filter(Boolean);
  const today = context.today.toString();
  let query = context.tx
    .selectFrom('agency')
    .select(['id', 'name', 'short_name', 'kind', 'level', 'valid_to'])
    .where('province_id', '=', Number(context.actor.provinceId));
  for (const word of words) {
    query = query.where('folded', 'ilike', `%${word.replace(/[%_\\]/g, '\\$&')}%`);
  }
  if (input.level !== undefined) {
    query = query.where('level', '=', input.level);
  }
  if (!input.past) {
    query = query.where((where) =>
      where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]),
    );
  }
  const rows = await query
    .orderBy('valid_to', (order) => order.desc().nullsFirst())
    .orderBy('lft')
    .limit(input.limit)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      kind: row.kind,
      level: row.level,
      validTo: row.valid_to,
    })),
  };
}
