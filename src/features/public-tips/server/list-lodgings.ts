import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { LodgingRow, listLodgings } from '../contract.ts';
import { type ClassifyLaw, classifyByOf } from './classify-by.ts';
import type { LodgingRecord } from './lodging-store.ts';

type ListedLodging = Omit<LodgingRecord, 'content'> & {
  unread: number;
  files: number;
  answers: number;
};

/** Lodgings that the caller's groups may open: waiting ones first, the oldest of them on top. */
export async function listOwnLodgings(
  context: RequestContext,
  input: ParsedInputOf<typeof listLodgings>,
): Promise<OutputOf<typeof listLodgings>> {
  requirePermission(context, 'lodging.read');
  const after = afterKey(input.after, ['number', 'instant', 'uuid']);
  const state = input.state ?? null;
  const { rows } = await sql<ListedLodging & { rank: number; at_text: string }>`
    select l.*, ranked.rank, to_char(l.lodged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text,
      (select count(*)::int from lodging_addition a where a.lodging_id = l.id and a.seen_at is null) as unread,
      (select count(*)::int from lodging_file f where f.lodging_id = l.id) as files,
      (select count(*)::int from lodging_answer a where a.lodging_id = l.id) as answers
      from app.own_lodgings() as own(id)
      join lodging l on l.id = own.id
      cross join lateral (select case when l.state <> 'waiting' then 2 when l.danger then 0 else 1 end as rank) ranked
     where (${state}::text is null or l.state = ${state}::text)
       and (${after === null}::boolean
            or (ranked.rank, l.lodged_at, l.id)
               > (${after?.[0] ?? '0'}::int, ${after?.[1] ?? null}::timestamptz, ${after?.[2] ?? null}::uuid))
     order by ranked.rank, l.lodged_at, l.id
     limit ${input.limit + 1}`.execute(context.tx);
  const law = {
    calendar: await loadCalendar(context.tx),
    settings: await loadClockSettings(context.tx),
  };
  return {
    rows: rows.slice(0, input.limit).map((row) => toRow(row, law)),
    next: nextKey(rows, input.limit, (row) => [row.rank, row.at_text, row.id]),
  };
}

/** What a list shows of one. */
export function toRow(row: ListedLodging, law: ClassifyLaw): LodgingRow {
  return {
    id: row.id,
    kind: row.kind,
    receiver: row.receiver,
    danger: row.danger,
    lodgedAt: row.lodged_at.toISOString(),
    state: row.state,
    openedAt: row.opened_at?.toISOString() ?? null,
    tipId: row.tip_id,
    unread: row.unread,
    files: row.files,
    answers: row.answers,
    classifyBy:
      row.kind === 'tip' && row.state === 'waiting'
        ? (classifyByOf(Temporal.Instant.from(row.lodged_at.toISOString()), law)?.toString() ??
          null)
        : null,
  };
}
