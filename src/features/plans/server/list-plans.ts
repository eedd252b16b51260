import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listPlans } from '../contract.ts';

/** Plans that the caller may see, newest period first, paged by key. */
export async function listVisiblePlans(
  context: RequestContext,
  input: ParsedInputOf<typeof listPlans>,
): Promise<OutputOf<typeof listPlans>> {
  const rows = await context.tx
    .selectFrom(onePage(context, input).as('plan'))
    .innerJoin('agency', 'agency.id', 'plan.issuer_agency_id')
    .select((expression) => [
      'plan.id',
      'plan.title',
      'plan.state',
      'plan.period_from',
      'plan.period_to',
      expression
        .selectFrom('directive_document')
        .select('symbol_number')
        .whereRef('directive_document.id', '=', 'plan.document_id')
        .as('symbol_number'),
      expression
        .selectFrom('directive_document')
        .select('issued_on')
        .whereRef('directive_document.id', '=', 'plan.document_id')
        .as('issued_on'),
      'agency.id as issuer_id',
      'agency.short_name as issuer_name',
      expression
        .selectFrom('task')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('task.plan_id', '=', 'plan.id')
        .where('task.parent_task_id', 'is', null)
        .as('tasks'),
      expression
        .selectFrom('task')
        .select(sql<number>`coalesce(round(avg(task.progress)), 0)`.as('progress'))
        .whereRef('task.plan_id', '=', 'plan.id')
        .as('progress'),
    ])
    .orderBy('plan.period_from', 'desc')
    .orderBy('plan.id', 'desc')
    .execute();
  const page = rows.slice(0, input.limit);
  return {
    rows: page.map((row) => ({
      id: row.id,
      number: row.symbol_number,
      title: row.title,
      issuer: { id: row.issuer_id, name: row.issuer_name },
      issuedOn: row.issued_on,
      state: row.state,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      tasks: Number(row.tasks ?? 0),
      progress: Number(row.progress ?? 0),
    })),
    next: nextKey(rows, input.limit, (row) => [row.period_from, row.id]),
  };
}

/**
 * The page is found by plans alone, and names are read for the rows found, the document's one by one:
 * under the policies a join with documents would be planned over all of them.
 */
function onePage(context: RequestContext, input: ParsedInputOf<typeof listPlans>) {
  let query = context.tx
    .selectFrom('plan')
    .selectAll()
    .where('province_id', '=', Number(context.actor.provinceId));
  if (input.state !== undefined) {
    query = query.where('state', '=', input.state);
  }
  if (input.year !== undefined) {
    query = query
      .where('period_from', '<=', `${input.year}-12-31`)
      .where('period_to', '>=', `${input.year}-01-01`);
  }
  if (input.issuerId !== undefined) {
    query = query.where('issuer_agency_id', '=', input.issuerId);
  }
  const after = afterKey(input.after, ['date', 'uuid']);
  if (after !== null) {
    query = query.where(sql<boolean>`(period_from, id) < (${after[0]}::date, ${after[1]}::uuid)`);
  }
  return query
    .orderBy('period_from', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit + 1);
}
