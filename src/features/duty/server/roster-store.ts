import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Shift } from '#domain/duty/roster.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** The desk of the own body as stored; its empty beginning where nothing was entered yet. */
export interface StoredDesk {
  phone: string;
  revision: number;
  rosterSince: Temporal.Instant | null;
}

/** The desk of the own body. */
export async function findDesk(context: RequestContext): Promise<StoredDesk> {
  const { rows } = await sql<{ phone: string; revision: number; roster_since: Date | null }>`
    select phone, revision, roster_since from duty_desk
     where agency_id = ${context.actor.agencyId}::uuid`.execute(context.tx);
  const row = rows[0];
  return {
    phone: row?.phone ?? '',
    revision: row?.revision ?? 0,
    rosterSince: row?.roster_since == null ? null : instantOf(row.roster_since),
  };
}

/** Turns of the own body that touch a time, by their beginning; every one where no most is given. */
export async function listShifts(
  context: RequestContext,
  from: Temporal.Instant,
  until: Temporal.Instant,
  most: number | null = null,
): Promise<Shift[]> {
  const { rows } = await sql<{
    id: string;
    post_id: string;
    from_at: Date;
    until_at: Date;
    call_order: number;
    covers_id: string | null;
  }>`
    select id, post_id, from_at, until_at, call_order, covers_id from duty_shift
     where agency_id = ${context.actor.agencyId}::uuid and until_at > from_at
       and until_at > ${from.toString()}::timestamptz and from_at < ${until.toString()}::timestamptz
     order by from_at, call_order, id limit ${most}::integer`.execute(context.tx);
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    from: instantOf(row.from_at),
    until: instantOf(row.until_at),
    order: row.call_order,
    coversId: row.covers_id,
  }));
}

/** Posts of the own body by title and officer, and whether they may be put on duty now. */
export async function listPeople(
  context: RequestContext,
): Promise<Map<string, { title: string; officer: string; eligible: boolean }>> {
  const { rows } = await sql<{
    post_id: string;
    title: string;
    officer: string;
    eligible: boolean;
  }>`select post_id, title, officer, eligible from app.duty_people()`.execute(context.tx);
  return new Map(rows.map((row) => [row.post_id, row]));
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
