import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { HearingView, listHearings } from '../contract.ts';

/** The calendar of hearings of the caller's own cases. */
export async function listOwnHearings(
  context: RequestContext,
  input: ParsedInputOf<typeof listHearings>,
): Promise<OutputOf<typeof listHearings>> {
  requirePermission(context, 'case.read');
  return {
    rows: await hearingViews(
      context,
      sql`h.province_id = (select app.province_id())
        and h.starts_at >= app.start_of(${input.from}::date) and h.starts_at < app.start_of(${input.to}::date + 1)`,
    ),
  };
}

/** The hearings of one case. */
export async function listHearingsOf(
  context: RequestContext,
  caseId: string,
): Promise<HearingView[]> {
  return await hearingViews(context, sql`h.case_id = ${caseId}::uuid`);
}

async function hearingViews(
  context: RequestContext,
  where: ReturnType<typeof sql>,
): Promise<HearingView[]> {
  const { rows } = await sql<{
    id: string;
    case_id: string;
    code: string;
    court_id: string;
    court_name: string;
    instance: HearingView['instance'];
    form: HearingView['form'];
    closed: boolean;
    exposure_reason: HearingView['exposureReason'];
    starts_at: Date;
    state: HearingView['state'];
    attendance: number | null;
  }>`
    select h.id, h.case_id, c.code, a.id as court_id, a.short_name as court_name, h.instance, h.form,
           h.closed, h.exposure_reason, h.starts_at, h.state, h.attendance
      from hearing h
      join criminal_case c on c.id = h.case_id
      join agency a on a.id = h.court_agency_id
     where ${where}
     order by h.starts_at, h.id limit 500`.execute(context.tx);
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseCode: row.code,
    court: { id: row.court_id, name: row.court_name },
    instance: row.instance,
    form: row.form,
    closed: row.closed,
    exposureReason: row.exposure_reason,
    startsAt: row.starts_at.toISOString(),
    state: row.state,
    attendance: row.attendance,
  }));
}
