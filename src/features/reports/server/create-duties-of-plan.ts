import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type { ConfirmedPlan, ConfirmedReport } from '#domain/plan-review/confirmed-plan.ts';
import { generateDueDates, type ReportDue } from '#domain/programme/report-due-dates.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';

/**
 * On `plan.confirmed`: the reporting duties of a plan and, when it is in force, one due report for
 * each agency that owes it and each period of the plan.
 */
export async function createDutiesOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const plan = await getConfirmedPlan(context.tx, event.recordId);
  const calendar = await loadCalendar(context.tx);
  for (const [position, report] of plan.reports.entries()) {
    const dues = duesOf(plan, report, calendar);
    await insertDuty(context, plan, report, position, dues);
    if (plan.state === 'in-force') {
      await insertDues(context, plan, report, dues);
    }
  }
}

/** The reports that a duty of the plan gives under a calendar. */
export function duesOf(
  plan: ConfirmedPlan,
  report: ConfirmedReport,
  calendar: WorkingCalendar,
): ReportDue[] {
  const duty = {
    kind: report.kind,
    due: report.due,
    scheme: 'programme' as const,
    besides: plan.reports.map((other) => other.kind),
    rollForward: plan.dueRollsForward,
  };
  const from = Temporal.PlainDate.from(plan.issuedOn ?? plan.periodFrom);
  const to = Temporal.PlainDate.from(plan.periodTo).add({ months: 1 });
  return generateDueDates(duty, from, to, calendar);
}

async function insertDuty(
  context: RequestContext,
  plan: ConfirmedPlan,
  report: ConfirmedReport,
  position: number,
  dues: readonly ReportDue[],
): Promise<void> {
  await context.tx
    .insertInto('reporting_duty')
    .values({
      ...dutyValues(report, position, dues),
      plan_id: plan.planId,
      owner_lft: plan.issuerLft,
    })
    .execute();
}

/** What a reporting duty takes over from the text. */
export function dutyValues(report: ConfirmedReport, position: number, dues: readonly ReportDue[]) {
  return {
    id: report.id,
    position,
    path: report.path,
    kind: report.kind,
    due: report.due,
    to_text: report.to?.asWritten ?? '',
    to_agency_id: report.to?.agencyIds[0] ?? null,
    via_text: report.via?.asWritten ?? null,
    via_agency_id: report.via?.agencyIds[0] ?? null,
    by_text: report.by.map((name) => name.asWritten).join('; '),
    assumed: dues.some((due) => due.assumed),
    span_from: report.span[0],
    span_to: report.span[1],
  };
}

async function insertDues(
  context: RequestContext,
  plan: ConfirmedPlan,
  report: ConfirmedReport,
  dues: readonly ReportDue[],
): Promise<void> {
  const rows = await dueRows(context, plan, report, dues);
  if (rows.length > 0) {
    await context.tx.insertInto('report_due').values(rows).execute();
  }
}

/** One report for each agency that owes it and each day on which it is due. */
export async function dueRows(
  context: RequestContext,
  plan: ConfirmedPlan,
  report: ConfirmedReport,
  dues: readonly ReportDue[],
): Promise<ReturnType<typeof dueRow>[]> {
  const agencies = [...new Set(report.by.flatMap((name) => name.agencyIds))];
  if (agencies.length === 0 || dues.length === 0) {
    return [];
  }
  const numbers = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', 'in', agencies)
    .execute();
  return numbers.flatMap((agency) =>
    dues.map((due) => dueRow(plan, report, due, { id: agency.id, lft: agency.lft })),
  );
}

function dueRow(
  plan: ConfirmedPlan,
  report: ConfirmedReport,
  due: ReportDue,
  agency: { id: string; lft: number },
) {
  const period = due.period;
  return {
    id: newId(),
    duty_id: report.id,
    plan_id: plan.planId,
    agency_id: agency.id,
    agency_lft: agency.lft,
    owner_lft: plan.issuerLft,
    period_code: periodCodeOf(due),
    period_from: (period?.from ?? Temporal.PlainDate.from(plan.periodFrom)).toString(),
    period_to: (period?.to ?? due.due.lastDay).toString(),
    before_on: due.due.lastDay.add({ days: 1 }).toString(),
    last_day: due.due.lastDay.toString(),
    remind_on: due.due.reminderOn.toString(),
    state: 'waiting' as const,
  };
}

/** The code of a report's period; a single report is known by its last day. */
export function periodCodeOf({ period, due }: ReportDue): string {
  return period === null ? `once-${due.lastDay}` : `${period.year}-${period.kind}`;
}
