import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { LeadersView, ReportSum, TaskSum } from '../contract.ts';
import type { LeadersScope } from './leaders-scope.ts';

/** The counts of a `TaskSum` over facts named `fact`; days compare with the day of the scope. */
export function taskCounts(scope: LeadersScope): RawBuilder<unknown> {
  return sql`count(*)::integer as "total",
    (count(*) filter (where fact.due_on <= ${scope.until}::date))::integer as "due",
    (count(*) filter (where fact.done_on is not null))::integer as "done",
    (count(*) filter (where fact.done_on is not null and fact.due_on <= ${scope.until}::date))::integer as "doneOfDue",
    (count(*) filter (where fact.outcome = 'done-on-time' and fact.due_on <= ${scope.until}::date))::integer as "onTime",
    (count(*) filter (where fact.outcome = 'overdue'))::integer as "overdue",
    (count(*) filter (where fact.outcome = 'at-risk'))::integer as "atRisk"`;
}

/** Facts of tasks with a last day in the period. */
export function tasksInPeriod(scope: LeadersScope): RawBuilder<boolean> {
  return sql<boolean>`${scope.mine('fact')} and not fact.continuing
    and fact.due_on between ${scope.from}::date and ${scope.to}::date`;
}

/** Tasks, reports, own plans and cards of the period in one row. */
export async function sumAll(
  context: RequestContext,
  scope: LeadersScope,
): Promise<Pick<LeadersView, 'tasks' | 'reports' | 'ownPlans' | 'cards'>> {
  const { rows } = await sql<{
    tasks: TaskSum;
    reports: ReportSum;
    cards: LeadersView['cards'] & LeadersView['ownPlans'];
  }>`select
    (select row_to_json(one) from (select ${taskCounts(scope)}
       from fact_task fact where ${tasksInPeriod(scope)}) one) as tasks,
    (select row_to_json(one) from (select
        (count(*) filter (where fact.last_day <= ${scope.until}::date))::integer as "due",
        (count(*) filter (where fact.outcome = 'on-time'))::integer as "onTime",
        (count(*) filter (where fact.outcome = 'late'))::integer as "late",
        (count(*) filter (where fact.outcome = 'missing'))::integer as "missing"
       from fact_report fact where ${scope.mine('fact')}
        and fact.last_day between ${scope.from}::date and ${scope.to}::date
        and (fact.last_day <= ${scope.until}::date or fact.submitted_on is not null)) one) as reports,
    (select row_to_json(one) from (select
        count(*)::integer as "sent",
        (count(*) filter (where card.state <> 'waiting'))::integer as "received",
        (count(*) filter (where card.must_issue_own_plan))::integer as "asked",
        (count(*) filter (where card.must_issue_own_plan and card.own_plan_due_on <= ${scope.until}::date))::integer as "due",
        (count(*) filter (where card.must_issue_own_plan and card.own_plan_issued_on is not null))::integer as "issued"
       from plan_card card where ${scope.mine('card')}
        and card.sent_on between ${scope.from}::date and ${scope.to}::date) one) as cards`.execute(
    context.tx,
  );
  const row = rows[0];
  if (row === undefined) {
    throw new Error('a statement without a table answered no row');
  }
  const { asked, due, issued, sent, received } = row.cards;
  return {
    tasks: row.tasks,
    reports: row.reports,
    ownPlans: { asked, due, issued },
    cards: { sent, received },
  };
}
