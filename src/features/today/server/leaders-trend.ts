import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CommuneClass, MonthSum } from '../contract.ts';
import type { LeadersScope } from './leaders-scope.ts';
import { tasksInPeriod } from './leaders-sums.ts';

/** Tasks done and reports handed in by month of the year under view and of the year before. */
export async function sumByMonth(
  context: RequestContext,
  scope: LeadersScope,
): Promise<MonthSum[]> {
  const from = `${scope.year - 1}-01-01`;
  const to = `${scope.year}-12-31`;
  const { rows } = await sql<{ month: string; tasks: number; reports: number }>`
    select month, sum(tasks)::integer as tasks, sum(reports)::integer as reports from (
      select to_char(fact.done_on, 'YYYY-MM') as month, count(*) as tasks, 0 as reports
        from fact_task fact where ${scope.mine('fact')}
         and fact.done_on between ${from}::date and ${to}::date group by 1
      union all
      select to_char(fact.submitted_on, 'YYYY-MM'), 0, count(*)
        from fact_report fact where ${scope.mine('fact')}
         and fact.submitted_on between ${from}::date and ${to}::date group by 1) one
     group by month`.execute(context.tx);
  const sums = new Map(rows.map((row) => [row.month, row]));
  const now = context.today.toString().slice(0, 7);
  const hasBefore = rows.some((row) => row.month < `${scope.year}-01`);
  return Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const month = `${scope.year}-${number}`;
    const own = sums.get(month);
    const before = sums.get(`${scope.year - 1}-${number}`);
    const reached = month <= now;
    return {
      month,
      done: reached ? (own?.tasks ?? 0) : null,
      reports: reached ? (own?.reports ?? 0) : null,
      doneBefore: hasBefore && reached ? (before?.tasks ?? 0) : null,
      reportsBefore: hasBefore && reached ? (before?.reports ?? 0) : null,
    };
  });
}

/** What the agencies of each commune still have open, in classes; late where something is overdue. */
export async function classifyCommunes(
  context: RequestContext,
  scope: LeadersScope,
): Promise<CommuneClass[]> {
  const today = context.today.toString();
  const { rows } = await sql<CommuneClass>`
    select place.code, place.name,
           case when sum(one.open) >= 10 then 3 when sum(one.open) >= 5 then 2
                when sum(one.open) >= 1 then 1 else 0 end as class,
           coalesce(bool_or(one.late), false) as late
      from place
      join place_shape shape on shape.place_id = place.id
      left join agency on agency.place_id = place.id
      left join (
        select fact.agency_id, count(*) as open, bool_or(fact.outcome = 'overdue') as late
          from fact_task fact where ${tasksInPeriod(scope)} and fact.done_on is null group by fact.agency_id
        union all
        select fact.agency_id, count(*), bool_or(fact.outcome = 'missing')
          from fact_report fact where ${scope.mine('fact')} and fact.submitted_on is null
           and fact.last_day between ${scope.from}::date and ${scope.to}::date group by fact.agency_id
      ) one on one.agency_id = agency.id
     where place.province_id = ${Number(context.actor.provinceId)}
       and place.valid_from <= ${today}::date and coalesce(place.valid_to, 'infinity') >= ${today}::date
     group by place.code, place.name, place.lft
     order by place.lft`.execute(context.tx);
  return rows;
}
