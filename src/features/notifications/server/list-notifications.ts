import { sql } from 'kysely';
import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import {
  type countNotifications,
  type listNotifications,
  NoticeKind,
  NoticeRecord,
  type readNotifications,
} from '../contract.ts';

const Params = z.object({
  count: z.number().int().default(1),
  days: z.number().int().optional(),
  day: z.string().optional(),
  card: z.number().int().default(0),
  planId: z.string().optional(),
});

/** The post's own notices, newest first. A title is read anew: what the post may no longer see has none. */
export async function listOwnNotices(
  context: RequestContext,
  input: ParsedInputOf<typeof listNotifications>,
): Promise<OutputOf<typeof listNotifications>> {
  let query = context.tx
    .selectFrom('notification as n')
    .select(['n.id', 'n.kind', 'n.record_kind', 'n.record_id', 'n.params', 'n.at', 'n.read_at'])
    .select(subject.as('subject'))
    .where('n.post_id', '=', context.actor.postId);
  if (input.unread === true) {
    query = query.where('n.read_at', 'is', null);
  }
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(sql<boolean>`(n.at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  }
  const rows = await query
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => {
      const params = Params.parse(row.params);
      return {
        id: row.id,
        kind: NoticeKind.parse(row.kind),
        recordKind: NoticeRecord.parse(row.record_kind),
        recordId: row.record_id,
        subject: row.subject,
        count: params.count,
        days: params.days ?? null,
        day: params.day ?? null,
        card: params.card > 0,
        planId: params.planId ?? null,
        at: row.at.toISOString(),
        read: row.read_at !== null,
      };
    }),
    next: nextKey(rows, input.limit, (row) => [row.at.toISOString(), row.id]),
  };
}

const subject = sql<string | null>`case n.record_kind
  when 'task' then (select t.title from task t where t.id = n.record_id)
  when 'plan' then (select coalesce(d.symbol_number || ' · ', '') || p.title
                      from plan p join directive_document d on d.id = p.document_id where p.id = n.record_id)
  when 'report' then (select p.title from report_due r join plan p on p.id = r.plan_id where r.id = n.record_id)
  when 'meeting' then (select m.title from meeting m where m.id = n.record_id)
  when 'difficulty' then (select left(f.body, 200) from difficulty f where f.id = n.record_id)
  when 'document' then (select o.subject from outgoing_document o where o.id = n.record_id)
  when 'officer' then (select o.full_name from officer o where o.id = n.record_id)
  when 'agency' then (select a.short_name from agency a where a.id = n.record_id) end`;

/** How many notices of the post are unseen. */
export async function countUnread(
  context: RequestContext,
): Promise<OutputOf<typeof countNotifications>> {
  const row = await context.tx
    .selectFrom('notification')
    .select((of) => of.fn.countAll<number>().as('unread'))
    .where('post_id', '=', context.actor.postId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { unread: row.unread };
}

/** Marks the chosen notices, or all, as seen. */
export async function markRead(
  context: RequestContext,
  input: ParsedInputOf<typeof readNotifications>,
): Promise<Done> {
  let update = context.tx
    .updateTable('notification')
    .set({ read_at: new Date(context.now.epochMilliseconds) })
    .where('post_id', '=', context.actor.postId)
    .where('read_at', 'is', null);
  if (input.ids !== undefined) {
    update = update.where(sql<boolean>`id = any (${input.ids}::uuid[])`);
  }
  await update.execute();
  return {};
}
