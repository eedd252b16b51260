import { type SqlBool, sql } from 'kysely';
import { CLOSED_STATES } from '#domain/tip/tip-codes.ts';
import { mayHaveTips } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { ClockNearness, countTipBoards, listTips, TipBox } from '../contract.ts';
import { namesOf } from './bodies.ts';
import { endOfDay } from './next-clock.ts';
import { isMissedDuty, LIST_COLUMNS, titlesOf, toTipRows } from './tip-rows.ts';

type Input = ParsedInputOf<typeof listTips>;
type Box = (typeof TipBox)['options'][number];

/** Tips that the caller may open, the nearest clock first; lists start from the grants of the post. */
export async function listOpenTips(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listTips>> {
  requireVerdict(mayHaveTips(context.actor));
  let query = startFromGrants(context)
    .select(LIST_COLUMNS)
    .select(sql<string>`coalesce(tip.next_due_at, 'infinity')::text`.as('due_key'))
    .where(isInBox(context, input.box));
  if (!input.closed) {
    query = query.where('tip.state', 'not in', [...CLOSED_STATES]);
  }
  if (input.nearness !== undefined) {
    query = query.where(isNear(context, input.nearness));
  }
  if (input.state !== undefined) {
    query = query.where('tip.state', '=', input.state);
  }
  if (input.kind !== undefined) {
    query = query.where('tip.kind', '=', input.kind);
  }
  if (input.urgency !== undefined) {
    query = query.where('tip.urgency', '=', input.urgency);
  }
  if (input.handlerPostId !== undefined) {
    query = query.where(sql<SqlBool>`${input.handlerPostId}::uuid = any (tip.handler_post_ids)`);
  }
  if (input.agencyId !== undefined) {
    query = query.where('tip.held_by_id', '=', input.agencyId);
  }
  const after = afterKey(input.after, ['number', 'text', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(${DANGER}, coalesce(tip.next_due_at, 'infinity'), tip.id)
        > (${after[0]}::integer, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy(DANGER)
    .orderBy(sql`coalesce(tip.next_due_at, 'infinity')`)
    .orderBy('tip.id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: await toTipRows(context, rows.slice(0, input.limit)),
    next: nextKey(rows, input.limit, (row) => [
      row.urgency === 'danger-now' ? 0 : 1,
      row.due_key,
      row.id,
    ]),
  };
}

/** A person in danger now is on top of every list. */
const DANGER = sql<number>`(case when tip.urgency = 'danger-now' then 0 else 1 end)`;

/** The tips granted to the caller's post, joined to their rows. */
export function startFromGrants(context: Pick<RequestContext, 'tx'>) {
  return context.tx
    .selectFrom(sql<{ id: string }>`app.granted_records('tip')`.as<'granted'>(sql`granted (id)`))
    .innerJoin('tip', (join) => join.on(sql<SqlBool>`tip.id = granted.id`));
}

/** Which tips a box holds. */
export function isInBox(context: RequestContext, box: Box) {
  const { postId, agencyId } = context.actor;
  switch (box) {
    case 'all-open-to-me':
      return sql<SqlBool>`true`;
    case 'to-take-up':
      return sql<SqlBool>`((tip.state = 'in-transfer' and tip.arriving_id = ${agencyId}::uuid)
        or (tip.held_by_id = ${agencyId}::uuid and tip.handler_post_ids = '{}'
          and tip.state in ('awaiting-classification', 'awaiting-assignment')))`;
    case 'mine-to-handle':
      return sql<SqlBool>`${postId}::uuid = any (tip.handler_post_ids)`;
    case 'of-unit':
      return sql<SqlBool>`tip.held_by_id = ${agencyId}::uuid`;
    case 'supervised':
      return sql<SqlBool>`${agencyId}::uuid = any (tip.supervisor_ids)`;
  }
}

function isNear(context: RequestContext, nearness: (typeof ClockNearness)['options'][number]) {
  const now = context.now.toString();
  const day = (days: number) => new Date(endOfDay(context.now, days)).toISOString();
  switch (nearness) {
    case 'overdue':
      return sql<SqlBool>`tip.next_due_at <= ${now}::timestamptz`;
    case 'due-today':
      return sql<SqlBool>`tip.next_due_at > ${now}::timestamptz and tip.next_due_at <= ${day(0)}::timestamptz`;
    case 'within-three-days':
      return sql<SqlBool>`tip.next_due_at > ${day(0)}::timestamptz and tip.next_due_at <= ${day(3)}::timestamptz`;
    case 'later':
      return sql<SqlBool>`tip.next_due_at > ${day(3)}::timestamptz`;
  }
}

interface CountRow {
  handler: string | null;
  agency: string | null;
  overdue: number;
  due_today: number;
  within_three_days: number;
  later: number;
  missed: number;
}

/** How many tips by clock: all that is open to the caller, by handler, by body. */
export async function countBoards(
  context: RequestContext,
  input: ParsedInputOf<typeof countTipBoards>,
): Promise<OutputOf<typeof countTipBoards>> {
  requireVerdict(mayHaveTips(context.actor));
  const now = context.now.toString();
  const day = (days: number) => new Date(endOfDay(context.now, days)).toISOString();
  const { rows } = await sql<CountRow>`
    with open_tip as (
      select tip.id, tip.held_by_id, tip.handler_post_ids, tip.next_due_at,
             (select count(*) from running_clock where record_kind = 'tip' and record_id = tip.id
               and ${isMissedDuty(context.now)}) as missed
        from app.granted_records('tip') granted (id) join tip on tip.id = granted.id
       where tip.state <> all(${[...CLOSED_STATES]}::text[]) and (${isInBox(context, input.box)}))
    select handler, agency,
           count(*) filter (where next_due_at <= ${now}::timestamptz)::integer as overdue,
           count(*) filter (where next_due_at > ${now}::timestamptz and next_due_at <= ${day(0)}::timestamptz)::integer as due_today,
           count(*) filter (where next_due_at > ${day(0)}::timestamptz and next_due_at <= ${day(3)}::timestamptz)::integer as within_three_days,
           count(*) filter (where next_due_at > ${day(3)}::timestamptz or next_due_at is null)::integer as later,
           coalesce(sum(missed), 0)::integer as missed
      from (select null::uuid as handler, null::uuid as agency, o.* from open_tip o
            union all select null, o.held_by_id, o.* from open_tip o
            union all select h.post, null, o.* from open_tip o cross join lateral unnest(o.handler_post_ids) h (post)) told
     group by handler, agency`.execute(context.tx);
  const agencies = await namesOf(
    context.tx,
    rows.flatMap((row) => row.agency ?? []),
  );
  const posts = await titlesOf(
    context.tx,
    rows.flatMap((row) => row.handler ?? []),
  );
  const all = rows.find((row) => row.handler === null && row.agency === null);
  return {
    all: countsOf(all),
    byHandler: rows.flatMap((row) =>
      row.handler === null
        ? []
        : [
            {
              ...countsOf(row),
              post: posts.get(row.handler) ?? {
                id: row.handler,
                name: null,
                title: '',
                agency: '',
              },
            },
          ],
    ),
    byAgency: rows.flatMap((row) =>
      row.agency === null
        ? []
        : [{ ...countsOf(row), agency: { id: row.agency, name: agencies.get(row.agency) ?? '' } }],
    ),
  };
}

function countsOf(row: CountRow | undefined) {
  return {
    overdue: row?.overdue ?? 0,
    dueToday: row?.due_today ?? 0,
    withinThreeDays: row?.within_three_days ?? 0,
    later: row?.later ?? 0,
    missedNotices: row?.missed ?? 0,
  };
}
