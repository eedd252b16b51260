import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { EntryView, listEntries } from '../contract.ts';
import { requireAuditReader } from './require-audit-reader.ts';

type Input = ParsedInputOf<typeof listEntries>;

/** A page of the trail, newest first. The first page of a list is itself noted, with the filters' names. */
export async function findEntries(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listEntries>> {
  requireAuditReader(context);
  const rows = await selectEntries(context.tx, input);
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const names = await namesOf(context.tx, page);
  if (input.after === undefined) {
    await context.audit({
      action: 'audit-trail.read',
      recordKind: 'audit-entry',
      fields: namesOfFilters(input),
    });
  }
  return {
    rows: page.map((row) => toView(row, names)),
    next: rows.length > input.limit && last ? `${last.at_text}_${last.id}` : null,
  };
}

interface EntryRow {
  id: string;
  at_text: string;
  action: string;
  outcome: EntryView['outcome'];
  officer_id: string | null;
  post_id: string | null;
  agency_id: string | null;
  on_behalf_of: string | null;
  record_kind: string | null;
  record_id: string | null;
  purpose: string | null;
  fields: string[];
  reference: string | null;
}

async function selectEntries(tx: Tx, input: Input): Promise<EntryRow[]> {
  const conditions = sql.join(conditionsOf(input), sql` and `);
  const { rows } = await sql<EntryRow>`
    select id, action, outcome, officer_id, post_id, agency_id, on_behalf_of, record_kind, record_id, purpose, fields,
           reference, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text
      from audit_entry where ${conditions}
     order by at desc, id desc limit ${input.limit + 1}`.execute(tx);
  return rows;
}

function conditionsOf(input: Input): RawBuilder<unknown>[] {
  const conditions = [sql`province_id = app.province_id()`];
  const equal = {
    action: input.action,
    outcome: input.outcome,
    purpose: input.purpose,
    agency_id: input.agencyId,
    officer_id: input.officerId,
    record_kind: input.recordKind,
    record_id: input.recordId,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) {
      conditions.push(sql`${sql.ref(column)} = ${value}`);
    }
  }
  if (input.from !== undefined) {
    conditions.push(sql`at >= ${startOf(input.from, 0)}::timestamptz`);
  }
  if (input.to !== undefined) {
    conditions.push(sql`at < ${startOf(input.to, 1)}::timestamptz`);
  }
  if (input.after !== undefined) {
    const { at, id } = readKey(input.after);
    conditions.push(sql`(at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return conditions;
}

/** The first moment of a day in Viet Nam, or of a day some days later. */
function startOf(day: string, later: number): string {
  return Temporal.PlainDate.from(day)
    .add({ days: later })
    .toZonedDateTime('Asia/Ho_Chi_Minh')
    .toInstant()
    .toString();
}

function readKey(after: string): { at: string; id: string } {
  const found = /^([0-9T:.-]{20,30}Z)_([0-9a-f-]{36})$/.exec(after);
  if (!found?.[1] || !found[2]) {
    throw new Refusal('input.invalid');
  }
  return { at: found[1], id: found[2] };
}

type Names = Map<string, { name: string; agency: string | null }>;

async function namesOf(tx: Tx, page: readonly EntryRow[]): Promise<Names> {
  const officers = [...new Set(page.flatMap((row) => row.officer_id ?? []))];
  const posts = [...new Set(page.flatMap((row) => row.post_id ?? []))];
  const { rows } = await sql<{ id: string; name: string; agency: string | null }>`
    select id, name, agency from app.audit_names(${officers}::uuid[], ${posts}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function toView(row: EntryRow, names: Names): EntryView {
  const post = row.post_id === null ? undefined : names.get(row.post_id);
  return {
    id: row.id,
    at: row.at_text,
    action: row.action,
    outcome: row.outcome,
    officer:
      row.officer_id === null
        ? null
        : { id: row.officer_id, name: names.get(row.officer_id)?.name ?? '' },
    post: row.post_id === null || !post ? null : { id: row.post_id, title: post.name },
    agency: row.agency_id === null ? null : { id: row.agency_id, name: post?.agency ?? '' },
    onBehalf: row.on_behalf_of !== null,
    recordKind: row.record_kind,
    recordId: row.record_id,
    purpose: row.purpose,
    fields: row.fields,
    reference: row.reference,
  };
}

function namesOfFilters(input: Input): string[] {
  const { limit: _limit, after: _after, ...filters } = input;
  return Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
