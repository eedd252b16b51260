import { sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { findAgencies } from '../contract.ts';

/**
 * Agencies whose names or aliases hold all the words: an exact short name or alias first, then names
 * that begin so, those in force before ended ones, higher ones before lower.
 */
export async function listMatchingAgencies(
  context: RequestContext,
  input: ParsedInputOf<typeof findAgencies>,
): Promise<OutputOf<typeof findAgencies>> {
  const folded = foldText(input.words);
  const today = context.today.toString();
  let query = context.tx
    .selectFrom('agency')
    .select(['id', 'name', 'short_name', 'kind', 'level', 'valid_to'])
    .where('province_id', '=', Number(context.actor.provinceId));
  for (const word of folded.split(' ').filter(Boolean)) {
    const like = `%${escapeLike(word)}%`;
    query = query.where((where) =>
      where.or([
        where('folded', 'ilike', like),
        where.exists(
          where
            .selectFrom('agency_alias')
            .select('agency_alias.id')
            .whereRef('agency_alias.agency_id', '=', 'agency.id')
            .where('agency_alias.folded', 'ilike', like),
        ),
      ]),
    );
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
    .orderBy(
      sql`case when exists (select from agency_alias x where x.agency_id = agency.id and lower(x.folded) = ${folded}) then 0
               when lower(folded) like ${`${escapeLike(folded)}%`} then 1 else 2 end`,
    )
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

function escapeLike(word: string): string {
  return word.replace(/[%_\\]/g, '\\$&');
}
