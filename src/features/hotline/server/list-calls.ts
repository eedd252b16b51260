import { type SqlBool, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { CallWords } from '#domain/hotline/call-words.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { countCalls, getCallDesk, listCalls, openCall } from '../contract.ts';
import { CALL_COLUMNS, getCall, readWords, type StoredCall, toRow } from './call-store.ts';

/** The log of one's own calls. */
export async function listOwnCalls(
  context: RequestContext,
  input: ParsedInputOf<typeof listCalls>,
): Promise<OutputOf<typeof listCalls>> {
  requirePermission(context, 'call.take');
  const after = afterKey(input.after, ['instant', 'uuid']);
  const later =
    after === null
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(c.started_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const { rows } = await sql<StoredCall & { at_text: string }>`
    select ${CALL_COLUMNS},
           to_char(c.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text
      from call c
     where c.operator_post_id = ${context.actor.postId}::uuid and ${later}
       and (${input.state ?? null}::text is null or c.state = ${input.state ?? null}::text)
     order by c.started_at desc, c.id desc limit ${input.limit + 1}`.execute(context.tx);
  return {
    rows: rows.slice(0, input.limit).map(toRow),
    next: nextKey(rows, input.limit, (row) => [row.at_text, row.id]),
  };
}

/** One's own call again, such as after a lost screen; the opening is written to the trail. */
export async function openOwnCall(
  context: RequestContext,
  { id }: ParsedInputOf<typeof openCall>,
): Promise<OutputOf<typeof openCall>> {
  requirePermission(context, 'call.take');
  const call = await getCall(context, id);
  return {
    call: toRow(call),
    words: call.words === null ? null : await openWords(context, call),
  };
}

async function openWords(context: RequestContext, call: StoredCall): Promise<CallWords> {
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'call', id: call.id },
      fieldClass: 'tip-content',
      purpose: 'handle-tip',
      fields: ['words'],
    },
    (key) => readWords(key, call),
  );
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return opened.values;
}

/** The telephones of the own body's duty room and of the provincial police. */
export async function readCallDesk(context: RequestContext): Promise<OutputOf<typeof getCallDesk>> {
  requirePermission(context, 'call.take');
  const { rows } = await sql<{ name: string; phone: string }>`
    select a.short_name as name, coalesce(d.phone, '') as phone
      from agency a left join duty_desk d on d.agency_id = a.id
     where a.id in (${context.actor.agencyId}::uuid, app.body_for_danger(null))
     order by a.id <> ${context.actor.agencyId}::uuid`.execute(context.tx);
  return { desks: rows };
}

/** How many calls in a time: each operator's own, or the body's for who leads it. */
export async function countOwnCalls(
  context: RequestContext,
  { from, to }: ParsedInputOf<typeof countCalls>,
): Promise<OutputOf<typeof countCalls>> {
  const { permissions } = context.actor;
  if (!permissions.has('call.take') && !permissions.has('duty.manage')) {
    throw new Refusal('access.denied');
  }
  const { rows } = await sql<OutputOf<typeof countCalls>['rows'][number]>`
    select title, calls, dropped, referred, waiting
      from app.count_calls(${startOf(from, 0)}::timestamptz, ${startOf(to, 1)}::timestamptz)`.execute(
    context.tx,
  );
  return { rows };
}

function startOf(day: string, plus: number): string {
  return Temporal.PlainDate.from(day)
    .add({ days: plus })
    .toZonedDateTime('Asia/Ho_Chi_Minh')
    .toInstant()
    .toString();
}
