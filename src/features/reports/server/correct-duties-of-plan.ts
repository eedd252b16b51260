import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type { ConfirmedPlan, ConfirmedReport } from '#domain/plan-review/confirmed-plan.ts';
import { NO_LONGER_WRITTEN } from '#domain/plan-review/correction.ts';
import { mayCorrectWork } from '#domain/programme/plan-correction-permissions.ts';
import { decideDues } from '#domain/programme/plan-dues.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { getCorrectedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { dueRows, duesOf, dutyValues } from './create-duties-of-plan.ts';

type DueRow = Awaited<ReturnType<typeof dueRows>>[number];

/**
 * On `plan.corrected`: a duty that is found again keeps its reports, those handed in as they are and
 * those that wait with the days of the corrected text; a new duty asks for the days to come; one
 * that is not written any more ends, and what waits under it is cancelled.
 */
export async function correctDutiesOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const { before, after } = await getCorrectedPlan(context.tx, event);
  const { provinceId } = context.actor;
  requireVerdict(mayCorrectWork(context.actor, { provinceId, lft: before.issuerLft }));
  const calendar = await loadCalendar(context.tx);
  const olds = new Map(before.reports.map((report) => [report.id, report]));
  for (const [position, report] of after.reports.entries()) {
    const old = olds.get(report.id);
    olds.delete(report.id);
    await correctDuty(context, { before, after, old, report, position, calendar });
  }
  for (const report of olds.values()) {
    await endDuty(context, report.id);
  }
}

interface Corrected {
  before: ConfirmedPlan;
  after: ConfirmedPlan;
  /** Undefined where the duty is new. */
  old: ConfirmedReport | undefined;
  report: ConfirmedReport;
  position: number;
  calendar: WorkingCalendar;
}

async function correctDuty(context: RequestContext, corrected: Corrected): Promise<void> {
  const { before, after, old, report, position, calendar } = corrected;
  const dues = duesOf(after, report, calendar);
  const { id, ...values } = dutyValues(report, position, dues);
  if (old === undefined) {
    await context.tx
      .insertInto('reporting_duty')
      .values({ id, ...values, plan_id: after.planId, owner_lft: after.issuerLft })
      .execute();
  } else {
    await context.tx.updateTable('reporting_duty').set(values).where('id', '=', id).execute();
  }
  if (after.state !== 'in-force') {
    return;
  }
  const wanted = await dueRows(context, after, report, dues);
  const asked =
    old === undefined ? [] : await dueRows(context, before, old, duesOf(before, old, calendar));
  if (keysOf(asked).join() !== keysOf(wanted).join()) {
    await moveDues(context, report.id, wanted);
  }
}

/** What is asked of whom and until when: the same keys leave every report as it is. */
function keysOf(rows: readonly DueRow[]): string[] {
  return rows.map((row) => `${row.agency_id} ${row.period_code} ${row.last_day}`).sort();
}

async function moveDues(
  context: RequestContext,
  dutyId: string,
  wanted: readonly DueRow[],
): Promise<void> {
  const rows = await context.tx
    .selectFrom('report_due')
    .select(['id', 'agency_id', 'period_code', 'last_day', 'state'])
    .where('duty_id', '=', dutyId)
    .orderBy('last_day')
    .orderBy('id')
    .forUpdate()
    .execute();
  const decided = decideDues(
    rows.map((row) => ({
      id: row.id,
      agencyId: row.agency_id,
      periodCode: row.period_code,
      lastDay: row.last_day,
      state: row.state,
    })),
    wanted.map((row) => ({
      row,
      agencyId: row.agency_id,
      periodCode: row.period_code,
      lastDay: row.last_day,
    })),
    context.today.toString(),
  );
  await cancelDues(context, decided.cancelled);
  for (const { id, to, state } of decided.moved) {
    const { id: _id, duty_id, plan_id, agency_id, agency_lft, owner_lft, ...days } = to.row;
    await context.tx
      .updateTable('report_due')
      .set((expression) => ({
        ...days,
        state,
        ...(state === 'waiting' ? { note: null } : {}),
        revision: expression('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
  }
  if (decided.added.length > 0) {
    await context.tx
      .insertInto('report_due')
      .values(decided.added.map(({ row }) => row))
      .execute();
  }
}

async function endDuty(context: RequestContext, dutyId: string): Promise<void> {
  await context.tx
    .updateTable('reporting_duty')
    .set({ ended_on: context.today.toString() })
    .where('id', '=', dutyId)
    .execute();
  const rows = await context.tx
    .selectFrom('report_due')
    .select('id')
    .where('duty_id', '=', dutyId)
    .where('state', 'in', ['waiting', 'returned'])
    .orderBy('id')
    .forUpdate()
    .execute();
  await cancelDues(
    context,
    rows.map((row) => row.id),
  );
}

async function cancelDues(context: RequestContext, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) {
    await context.tx
      .updateTable('report_due')
      .set((expression) => ({
        state: 'cancelled',
        note: NO_LONGER_WRITTEN,
        revision: expression('revision', '+', 1),
      }))
      .where('id', 'in', [...ids])
      .execute();
  }
}
