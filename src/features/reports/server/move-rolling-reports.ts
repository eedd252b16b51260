import { sql } from 'kysely';
import { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import type { ReportDue } from '#domain/programme/report-due-dates.ts';
import { type CalendarChange, loadCalendarChange } from '#features/deadlines/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { duesOf, periodCodeOf } from './create-duties-of-plan.ts';

interface OpenReport {
  record_id: string;
  agency_id: string;
  duty_id: string;
  period_code: string;
  last_day: string;
}

/**
 * On `calendar.changed`: last days that rest on the calendar are counted anew: where the plan rolls
 * forward, and where the day was assumed as the first working day after the period. All others stand.
 * A report whose day was set otherwise keeps it; one that was handed in keeps what it was judged by.
 */
export async function moveRollingReports(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const change = await loadCalendarChange(context.tx, event.recordId);
  const { rows } = await sql<{ confirmed: unknown }>`
    select confirmed from app.rolling_plans()`.execute(context.tx);
  const moved: { id: string; agencyId: string }[] = [];
  for (const row of rows) {
    const plan = ConfirmedPlan.parse(row.confirmed);
    const moves = listMoves(plan, change);
    if (moves.length > 0) {
      moved.push(...(await moveReports(context.tx, plan.planId, moves)));
    }
  }
  if (moved.length > 0) {
    await context.publish({
      name: 'report.days-moved',
      recordId: event.recordId,
      payload: { reports: moved },
    });
  }
}

interface DayMove {
  dutyId: string;
  from: ReportDue;
  to: ReportDue;
}

/** Dues of the same duty and period under both calendars whose last day differs. */
function listMoves(plan: ConfirmedPlan, change: CalendarChange): DayMove[] {
  return plan.reports.flatMap((report) => {
    const after = duesOf(plan, report, change.after);
    return duesOf(plan, report, change.before).flatMap((from, at) => {
      const to = from.period === null ? after[at] : after.find((due) => isSamePeriod(due, from));
      return to === undefined || to.due.lastDay.equals(from.due.lastDay)
        ? []
        : [{ dutyId: report.id, from, to }];
    });
  });
}

function isSamePeriod(one: ReportDue, other: ReportDue): boolean {
  return periodCodeOf(one) === periodCodeOf(other);
}

async function moveReports(
  tx: Tx,
  planId: string,
  moves: readonly DayMove[],
): Promise<{ id: string; agencyId: string }[]> {
  const { rows } = await sql<OpenReport>`
    select record_id, agency_id, duty_id, period_code, last_day::text
      from app.open_days_of(${planId}::uuid) where kind = 'report'`.execute(tx);
  const moved = rows.flatMap((row) => {
    const move = moves.find(
      ({ dutyId, from }) =>
        dutyId === row.duty_id &&
        periodCodeOf(from) === row.period_code &&
        from.due.lastDay.toString() === row.last_day,
    );
    return move === undefined ? [] : [{ row, to: move.to }];
  });
  const written = moved.map(({ row, to }) => ({
    kind: 'report',
    id: row.record_id,
    lastDay: to.due.lastDay.toString(),
    remindOn: to.due.reminderOn.toString(),
    periodCode: periodCodeOf(to),
  }));
  await sql`select app.write_rolled_days(${JSON.stringify(written)}::jsonb)`.execute(tx);
  return moved.map(({ row }) => ({ id: row.record_id, agencyId: row.agency_id }));
}
