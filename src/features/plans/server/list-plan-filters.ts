import { sql } from 'kysely';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { listPlanFilters } from '../contract.ts';

/** Who has issued plans that the caller may see, and in which years they run; newest year first. */
export async function findPlanFilters(
  context: RequestContext,
): Promise<OutputOf<typeof listPlanFilters>> {
  const issuers = await context.tx
    .selectFrom('plan')
    .innerJoin('agency', 'agency.id', 'plan.issuer_agency_id')
    .select(['agency.id', 'agency.short_name as name', sql<number>`count(*)::int`.as('plans')])
    .groupBy(['agency.id', 'agency.short_name', 'agency.lft'])
    .orderBy('agency.lft')
    .limit(500)
    .execute();
  const spans = await context.tx
    .selectFrom('plan')
    .select([
      sql<number | null>`min(extract(year from period_from))::int`.as('first'),
      sql<number | null>`max(extract(year from period_to))::int`.as('last'),
    ])
    .executeTakeFirst();
  const [first, last] = [spans?.first ?? null, spans?.last ?? null];
  const years =
    first === null || last === null
      ? []
      : Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return { issuers, years };
}
