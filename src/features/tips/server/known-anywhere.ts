import { type SqlBool, sql } from 'kysely';
import { mayHaveTips } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import {
  AskState,
  type answerKnownAsk,
  type askKnownAnywhere,
  type listKnownAsks,
  type listWeeklyAsks,
} from '../contract.ts';
import { namesOf } from './bodies.ts';
import { titlesOf } from './tip-rows.ts';
import { getStoredTip } from './tip-store.ts';

type Ask = ParsedInputOf<typeof askKnownAnywhere>;

/**
 * Asks whether a value already recorded in an open tip is known anywhere. Only a handler of that tip
 * may ask; the answer is always the same, and whoever holds such a record decides whether to speak.
 */
export async function askAnywhere(
  context: RequestContext,
  input: Ask,
): Promise<OutputOf<typeof askKnownAnywhere>> {
  const tip = await getStoredTip(context, input.id);
  const handles = tip.file.handlers.includes(context.actor.postId);
  if (!handles || !context.actor.permissions.has('tip.handle')) {
    throw new Refusal('access.denied', { reason: 'access.outside-scope' });
  }
  const asked = await recordedValue(context, input);
  const { rows } = await sql<{ left: number }>`
    select app.ask_known(${newSecretId()}::uuid, 'tip', ${tip.row.id}::uuid, ${asked.kind}, ${asked.id}::uuid,
      ${asked.valueKind}, ${input.purpose}, ${asked.prints}::bytea[], ${context.now.toString()}::timestamptz) as "left"`.execute(
    context.tx,
  );
  const left = rows[0]?.left ?? -1;
  if (left < 0) {
    throw new Refusal('tip.asked-enough-today');
  }
  await context.audit({
    action: 'tip.ask-known-anywhere',
    recordKind: 'tip',
    recordId: tip.row.id,
    purpose: input.purpose,
    fields: [asked.valueKind],
  });
  return { sent: true, leftToday: left };
}

/** The fingerprints that the tip itself, or the person, already holds; a free value is no question. */
async function recordedValue(context: RequestContext, input: Ask) {
  if (input.personId !== undefined) {
    return await printsOfRecord(context, input.id, 'denounced-person', input.personId, [
      'name',
      'name-sound',
    ]);
  }
  const value = await context.tx
    .selectFrom('tip_value')
    .select(['id', 'kind', 'person_id'])
    .where('tip_id', '=', input.id)
    .where('id', '=', input.valueId ?? input.id)
    .executeTakeFirst();
  if (value === undefined) {
    throw new Refusal('record.not-found');
  }
  return value.person_id === null
    ? await printsOfRecord(context, input.id, 'tip', input.id, [value.kind])
    : await printsOfRecord(context, input.id, 'denounced-person', value.person_id, [value.kind]);
}

async function printsOfRecord(
  context: RequestContext,
  tipId: string,
  kind: 'tip' | 'denounced-person',
  id: string,
  valueKinds: readonly string[],
) {
  const { rows } = await sql<{ value: Buffer }>`
    select value from fingerprint
     where record_kind = ${kind} and record_id = ${id}::uuid and value_kind = any(${[...valueKinds]}::text[])
       and closed_at is null
       and (${kind} = 'tip' or exists (select from denounced_person d where d.id = ${id}::uuid and d.tip_id = ${tipId}::uuid))`.execute(
    context.tx,
  );
  if (rows.length === 0) {
    throw new Refusal('record.not-found');
  }
  return { kind, id, valueKind: valueKinds[0] ?? '', prints: rows.map((row) => row.value) };
}

interface AskRow {
  id: string;
  asked_at: Date;
  value_kind: string;
  purpose: string;
  state: string;
  tip_id: string | null;
  code: string | null;
  agency_id: string;
  own_kind: string | null;
  own_id: string | null;
  own_code: string | null;
  answers: string | null;
}

/** The asks of one side: my own, those that reached the duty group, those about records I hold. */
export async function listAsks(
  context: RequestContext,
  input: ParsedInputOf<typeof listKnownAsks>,
): Promise<OutputOf<typeof listKnownAsks>> {
  requireVerdict(mayHaveTips(context.actor));
  const after = afterKey(input.after, ['instant', 'uuid']);
  const { rows } = await sql<AskRow>`
    select k.id, k.asked_at, k.value_kind, k.purpose, coalesce(h.answer, k.state) as state, k.agency_id,
           case when ${input.side} = 'asked-by-me' then k.tip_id end as tip_id, t.code,
           h.record_kind as own_kind, h.record_id as own_id, coalesce(o.code, oc.code) as own_code,
           (select string_agg(a.agency_name, ', ') from app.answers_to_ask(k.id) a) as answers
      from known_ask k
      left join tip t on t.id = k.tip_id and ${input.side} = 'asked-by-me'
      left join known_ask_hit h on h.ask_id = k.id and ${input.side} = 'to-holder'
      left join tip o on o.id = h.record_id and h.record_kind = 'tip'
      left join criminal_case oc on oc.id = h.record_id and h.record_kind = 'case'
     where ${isOnSide(context, input.side)}
       and (${after?.[0] ?? null}::timestamptz is null
         or (k.asked_at, k.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
     order by k.asked_at desc, k.id desc limit ${input.limit + 1}`.execute(context.tx);
  const names = await namesOf(
    context.tx,
    rows.map((row) => row.agency_id),
  );
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      askedAt: row.asked_at.toISOString(),
      valueKind: row.value_kind,
      purpose: row.purpose,
      state: stateOf(row, input.side),
      tip: row.tip_id === null || row.code === null ? null : { id: row.tip_id, code: row.code },
      asker:
        input.side === 'asked-by-me'
          ? null
          : { id: row.agency_id, name: names.get(row.agency_id) ?? '' },
      own:
        row.own_id === null
          ? null
          : { kind: row.own_kind ?? '', id: row.own_id, code: row.own_code ?? '' },
      answer: row.answers,
    })),
    next: nextKey(rows, input.limit, (row) => [row.asked_at.toISOString(), row.id]),
  };
}

function isOnSide(context: RequestContext, side: 'asked-by-me' | 'to-duty' | 'to-holder') {
  switch (side) {
    case 'asked-by-me':
      return sql<SqlBool>`k.asked_by = ${context.actor.postId}::uuid`;
    case 'to-duty':
      return sql<SqlBool>`(select app.in_provincial_duty())`;
    case 'to-holder':
      return sql<SqlBool>`h.id is not null`;
  }
}

/** What was found stays with its holders: to the asker a question is open until somebody chose to speak. */
function stateOf(row: AskRow, side: string): (typeof AskState)['options'][number] {
  if (side === 'asked-by-me') {
    return row.answers === null ? 'ask-open' : 'ask-answered';
  }
  switch (row.state) {
    case 'contact-me':
      return 'ask-answered';
    case 'no-answer':
      return 'ask-not-answered';
    default:
      return AskState.catch('ask-open').parse(row.state);
  }
}

/** The holder speaks or does not. */
export async function answerAsk(
  context: RequestContext,
  input: ParsedInputOf<typeof answerKnownAsk>,
): Promise<Done> {
  const answered = await context.tx
    .updateTable('known_ask_hit')
    .set({
      answer: input.answer,
      answered_at: new Date(context.now.epochMilliseconds),
      answered_by: context.actor.postId,
    })
    .where('ask_id', '=', input.id)
    .executeTakeFirst();
  if (answered.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'tip.answer-known', recordKind: 'known-ask', recordId: input.id });
  return {};
}

/** The weekly list of asks, for the data-protection officer and the provincial procuracy. */
export async function listWeek(
  context: RequestContext,
  input: ParsedInputOf<typeof listWeeklyAsks>,
): Promise<OutputOf<typeof listWeeklyAsks>> {
  const { actor } = context;
  const supervises =
    actor.permissions.has('tip.supervise') && actor.agencyKind === 'provincial-procuracy';
  if (!actor.permissions.has('audit.read') && !supervises) {
    throw new Refusal('access.denied');
  }
  const since = context.today.subtract({ days: 7 }).toString();
  let query = context.tx
    .selectFrom('known_ask as k')
    .selectAll('k')
    .where('k.asked_at', '>=', new Date(`${since}T00:00:00+07:00`));
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(k.asked_at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('k.asked_at', 'desc')
    .orderBy('k.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const names = await namesOf(
    context.tx,
    rows.map((row) => row.agency_id),
  );
  const posts = await titlesOf(
    context.tx,
    rows.map((row) => row.asked_by),
  );
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      askedAt: row.asked_at.toISOString(),
      agency: { id: row.agency_id, name: names.get(row.agency_id) ?? '' },
      postTitle: posts.get(row.asked_by)?.title ?? '',
      valueKind: row.value_kind,
      purpose: row.purpose,
      state: AskState.catch('ask-open').parse(row.state),
    })),
    next: nextKey(rows, input.limit, (row) => [row.asked_at.toISOString(), row.id]),
  };
}
