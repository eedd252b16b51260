import { sql } from 'kysely';
import { mayListHearingOutline, mayListOutline } from '#domain/case/case-permissions.ts';
import { CaseStage } from '#domain/case/case-stage.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import {
  type countCases,
  DesignationKind,
  type getCaseCounts,
  type listCaseOutline,
  type listHearingOutline,
} from '../contract.ts';

/** The board of the caller's own cases: how many are overdue, due soon, and at which stage. */
export async function readBoard(context: RequestContext): Promise<OutputOf<typeof countCases>> {
  requirePermission(context, 'case.read');
  const today = context.today;
  const { rows } = await sql<{
    stage: string;
    cases: number;
    overdue: number;
    due_today: number;
    within_three: number;
    within_ten: number;
  }>`
    select c.stage, count(*)::integer as cases,
           count(*) filter (where c.next_due_on < ${today.toString()}::date)::integer as overdue,
           count(*) filter (where c.next_due_on = ${today.toString()}::date)::integer as due_today,
           count(*) filter (where c.next_due_on between ${today.add({ days: 1 }).toString()}::date
             and ${today.add({ days: 3 }).toString()}::date)::integer as within_three,
           count(*) filter (where c.next_due_on between ${today.add({ days: 4 }).toString()}::date
             and ${today.add({ days: 10 }).toString()}::date)::integer as within_ten
      from app.granted_records('case') as g(id) join criminal_case c using (id)
     group by c.stage`.execute(context.tx);
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  const waiting = await context.tx
    .selectFrom('case_hand_over')
    .select((select) => select.fn.countAll().as('files'))
    .where('to_agency_id', '=', context.actor.agencyId)
    .where('state', '=', 'awaiting-receipt')
    .executeTakeFirstOrThrow();
  return {
    overdue: sum((row) => row.overdue),
    dueToday: sum((row) => row.due_today),
    withinThreeDays: sum((row) => row.within_three),
    withinTenDays: sum((row) => row.within_ten),
    byStage: CaseStage.options.flatMap((stage) => {
      const row = rows.find((one) => one.stage === stage);
      return row === undefined ? [] : [{ stage, cases: row.cases }];
    }),
    toReceive: Number(waiting.files),
  };
}

/** For committee, coordinator and leaders: code, stage, article and mark; nothing that opens a case. */
export async function listOutline(
  context: RequestContext,
  input: ParsedInputOf<typeof listCaseOutline>,
): Promise<OutputOf<typeof listCaseOutline>> {
  requireVerdict(mayListOutline(context.actor));
  const after = afterKey(input.after, ['text']);
  const { rows } = await sql<{ code: string; stage: string; article: string; marks: string[] }>`
    select code, stage, article, marks from app.case_outline(${input.stage ?? null}, ${input.article ?? null},
      ${input.mark ?? null}, ${after?.[0] ?? null}, ${input.limit + 1})`.execute(context.tx);
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      code: row.code,
      stage: CaseStage.parse(row.stage),
      article: row.article,
      marks: DesignationKind.array().parse(row.marks),
    })),
    next: nextKey(rows, input.limit, (row) => [row.code]),
  };
}

/** Counts by stage over a period: carried over + new = handled + left. */
export async function readCounts(
  context: RequestContext,
  input: ParsedInputOf<typeof getCaseCounts>,
): Promise<OutputOf<typeof getCaseCounts>> {
  requireVerdict(mayListOutline(context.actor));
  const { rows } = await sql<{
    stage: 'investigation' | 'prosecution' | 'trial';
    carried_over: number;
    taken: number;
    handled: number;
    left_over: number;
    overdue: number;
  }>`select * from app.case_counts(${input.from}::date, ${input.to}::date, ${context.today.toString()}::date)`.execute(
    context.tx,
  );
  const totals = await sql<{ opened: number; accused: number; victims: number }>`
    select * from app.case_totals(${input.from}::date, ${input.to}::date)`.execute(context.tx);
  const total = totals.rows[0] ?? { opened: 0, accused: 0, victims: 0 };
  return {
    from: input.from,
    to: input.to,
    stages: rows.map((row) => ({
      stage: row.stage,
      carriedOver: row.carried_over,
      taken: row.taken,
      handled: row.handled,
      left: row.left_over,
      overdue: row.overdue,
    })),
    ...total,
  };
}

/** For the same readers: day, court, mobile or not; a closed hearing is not among them. */
export async function listHearingsOutline(
  context: RequestContext,
  input: ParsedInputOf<typeof listHearingOutline>,
): Promise<OutputOf<typeof listHearingOutline>> {
  requireVerdict(mayListHearingOutline(context.actor, { closed: false }));
  const { rows } = await sql<{ starts_at: Date; court: string; mobile: boolean; state: string }>`
    select * from app.hearing_outline(app.start_of(${input.from}::date), app.start_of(${input.to}::date + 1))`.execute(
    context.tx,
  );
  return {
    rows: rows.map((row) => ({
      startsAt: row.starts_at.toISOString(),
      court: row.court,
      mobile: row.mobile,
      state: row.state,
    })),
  };
}
