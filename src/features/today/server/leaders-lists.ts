import { sql } from 'kysely';
import { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { LateAgency, LeadersView, TaskSum } from '../contract.ts';
import type { LeadersScope } from './leaders-scope.ts';
import { taskCounts, tasksInPeriod } from './leaders-sums.ts';

/** Progress of each agency that has tasks in the period, in the order of the province's tree. */
export async function sumByAgency(
  context: RequestContext,
  scope: LeadersScope,
): Promise<LeadersView['agencies']> {
  const { rows } = await sql<TaskSum & { id: string; name: string }>`
    select agency.id, agency.short_name as name, sum.*
      from (select fact.agency_id, ${taskCounts(scope)} from fact_task fact
             where ${tasksInPeriod(scope)} group by fact.agency_id) sum
      join agency on agency.id = sum.agency_id
     order by agency.lft limit 400`.execute(context.tx);
  return rows;
}

/** Progress by the sections of the plans (nội dung), in the order of the newest plan that has them. */
export async function sumByField(
  context: RequestContext,
  scope: LeadersScope,
): Promise<LeadersView['fields']> {
  const { rows } = await sql<TaskSum & { plan_id: string; path: string; position: number }>`
    select task.plan_id, coalesce(substring(task.path from '^[^.]+\\.[^.]+'), task.path) as path,
           min(task.position) as position, ${taskCounts(scope)}
      from fact_task fact join task on task.id = fact.task_id
     where ${tasksInPeriod(scope)} and task.plan_id is not null
     group by 1, 2`.execute(context.tx);
  const headings = await headingsOf(context, [...new Set(rows.map((row) => row.plan_id))]);
  const fields = new Map<string, LeadersView['fields'][number]>();
  for (const row of rows.toSorted((a, b) => a.position - b.position)) {
    const heading = headings.get(`${row.plan_id} ${row.path}`) ?? '';
    const key = heading === '' ? row.path : heading.toLowerCase();
    fields.set(key, addUp(fields.get(key), { ...row, heading }));
  }
  return [...fields.values()];
}

function addUp(
  before: LeadersView['fields'][number] | undefined,
  row: LeadersView['fields'][number],
): LeadersView['fields'][number] {
  if (before === undefined) {
    return row;
  }
  return {
    ...before,
    total: before.total + row.total,
    due: before.due + row.due,
    done: before.done + row.done,
    doneOfDue: before.doneOfDue + row.doneOfDue,
    onTime: before.onTime + row.onTime,
    overdue: before.overdue + row.overdue,
    atRisk: before.atRisk + row.atRisk,
  };
}

/** Headings of the sections as the plans have them, under “plan path”. */
async function headingsOf(
  context: RequestContext,
  planIds: readonly string[],
): Promise<Map<string, string>> {
  if (planIds.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('plan')
    .innerJoin('document_text as text', 'text.document_id', 'plan.document_id')
    .where('plan.id', 'in', [...planIds])
    .select(['plan.id', sql<unknown>`text.reading -> 'sections'`.as('sections')])
    .execute();
  const Sections = PlanReading.shape.sections;
  return new Map(
    rows.flatMap((row) => {
      const sections = Sections.safeParse(row.sections);
      return (sections.success ? sections.data : []).map(
        ({ path, heading }) => [`${row.id} ${path}`, heading] as const,
      );
    }),
  );
}

const LATE_SHOWN = 40;

/** Agencies with something overdue, in the order of the tree; counts only, no ranking. */
export async function listLate(
  context: RequestContext,
  scope: LeadersScope,
): Promise<LeadersView['late']> {
  const { rows } = await sql<LateAgency & { total: number }>`
    select agency.id, agency.short_name as name, late.tasks as "overdueTasks",
           late.reports as "missingReports", late.plans > 0 as "ownPlanMissing",
           (count(*) over ())::integer as total
      from (
        select agency_id, sum(tasks)::integer as tasks, sum(reports)::integer as reports, sum(plans)::integer as plans
          from (
            select fact.agency_id, count(*) as tasks, 0 as reports, 0 as plans from fact_task fact
             where ${tasksInPeriod(scope)} and fact.outcome = 'overdue' group by fact.agency_id
            union all
            select fact.agency_id, 0, count(*), 0 from fact_report fact
             where ${scope.mine('fact')} and fact.outcome = 'missing'
               and fact.last_day between ${scope.from}::date and ${scope.to}::date group by fact.agency_id
            union all
            select card.agency_id, 0, 0, count(*) from plan_card card
             where ${scope.mine('card')} and card.must_issue_own_plan and card.own_plan_issued_on is null
               and card.own_plan_due_on < ${context.today.toString()}::date
               and card.own_plan_due_on between ${scope.from}::date and ${scope.to}::date
             group by card.agency_id) one
         group by agency_id) late
      join agency on agency.id = late.agency_id
     order by agency.lft limit ${LATE_SHOWN}`.execute(context.tx);
  return { count: rows[0]?.total ?? 0, rows };
}

/** What ends next within the period, tasks and reports; the same duty of many agencies is one line. */
export async function listComing(
  context: RequestContext,
  scope: LeadersScope,
): Promise<LeadersView['coming']> {
  const today = context.today.toString();
  const { rows } = await sql<LeadersView['coming'][number]>`
    select * from (
      (select fact.task_id as id, 'task' as kind, task.title, min(agency.short_name) as agency,
              min(coalesce(fact.starts_on, fact.due_on)) as "startsOn", fact.due_on as "dueOn",
              count(*)::integer as agencies
         from fact_task fact join task on task.id = fact.task_id join agency on agency.id = fact.agency_id
        where ${tasksInPeriod(scope)} and fact.done_on is null and fact.due_on >= ${today}::date
        group by fact.task_id, task.title, fact.due_on order by fact.due_on, fact.task_id limit 8)
      union all
      (select (array_agg(fact.plan_id))[1], 'report', fact.period_code, min(agency.short_name),
              min(least(due.period_to, fact.last_day)), fact.last_day, count(*)::integer
         from fact_report fact join report_due due on due.id = fact.report_id
         join agency on agency.id = fact.agency_id
        where ${scope.mine('fact')} and fact.outcome = 'waiting' and fact.last_day >= ${today}::date
          and fact.last_day between ${scope.from}::date and ${scope.to}::date
        group by fact.plan_id, fact.period_code, fact.last_day order by fact.last_day limit 4)
    ) coming order by "dueOn", kind limit 5`.execute(context.tx);
  return rows;
}
