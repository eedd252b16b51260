import { sql } from 'kysely';
import { listOpenSteps } from '#domain/complaint/decide-complaint.ts';
import { viewClock } from '#features/tips/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { ComplaintPart, ComplaintView, getComplaint } from '../contract.ts';
import {
  agencyNames,
  clocksOf,
  fileEventsOf,
  getStoredComplaint,
  type StoredComplaint,
} from './complaint-store.ts';
import { toRow } from './list-complaints.ts';

/** One complaint as its page shows it: dates, clocks, steps; no sealed word. */
export async function getComplaintView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getComplaint>,
): Promise<ComplaintView> {
  requirePermission(context, 'complaint.settle');
  const stored = await getStoredComplaint(context, id);
  const { row, events, file } = stored;
  const names = await agencyNames(context, [row.receiver_id, row.against_id, row.first_settler_id]);
  const clocks = await clocksOf(context, fileEventsOf(stored, events));
  return {
    ...toRow(context, row, names),
    revision: row.revision,
    regime: row.regime,
    aboutCode: row.about_code,
    about: await aboutOf(context, row),
    actedOn: row.acted_on,
    knownOn: row.known_on,
    victimCode: row.victim_code,
    officer: await officerOf(context, id, row.officer_id),
    compensation: file.compensation,
    decision: file.decision,
    settledAt: row.settled_at?.toISOString() ?? null,
    firstSettler:
      row.first_settler_id === null
        ? null
        : { id: row.first_settler_id, name: names.get(row.first_settler_id) ?? '' },
    earlier: await earlierOf(context, id),
    acts: await actsOf(context, id),
    events: await viewEvents(context, stored),
    clocks: clocks.map((clock) => viewClock(clock, context.now)),
    parts: partsOf(row),
    steps: listOpenSteps(file),
  };
}

/** A way to the tip or case only for whoever may open it anyway. */
async function aboutOf(
  context: RequestContext,
  row: StoredComplaint['row'],
): Promise<ComplaintView['about']> {
  if (row.about_kind === null || row.about_id === null) {
    return null;
  }
  const { rows } = await sql<{ seen: boolean }>`
    select app.sees_record(${row.about_kind}, ${row.about_id}::uuid) as seen`.execute(context.tx);
  return rows[0]?.seen === true ? { kind: row.about_kind, id: row.about_id } : null;
}

async function officerOf(context: RequestContext, id: string, officerId: string | null) {
  if (officerId === null) {
    return null;
  }
  const { rows } = await sql<{ name: string }>`
    select name from app.officers_of_unit(${id}::uuid) where officer_id = ${officerId}::uuid`.execute(
    context.tx,
  );
  return { id: officerId, name: rows[0]?.name ?? '' };
}

async function earlierOf(context: RequestContext, id: string): Promise<ComplaintView['earlier']> {
  const { rows } = await sql<{
    code: string;
    outcome: NonNullable<ComplaintView['earlier']>['outcome'];
    settled_at: Date | null;
    decision_number: string | null;
    decision_on: string | null;
  }>`select * from app.earlier_complaint(${id}::uuid)`.execute(context.tx);
  const [row] = rows;
  return row === undefined
    ? null
    : {
        code: row.code,
        outcome: row.outcome,
        settledAt: row.settled_at?.toISOString() ?? null,
        decisionNumber: row.decision_number,
        decisionOn: row.decision_on,
      };
}

async function actsOf(context: RequestContext, id: string): Promise<string[]> {
  const { rows } = await sql<{ at: Date }>`
    select at from app.acts_complained_about(${id}::uuid)`.execute(context.tx);
  return rows.map(({ at }) => at.toISOString());
}

async function viewEvents(
  context: RequestContext,
  { events }: StoredComplaint,
): Promise<ComplaintView['events']> {
  const ids = [...new Set(events.flatMap((event) => event.byPostId ?? []))];
  const { rows } = await sql<{ post_id: string; title: string; agency_name: string }>`
    select post_id, title, agency_name from app.complaint_posts(${ids}::uuid[])`.execute(
    context.tx,
  );
  const titles = new Map(rows.map((row) => [row.post_id, `${row.title}, ${row.agency_name}`]));
  return events.map((event) => ({
    id: event.id,
    kind: event.kind,
    at: event.at.toString(),
    by: titles.get(event.byPostId ?? '') ?? '',
    outcome: event.params.outcome ?? null,
  }));
}

function partsOf(row: StoredComplaint['row']): ComplaintPart[] {
  return [
    'complaint-words',
    'complaint-person',
    ...(row.officer_words === null ? [] : (['complaint-officer'] as const)),
    ...(row.decision_words === null ? [] : (['complaint-decision'] as const)),
  ];
}
