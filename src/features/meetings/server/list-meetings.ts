import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listMeetings } from '../contract.ts';

const DAY = sql`(meeting.starts_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Meetings of the caller's range and those it is invited to, by day, earliest first. */
export async function listVisibleMeetings(
  context: RequestContext,
  input: ParsedInputOf<typeof listMeetings>,
): Promise<OutputOf<typeof listMeetings>> {
  let query = context.tx
    .selectFrom('meeting')
    .innerJoin('agency', 'agency.id', 'meeting.owner_agency_id')
    .selectAll('meeting')
    .select(['agency.short_name as owner_name'])
    .select((of) => [
      of
        .selectFrom('meeting_participant as p')
        .select((p) => p.fn.countAll<number>().as('count'))
        .whereRef('p.meeting_id', '=', 'meeting.id')
        .as('participants'),
      of
        .selectFrom('conclusion as c')
        .select((c) => c.fn.countAll<number>().as('count'))
        .whereRef('c.meeting_id', '=', 'meeting.id')
        .as('conclusions'),
    ])
    .where('meeting.province_id', '=', Number(context.actor.provinceId));
  if (input.from !== undefined) {
    query = query.where(sql<boolean>`${DAY} >= ${input.from}::date`);
  }
  if (input.to !== undefined) {
    query = query.where(sql<boolean>`${DAY} <= ${input.to}::date`);
  }
  if (input.kind !== undefined) {
    query = query.where('meeting.kind', '=', input.kind);
  }
  if (input.state !== undefined) {
    query = query.where('meeting.state', '=', input.state);
  }
  if (input.planId !== undefined) {
    query = query.where('meeting.plan_id', '=', input.planId);
  }
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(meeting.starts_at, meeting.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('meeting.starts_at')
    .orderBy('meeting.id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at?.toISOString() ?? null,
      venue: row.venue,
      state: row.state,
      owner: { id: row.owner_agency_id, name: row.owner_name },
      participants: row.participants ?? 0,
      conclusions: row.conclusions ?? 0,
    })),
    next: nextKey(rows, input.limit, (row) => [row.starts_at.toISOString(), row.id]),
  };
}
