import { type SqlBool, sql } from 'kysely';
import { nearnessOf } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { ComplaintRow, type listComplaints } from '../contract.ts';
import { agencyNames, type StoredComplaint } from './complaint-store.ts';

const OPEN = ['waiting', 'taken-on'] as const;

/** Complaints that the caller's groups settle, the nearest clock first; the list starts from the grants. */
export async function listOwnComplaints(
  context: RequestContext,
  input: ParsedInputOf<typeof listComplaints>,
): Promise<OutputOf<typeof listComplaints>> {
  requirePermission(context, 'complaint.settle');
  let query = context.tx
    .selectFrom(sql<{ id: string }>`app.own_complaints()`.as<'own'>(sql`own (id)`))
    .innerJoin('complaint', (join) => join.on(sql<SqlBool>`complaint.id = own.id`))
    .selectAll('complaint')
    .select(sql<string>`coalesce(complaint.next_due_at, 'infinity')::text`.as('due_key'));
  if (input.state !== undefined) {
    query = query.where('complaint.state', '=', input.state);
  } else if (input.closed !== true) {
    query = query.where('complaint.state', 'in', [...OPEN]);
  }
  if (input.kind !== undefined) {
    query = query.where('complaint.kind', '=', input.kind);
  }
  if (input.round !== undefined) {
    query = query.where('complaint.round', '=', input.round);
  }
  const after = afterKey(input.after, ['text', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(coalesce(complaint.next_due_at, 'infinity'), complaint.id)
        > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy(sql`coalesce(complaint.next_due_at, 'infinity')`)
    .orderBy('complaint.id')
    .limit(input.limit + 1)
    .execute();
  const names = await agencyNames(
    context,
    rows.flatMap((row) => [row.receiver_id, row.against_id]),
  );
  return {
    rows: rows.slice(0, input.limit).map((row) => toRow(context, row, names)),
    next: nextKey(rows, input.limit, (row) => [row.due_key, row.id]),
  };
}

/** What lists and pages show of one. */
export function toRow(
  context: Pick<RequestContext, 'now'>,
  row: StoredComplaint['row'],
  names: ReadonlyMap<string, string>,
): ComplaintRow {
  const clock = ComplaintRow.shape.clock.parse(row.next_clock ?? null);
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    matter: row.matter,
    grounds: ComplaintRow.shape.grounds.parse(row.grounds),
    standing: row.standing,
    channel: row.channel,
    round: row.round,
    state: row.state,
    outcome: row.outcome,
    receivedAt: row.received_at.toISOString(),
    receiver: { id: row.receiver_id, name: names.get(row.receiver_id) ?? '' },
    against: { id: row.against_id, name: names.get(row.against_id) ?? '' },
    againstWho: row.against_who,
    clock:
      clock === null || row.next_due_at === null
        ? null
        : { ...clock, nearness: nearnessOf(row.next_due_at, context.now) },
  };
}
