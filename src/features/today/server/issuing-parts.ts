import { type RawBuilder, sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import { OPEN } from './own-parts.ts';
import type { PartSketch } from './part.ts';

/** What waits for the side that issued the plans: answers, confirmations, who is late (as counts). */
export function issuingParts(context: RequestContext): PartSketch[] {
  const { permissions } = context.actor;
  const confirms = permissions.has('task.confirm');
  return [
    ...(confirms ? [toConfirm(context), requests(context), reportsToDecide(context)] : []),
    ...(permissions.has('difficulty.decide') ? [difficulties(context)] : []),
    ...(confirms || permissions.has('leaders.read') ? [lateAgencies(context)] : []),
  ];
}

/** Rows of a table owned within the caller's range. */
function inRange(context: RequestContext, table: string): RawBuilder<unknown> {
  const { lo, hi } = context.actor.scope;
  return sql`${sql.ref(`${table}.province_id`)} = ${Number(context.actor.provinceId)}
    and ${sql.ref(`${table}.owner_lft`)} between ${lo} and ${hi}`;
}

function toConfirm(context: RequestContext): PartSketch {
  return {
    kind: 'task-to-confirm',
    from: sql`agency_task made
      join task on task.id = made.task_id
      join agency on agency.id = made.agency_id
      left join plan on plan.id = made.plan_id
      left join directive_document document on document.id = plan.document_id
      where ${inRange(context, 'made')} and made.state = 'done'`,
    order: sql`made.done_at, made.task_id`,
    columns: {
      record_id: sql`made.task_id`,
      title: sql`task.title`,
      number: sql`document.symbol_number`,
      path: sql`task.path`,
      agency: sql`agency.short_name`,
      due_on: sql`made.due_on`,
      at: sql`made.done_at`,
    },
  };
}

function requests(context: RequestContext): PartSketch {
  return {
    kind: sql`asked.kind || '-request'`,
    from: sql`task_request asked
      join task on task.id = asked.task_id
      join agency on agency.id = asked.agency_id
      left join plan on plan.id = task.plan_id
      left join directive_document document on document.id = plan.document_id
      where ${inRange(context, 'asked')} and asked.state = 'open'`,
    order: sql`asked.asked_at, asked.id`,
    columns: {
      record_id: sql`asked.task_id`,
      title: sql`task.title`,
      number: sql`document.symbol_number`,
      path: sql`task.path`,
      agency: sql`agency.short_name`,
      due_on: sql`asked.proposed_due_on`,
      at: sql`asked.asked_at`,
      note: sql`asked.reason`,
    },
  };
}

function reportsToDecide(context: RequestContext): PartSketch {
  return {
    kind: 'report-to-decide',
    from: sql`report_due made
      join reporting_duty duty on duty.id = made.duty_id
      join agency on agency.id = made.agency_id
      join plan on plan.id = made.plan_id
      join directive_document document on document.id = plan.document_id
      where ${inRange(context, 'made')} and made.state = 'submitted'`,
    order: sql`made.submitted_at, made.id`,
    columns: {
      record_id: sql`made.id`,
      title: sql`case when duty.kind = 'adhoc' then duty.path else made.period_code end`,
      number: sql`document.symbol_number`,
      agency: sql`agency.short_name`,
      due_on: sql`made.last_day`,
      at: sql`made.submitted_at`,
    },
  };
}

function difficulties(context: RequestContext): PartSketch {
  return {
    kind: 'difficulty',
    from: sql`difficulty raised join agency on agency.id = raised.agency_id
      where ${inRange(context, 'raised')} and raised.state in ('raised', 'grouped')`,
    order: sql`raised.raised_at, raised.id`,
    columns: {
      record_id: sql`raised.id`,
      title: sql`left(raised.body, 200)`,
      agency: sql`agency.short_name`,
      at: sql`raised.raised_at`,
    },
  };
}

/** Agencies with something overdue, in the order of the province's tree: counts, no ranking. */
function lateAgencies(context: RequestContext): PartSketch {
  const today = context.today.toString();
  return {
    kind: 'late-agency',
    from: sql`(
      select agency_id, sum(tasks)::integer as tasks, sum(reports)::integer as reports, min(since) as since
        from (
          select made.agency_id, count(*) as tasks, 0 as reports, min(made.due_on) as since
            from agency_task made
           where ${inRange(context, 'made')} and made.state in ${OPEN} and not made.standing
             and made.due_on < ${today}::date
           group by made.agency_id
          union all
          select made.agency_id, 0, count(*), min(made.last_day)
            from report_due made
           where ${inRange(context, 'made')} and made.state in ('waiting', 'returned')
             and made.submitted_at is null and made.last_day < ${today}::date
           group by made.agency_id) one
       where agency_id <> ${context.actor.agencyId}
       group by agency_id) late
      join agency on agency.id = late.agency_id`,
    order: sql`agency.lft`,
    most: 12,
    columns: {
      record_id: sql`late.agency_id`,
      title: sql`agency.short_name`,
      due_on: sql`late.since`,
      note: sql`late.tasks`,
      also: sql`late.reports`,
    },
  };
}
