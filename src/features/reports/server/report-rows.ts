import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { timingOf } from '#domain/programme/decide-report.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { ReportDueRow, ReportFile } from '../contract.ts';
import { accessOf, mayDecide, mayHandIn } from './report-permissions.ts';
import { FILE_OWNER } from './report-store.ts';

/** Reports due with what their lines show; the caller's policy decides which. */
export function selectReports(context: RequestContext) {
  return context.tx
    .selectFrom('report_due')
    .innerJoin('agency', 'agency.id', 'report_due.agency_id')
    .innerJoin('reporting_duty as duty', 'duty.id', 'report_due.duty_id')
    .innerJoin('plan', 'plan.id', 'report_due.plan_id')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .selectAll('report_due')
    .select([
      'agency.short_name',
      'duty.kind',
      'duty.path',
      'duty.assumed',
      'plan.title',
      'document.symbol_number',
      sql<string | null>`app.upper_report_day(report_due.plan_id, report_due.period_code)`.as(
        'upper_day',
      ),
      sql<string | null>`(select post.title from post where post.id = report_due.submitted_by)`.as(
        'submitted_by_title',
      ),
    ])
    .where('report_due.province_id', '=', Number(context.actor.provinceId));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>;

/** Rows as the contract shows them, with their files. */
export async function reportViews(
  context: RequestContext,
  rows: readonly Row[],
): Promise<ReportDueRow[]> {
  const files = await filesOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) =>
    viewOf(context, row, visibleFiles(context, row, files.get(row.id) ?? [])),
  );
}

/** What is chosen and not yet handed in is seen by its own agency alone. */
function visibleFiles(
  context: RequestContext,
  row: Row,
  stored: readonly { id: string; name: string }[],
): ReportFile[] {
  const handedIn = new Set(row.handed_in_files);
  return stored
    .map((file) => ({ ...file, handedIn: handedIn.has(file.id) }))
    .filter((file) => file.handedIn || row.agency_id === context.actor.agencyId);
}

function viewOf(context: RequestContext, row: Row, files: ReportDueRow['files']): ReportDueRow {
  const { actor } = context;
  const submitted =
    row.submitted_at === null
      ? null
      : Temporal.Instant.fromEpochMilliseconds(row.submitted_at.getTime());
  const submittedOn =
    submitted?.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString() ?? null;
  return {
    id: row.id,
    planId: row.plan_id,
    planNumber: row.symbol_number,
    planTitle: row.title,
    path: row.kind === 'adhoc' ? '' : row.path,
    subject: row.kind === 'adhoc' ? row.path : null,
    kind: row.kind,
    agency: { id: row.agency_id, name: row.short_name },
    periodCode: row.period_code,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    beforeOn: row.before_on,
    lastDay: row.last_day,
    remindOn: row.remind_on,
    upperDay: row.upper_day === row.last_day ? null : row.upper_day,
    submittedBy: row.submitted_by_title,
    assumed: row.assumed,
    state: row.state,
    submittedAt: submitted?.toString() ?? null,
    handedInAgainAt: handedInAgain(row),
    timing: timingOf(
      { lastDay: row.last_day, submittedOn, state: row.state },
      context.today.toString(),
    ),
    note: row.note,
    revision: row.revision,
    files,
    mayHandIn:
      mayHandIn(actor, accessOf(row)).allowed &&
      (row.state === 'waiting' || row.state === 'returned'),
    mayDecide: mayDecide(actor, accessOf(row)).allowed && row.state === 'submitted',
  };
}

function handedInAgain({ submitted_at: first, handed_in_at: last }: Row): string | null {
  return last === null || first === null || last.getTime() === first.getTime()
    ? null
    : Temporal.Instant.fromEpochMilliseconds(last.getTime()).toString();
}

async function filesOf(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('attachment')
    .select(['id', 'owner_id', 'name'])
    .where('owner_kind', '=', FILE_OWNER)
    .where('owner_id', 'in', [...ids])
    .orderBy('stored_at')
    .execute();
  const byReport = new Map<string, { id: string; name: string }[]>();
  for (const { owner_id, id, name } of rows) {
    byReport.set(owner_id, [...(byReport.get(owner_id) ?? []), { id, name }]);
  }
  return byReport;
}
