import { sql } from 'kysely';
import { mayHaveTips } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { ClockMark, listTipRequests, TipRequestRow } from '../contract.ts';
import { namesOf } from './bodies.ts';
import { isInBox } from './list-tips.ts';
import { nameOfRule, nearnessOf } from './next-clock.ts';

interface RequestRow {
  id: string;
  kind: TipRequestRow['act'];
  at: Date;
  tip_id: string;
  code: string;
  tip_kind: TipRequestRow['tip']['kind'];
  held_by_id: string;
  answered_at: Date | null;
  taken_over: boolean;
  rule: string | null;
  due_at: Date | null;
  due_on: string | null;
  in_hours: boolean | null;
}

/** Written requests of the procuracy on tips granted to the caller, the latest first. */
export async function listRequests(
  context: RequestContext,
  input: ParsedInputOf<typeof listTipRequests>,
): Promise<OutputOf<typeof listTipRequests>> {
  requireVerdict(mayHaveTips(context.actor));
  const after = afterKey(input.after, ['instant', 'uuid']);
  const { rows } = await sql<RequestRow>`
    select e.id, e.kind, e.at, tip.id as tip_id, tip.code, tip.kind as tip_kind, tip.held_by_id,
           answer.at as answered_at, answer.taken_over, k.rule, k.due_at, k.due_on::text, k.in_hours
      from app.granted_records('tip') granted (id)
      join tip on tip.id = granted.id
      cross join lateral (select one.id, one.kind, one.seq, date_trunc('milliseconds', one.at) as at
        from tip_event one where one.tip_id = tip.id
         and one.kind in ('ask-of-body', 'ask-to-remedy') offset 0) e
      cross join lateral (${ANSWER}) answer
      left join running_clock k on k.record_kind = 'tip' and k.record_id = tip.id
        and k.rule = ${REMEDY_RULE} and e.kind = 'ask-to-remedy'
        and right(k.key, 37) = '#' || e.id::text
     where (${isInBox(context, input.side)})
       and (not ${input.waiting}::boolean or (answer.at is null and not answer.taken_over))
       and (${after?.[0] ?? null}::text is null
         or (e.at, e.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
     order by e.at desc, e.id desc
     limit ${input.limit + 1}`.execute(context.tx);
  const page = rows.slice(0, input.limit);
  const bodies = await namesOf(
    context.tx,
    page.map((row) => row.held_by_id),
  );
  return {
    rows: page.map((row) => ({
      eventId: row.id,
      tip: { id: row.tip_id, code: row.code, kind: row.tip_kind },
      act: row.kind,
      askedAt: row.at.toISOString(),
      clock: clockOf(context, row),
      standing: standingOf(row),
      answeredAt: row.answered_at?.toISOString() ?? null,
      heldBy: { id: row.held_by_id, name: bodies.get(row.held_by_id) ?? '' },
    })),
    next: nextKey(rows, input.limit, (row) => [row.at.toISOString(), row.id]),
  };
}

/** Putting a violation right within 15 days; for other requests the law sets no limit. */
const REMEDY_RULE = '145.3c';

/** The first answers answer the first questions; one remedy closes every request to remedy before it. */
const ANSWER = sql`
  select case e.kind
      when 'ask-to-remedy' then (select min(a.at) from tip_event a
        where a.tip_id = tip.id and a.kind = 'remedy' and a.seq > e.seq)
      else (select a.at from tip_event a where a.tip_id = tip.id and a.kind = 'answer-procuracy'
        order by a.seq limit 1 offset (select count(*) from tip_event q
          where q.tip_id = tip.id and q.kind = 'ask-of-body' and q.seq < e.seq)) end as at,
    e.kind = 'ask-to-remedy' and exists (select from tip_event a
      where a.tip_id = tip.id and a.kind = 'take-from-body' and a.seq > e.seq) as taken_over`;

function standingOf(row: RequestRow): TipRequestRow['standing'] {
  if (row.answered_at !== null) {
    return 'request-answered';
  }
  return row.taken_over ? 'request-taken-over' : 'request-waits';
}

function clockOf(context: RequestContext, row: RequestRow): ClockMark | null {
  const { rule, due_at: dueAt, due_on: dueOn } = row;
  if (rule === null || dueAt === null || dueOn === null || standingOf(row) !== 'request-waits') {
    return null;
  }
  return {
    rule,
    name: nameOfRule(rule),
    dueOn,
    dueAt: row.in_hours === true ? dueAt.toISOString() : null,
    askBy: null,
    nearness: nearnessOf(dueAt, context.now),
    provisional: false,
  };
}
