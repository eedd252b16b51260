import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import type { NoticeKind } from '../contract.ts';
import { tellAgencies, tellDeciders, tellerOf } from './tell.ts';

/** On `report.submitted`: the side that issued the plan, which accepts it. On `report.returned`, `report.accepted`: who handed it in. */
export async function tellOfReport(context: RequestContext, event: DomainEvent): Promise<void> {
  const report = await context.tx
    .selectFrom('report_due')
    .innerJoin('plan', 'plan.id', 'report_due.plan_id')
    .select(['report_due.agency_id', 'report_due.plan_id', 'plan.owner_agency_id'])
    .where('report_due.id', '=', event.recordId)
    .executeTakeFirst();
  if (report === undefined) {
    return;
  }
  const notice = {
    kind: event.name as NoticeKind,
    recordKind: 'report' as const,
    recordId: event.recordId,
    params: { planId: report.plan_id },
    key: `${event.name}/${report.plan_id}/${context.today.toString()}`,
    counted: true,
  };
  if (event.name === 'report.submitted') {
    await tellDeciders(
      tellerOf(context),
      { agencyId: report.owner_agency_id, permission: 'task.confirm' },
      notice,
    );
  } else {
    const to = { agencyIds: [report.agency_id], permission: 'report.owe' as const };
    await tellAgencies(tellerOf(context), to, notice);
  }
}

/** On `report.asked`: every agency that now owes the report. */
export async function tellReportAsked(context: RequestContext, event: DomainEvent): Promise<void> {
  const owed = await context.tx
    .selectFrom('report_due')
    .select(['id', 'agency_id', 'plan_id'])
    .where('duty_id', '=', event.recordId)
    .execute();
  const [first] = owed;
  if (first !== undefined) {
    await tellAgencies(
      tellerOf(context),
      { agencyIds: owed.map((row) => row.agency_id), permission: 'report.owe' },
      {
        kind: 'report.asked',
        recordKind: 'plan',
        recordId: first.plan_id,
        params: { planId: first.plan_id },
        key: `report.asked/${event.recordId}`,
        counted: false,
      },
    );
  }
}
