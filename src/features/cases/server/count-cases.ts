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
  type DueNearness,
  type getCaseCounts,
  type listCaseOutline,
  type listHearingOutline,
} from '../contract.ts';
import { DUE, handlersOf, isNear } from './list-cases.ts';

interface NearRow {
  handler: string | null;
  agency: string | null;
  overdue: number;
  due_today: number;
  within_three: number;
  within_ten: number;
  later: number;
}

/** The board of the caller's own cases: how many are overdue, due soon; by handler, by body, by stage. */
export async function readBoard(context: RequestContext): Promise<OutputOf<typeof countCases>> {
  requirePermission(context, 'case.read');
  const rows = await countNear(context);
  const handlers = new Map(
    [...(await handlersOf(context)).values()].flat().map((post) => [post.id, post]),
  );
  const agencies = await namesOf(
    context,
    rows.flatMap((row) => row.agency ?? []),
  );
  const all = rows.find((row) => row.handler === null && row.agency === null);
  return {
    ...nearOf(all),
    withinTenDays: all?.within_ten ?? 0,
    byHandler: rows.flatMap((row) => {
      const post = row.handler === null ? undefined : handlers.get(row.handler);
      return post === undefined ? [] : [{ ...nearOf(row), post }];
    }),
    byAgency: rows.flatMap((row) =>
      row.agency === null
        ? []
        : [{ ...nearOf(row), agency: { id: row.agency, name: agencies.get(row.agency) ?? '' } }],
    ),
    byStage: await countStages(context),
    toReceive: await countToReceive(context),
  };
}

/** Cases still going by nearness: all of them, by handler, by the agency that holds the file. */
async function countNear(context: RequestContext): Promise<NearRow[]> {
  const near = (nearness: DueNearness) => isNear(context.today, nearness);
  const day = (days: number) => sql`${context.today.add({ days }).toString()}::date`;
  const { rows } = await sql<NearRow>`
    with going as materialized (
      select one.id, one.holder_agency_id, ${DUE} as shown_due
        from app.granted_records('case') as g(id) join criminal_case one using (id)
       where one.stage not in ('in-force', 'ended'))
    select handler, agency,
           count(*) filter (where ${near('overdue')})::integer as overdue,
           count(*) filter (where ${near('due-today')})::integer as due_today,
           count(*) filter (where ${near('within-three-days')})::integer as within_three,
           count(*) filter (where c.shown_due between ${day(4)} and ${day(10)})::integer as within_ten,
           count(*) filter (where ${near('later')})::integer as later
      from (select null::uuid as handler, null::uuid as agency, o.* from going o
            union all select null, o.holder_agency_id, o.* from going o
            union all select h.post_id, null, o.* from going o
              join app.case_handlers() h on h.case_id = o.id) c
     group by handler, agency`.execute(context.tx);
  return rows;
}

function nearOf(row: NearRow | undefined) {
  return {
    overdue: row?.overdue ?? 0,
    dueToday: row?.due_today ?? 0,
    withinThreeDays: row?.within_three ?? 0,
    later: row?.later ?? 0,
  };
}

async function namesOf(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}

async function countStages(context: RequestContext) {
  const { rows } = await sql<{ stage: string; cases: number }>`
    select c.stage, count(*)::integer as cases
      from app.granted_records('case') as g(id) join criminal_case c using (id)
     group by c.stage`.execute(context.tx);
  return CaseStage.options.flatMap((stage) => {
    const row = rows.find((one) => one.stage === stage);
    return row === undefined ? [] : [{ stage, cases: row.cases }];
  });
}

async function countToReceive(context: RequestContext): Promise<number> {
  const waiting = await context.tx
    .selectFrom('case_hand_over')
    .select((select) => select.fn.countAll().as('files'))
    .where('to_agency_id', '=', context.actor.agencyId)
    .where('state', '=', 'awaiting-receipt')
    .executeTakeFirstOrThrow();
  return Number(waiting.files);
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
