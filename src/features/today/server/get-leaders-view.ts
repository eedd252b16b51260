import { sql } from 'kysely';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { getLeadersView, LeadersView } from '../contract.ts';
import { listComing, listLate, sumByAgency, sumByField } from './leaders-lists.ts';
import { readScope } from './leaders-scope.ts';
import { sumAll } from './leaders-sums.ts';
import { classifyCommunes, sumByMonth } from './leaders-trend.ts';

/** The figures of the leaders' page over the plans that the caller's range issued. */
export async function composeLeadersView(
  context: RequestContext,
  input: ParsedInputOf<typeof getLeadersView>,
): Promise<LeadersView> {
  requirePermission(context, 'leaders.read');
  const scope = readScope(context, input);
  const [sums, plans, fields, agencies, late, coming, months, communes, province] =
    await Promise.all([
      sumAll(context, scope),
      listPlansOfYear(context, scope.year),
      sumByField(context, scope),
      sumByAgency(context, scope),
      listLate(context, scope),
      listComing(context, scope),
      sumByMonth(context, scope),
      classifyCommunes(context, scope),
      context.tx.selectFrom('installation').select('province_name').executeTakeFirstOrThrow(),
    ]);
  return {
    provinceName: province.province_name,
    today: context.today.toString(),
    from: scope.from,
    to: scope.to,
    plans,
    ...sums,
    fields,
    agencies,
    late,
    coming,
    months,
    communes,
  };
}

/** Plans in force in the year that the caller's range issued: what the plan filter offers. */
function listPlansOfYear(context: RequestContext, year: number): Promise<LeadersView['plans']> {
  const { lo, hi } = context.actor.scope;
  return context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .where('plan.province_id', '=', Number(context.actor.provinceId))
    .where('plan.owner_lft', '>=', lo)
    .where('plan.owner_lft', '<=', hi)
    .where('plan.state', '=', 'in-force')
    .where('plan.period_from', '<=', `${year}-12-31`)
    .where(sql<boolean>`plan.period_to >= ${`${year}-01-01`}::date`)
    .select(['plan.id', 'document.symbol_number as number', 'plan.title'])
    .orderBy('plan.period_from', 'desc')
    .orderBy('plan.id')
    .limit(60)
    .execute();
}
