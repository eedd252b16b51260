import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { PartSketch } from './part.ts';

export const OPEN = sql`('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned')`;

/** What the caller's own agency has to do until the horizon: tasks, reports, cards, own plans. */
export function ownParts(context: RequestContext, until: string): PartSketch[] {
  const { permissions } = context.actor;
  const serves = permissions.has('duty.serve') || permissions.has('duty.manage');
  return [
    ...(serves ? [dangerNow()] : []),
    ...(permissions.has('task.progress') ? [ownTasks(context, until)] : []),
    ...(permissions.has('report.owe') ? [ownReports(context, until)] : []),
    ...(permissions.has('card.receive') ? [ownCards(context), ownPlansOwed(context, until)] : []),
    ...(permissions.has('plan.import') ? [plansUnderReview(context)] : []),
  ];
}

/** People in danger whom nobody has taken on: the place and a code. */
function dangerNow(): PartSketch {
  return {
    kind: 'danger',
    from: sql`app.granted_records('danger-alert') as own(id)
      join danger_alert alert on alert.id = own.id and alert.state = 'calling'
      left join place on place.id = alert.place_id`,
    order: sql`alert.raised_at`,
    columns: {
      record_id: sql`alert.id`,
      title: sql`coalesce(place.full_name, '')`,
      state: sql`alert.kind`,
      at: sql`alert.raised_at`,
    },
  };
}

function ownTasks(context: RequestContext, until: string): PartSketch {
  const today = context.today.toString();
  return {
    kind: 'task',
    from: sql`agency_task own
      join task on task.id = own.task_id
      left join plan on plan.id = own.plan_id
      left join directive_document document on document.id = plan.document_id
      where own.agency_id = ${context.actor.agencyId} and own.state in ${OPEN}
        and (own.state in ('assigned', 'returned') or (not own.standing and own.due_on <= ${until}::date))`,
    order: sql`own.due_on nulls last, own.task_id`,
    most: 200,
    columns: {
      record_id: sql`own.task_id`,
      title: sql`task.title`,
      number: sql`document.symbol_number`,
      path: sql`task.path`,
      starts_on: sql`own.starts_on`,
      due_on: sql`case when own.standing then null else own.due_on end`,
      state: sql`own.state`,
      at: sql`own.updated_at`,
      note: sql`case when own.state = 'returned' then (
        select e.body from progress_entry e
         where e.task_id = own.task_id and e.agency_id = own.agency_id order by e.at desc limit 1) end`,
      at_risk: sql`coalesce(own.risk_on <= ${today}::date and not own.standing, false)`,
    },
  };
}

/** A report that was handed in and came back for a correction is not owed again by its day. */
const CAME_BACK = sql`own.state = 'returned' and own.submitted_at is not null`;

function ownReports(context: RequestContext, until: string): PartSketch {
  return {
    kind: 'report',
    from: sql`report_due own
      join reporting_duty duty on duty.id = own.duty_id
      join plan on plan.id = own.plan_id
      join directive_document document on document.id = plan.document_id
      where own.agency_id = ${context.actor.agencyId} and own.state in ('waiting', 'returned')
        and (own.state = 'returned' or own.last_day <= ${until}::date)`,
    order: sql`own.last_day, own.id`,
    columns: {
      record_id: sql`own.id`,
      title: sql`case when duty.kind = 'adhoc' then duty.path else own.period_code end`,
      number: sql`document.symbol_number`,
      path: sql`case when duty.kind = 'adhoc' then null else duty.path end`,
      starts_on: sql`least(own.period_to, own.last_day)`,
      due_on: sql`case when ${CAME_BACK} then null else own.last_day end`,
      remind_on: sql`case when ${CAME_BACK} then null else own.remind_on end`,
      state: sql`own.state`,
      note: sql`case when own.state = 'returned' then own.note end`,
    },
  };
}

function ownCards(context: RequestContext): PartSketch {
  return {
    kind: 'card',
    from: sql`plan_card own
      join plan on plan.id = own.plan_id
      join directive_document document on document.id = plan.document_id
      where own.agency_id = ${context.actor.agencyId} and own.state = 'waiting' and plan.state = 'in-force'`,
    order: sql`own.sent_on, own.plan_id`,
    columns: {
      record_id: sql`own.plan_id`,
      title: sql`plan.title`,
      number: sql`document.symbol_number`,
      starts_on: sql`own.sent_on`,
    },
  };
}

function ownPlansOwed(context: RequestContext, until: string): PartSketch {
  return {
    kind: 'own-plan',
    from: sql`plan_card own
      join plan on plan.id = own.plan_id
      join directive_document document on document.id = plan.document_id
      where own.agency_id = ${context.actor.agencyId} and own.must_issue_own_plan
        and own.own_plan_issued_on is null and plan.state = 'in-force'
        and own.own_plan_due_on <= ${until}::date`,
    order: sql`own.own_plan_due_on, own.plan_id`,
    columns: {
      record_id: sql`own.plan_id`,
      title: sql`plan.title`,
      number: sql`document.symbol_number`,
      starts_on: sql`own.sent_on`,
      due_on: sql`own.own_plan_due_on`,
    },
  };
}

function plansUnderReview(context: RequestContext): PartSketch {
  const { lo, hi } = context.actor.scope;
  return {
    kind: 'plan-review',
    from: sql`plan_import own
      where own.province_id = ${Number(context.actor.provinceId)} and own.state = 'review'
        and own.owner_lft between ${lo} and ${hi}`,
    order: sql`own.updated_at desc`,
    most: 5,
    columns: {
      record_id: sql`own.id`,
      title: sql`coalesce(nullif(own.review #>> '{header,title}', ''), own.file_name)`,
      at: sql`own.updated_at`,
    },
  };
}
