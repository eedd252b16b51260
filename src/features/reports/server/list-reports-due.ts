import { type RawBuilder, sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { getReportBoard, getReportDue, listReportsDue, ReportBoard } from '../contract.ts';
import { reportViews, selectReports } from './report-rows.ts';

type Input = ParsedInputOf<typeof listReportsDue>;

/** Reports owed by the caller's agency, or by those in the range it answers for, soonest first. */
export async function listVisibleReports(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listReportsDue>> {
  let query = narrow(context, input);
  const after = afterKey(input.after, ['date', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(report_due.last_day, report_due.id) > (${after[0]}::date, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('report_due.last_day')
    .orderBy('report_due.id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: await reportViews(context, rows.slice(0, input.limit)),
    next: nextKey(rows, input.limit, (row) => [row.last_day, row.id]),
  };
}

/** One report owed, as whoever may read it sees it. */
export async function findReport(
  context: RequestContext,
  input: ParsedInputOf<typeof getReportDue>,
): Promise<OutputOf<typeof getReportDue>> {
  const rows = await selectReports(context).where('report_due.id', '=', input.id).execute();
  const [view] = await reportViews(context, rows);
  if (view === undefined) {
    throw new Refusal('record.not-found');
  }
  return view;
}

function narrow(context: RequestContext, input: Input) {
  let query = selectReports(context);
  query =
    input.scope === 'mine'
      ? query.where('report_due.agency_id', '=', context.actor.agencyId)
      : query
          .where('report_due.owner_lft', '>=', context.actor.scope.lo)
          .where('report_due.owner_lft', '<=', context.actor.scope.hi);
  if (input.planId !== undefined) {
    query = query.where('report_due.plan_id', '=', input.planId);
  }
  if (input.agencyId !== undefined) {
    query = query.where('report_due.agency_id', '=', input.agencyId);
  }
  if (input.periodCode !== undefined) {
    query = query.where('report_due.period_code', '=', input.periodCode);
  }
  if (input.from !== undefined) {
    query = query.where('report_due.last_day', '>=', input.from);
  }
  if (input.to !== undefined) {
    query = query.where('report_due.last_day', '<=', input.to);
  }
  const condition = conditionOn(input.state, context.today.toString());
  return condition === null ? query : query.where(condition);
}

const SUBMITTED_DAY = sql`(report_due.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date`;

function conditionOn(state: Input['state'], today: string): RawBuilder<boolean> | null {
  switch (state) {
    case undefined:
      return null;
    case 'owed':
      return sql<boolean>`report_due.state in ('waiting', 'returned')`;
    case 'submitted':
    case 'accepted':
      return sql<boolean>`report_due.state = ${state}`;
    case 'missing':
      return sql<boolean>`report_due.submitted_at is null and report_due.state <> 'cancelled' and report_due.last_day < ${today}::date`;
    case 'late':
      return sql<boolean>`report_due.submitted_at is not null and ${SUBMITTED_DAY} > report_due.last_day`;
  }
}

/** How the periods of a year stand over the plans of the caller's range: on time, late, missing. */
export async function boardOfReports(
  context: RequestContext,
  input: ParsedInputOf<typeof getReportBoard>,
): Promise<ReportBoard> {
  const today = context.today.toString();
  const year = input.year ?? context.today.year;
  let query = context.tx
    .selectFrom('report_due')
    .innerJoin('plan', 'plan.id', 'report_due.plan_id')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .where('report_due.province_id', '=', Number(context.actor.provinceId))
    .where('report_due.owner_lft', '>=', context.actor.scope.lo)
    .where('report_due.owner_lft', '<=', context.actor.scope.hi)
    .where('report_due.state', '!=', 'cancelled')
    .where('report_due.last_day', '>=', `${year}-01-01`)
    .where('report_due.last_day', '<=', `${year}-12-31`)
    .groupBy(['report_due.plan_id', 'document.symbol_number', 'report_due.period_code'])
    .select(['report_due.plan_id', 'document.symbol_number', 'report_due.period_code'])
    .select((of) => of.fn.max('report_due.last_day').as('last_day'))
    .select([
      sql<number>`count(*)::int`.as('owed'),
      sql<number>`(count(*) filter (where report_due.submitted_at is not null))::int`.as(
        'submitted',
      ),
      sql<number>`(count(*) filter (where ${SUBMITTED_DAY} <= report_due.last_day))::int`.as(
        'on_time',
      ),
      sql<number>`(count(*) filter (where ${SUBMITTED_DAY} > report_due.last_day))::int`.as('late'),
      sql<number>`(count(*) filter (where report_due.submitted_at is null and report_due.last_day < ${today}::date))::int`.as(
        'missing',
      ),
    ]);
  if (input.planId !== undefined) {
    query = query.where('report_due.plan_id', '=', input.planId);
  }
  const rows = await query.orderBy(sql`max(report_due.last_day)`).limit(200).execute();
  return {
    periods: rows.map((row) => ({
      planId: row.plan_id,
      planNumber: row.symbol_number,
      periodCode: row.period_code,
      lastDay: row.last_day,
      owed: row.owed,
      submitted: row.submitted,
      onTime: row.on_time,
      late: row.late,
      missing: row.missing,
      waiting: row.owed - row.submitted - row.missing,
    })),
  };
}
