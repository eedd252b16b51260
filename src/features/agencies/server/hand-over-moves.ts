import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { decideHandOver, type HandOverState } from '#domain/agency/decide-hand-over.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { numberTreeAnew } from './agency-tree.ts';
import { moveWords } from './move-work.ts';

/** A plan that an agency administers. */
export interface HeldPlan {
  id: string;
  title: string;
  number: string | null;
  state: 'in-force' | 'history' | 'withdrawn';
  period_from: string;
  period_to: string;
}

/** What the decision about a hand-over starts from. */
export async function loadHandOver(
  tx: Tx,
  formerId: string,
): Promise<HandOverState & { held: HeldPlan[] }> {
  const former = await tx
    .selectFrom('agency')
    .select('valid_to')
    .where('id', '=', formerId)
    .executeTakeFirstOrThrow();
  const successors = await tx
    .selectFrom('agency_succession')
    .select(['to_id', 'share', 'on_date'])
    .where('from_id', '=', formerId)
    .orderBy('on_date')
    .orderBy('id')
    .execute();
  const { rows: held } = await sql<HeldPlan>`
    select id, title, number, state, period_from::text, period_to::text
      from app.plans_held(${formerId})`.execute(tx);
  return {
    formerId,
    formerEndsOn: former.valid_to === null ? null : Temporal.PlainDate.from(former.valid_to),
    successors: firstOfEach(successors).map((row) => ({
      agencyId: row.to_id,
      share: row.share,
      on: Temporal.PlainDate.from(row.on_date),
    })),
    plans: held.map((plan) => ({ id: plan.id, inForce: plan.state === 'in-force' })),
    held,
  };
}

/** An agency that took over in several steps is one successor, from its first day. */
function firstOfEach<T extends { to_id: string }>(rows: readonly T[]): T[] {
  return rows.filter((row, at) => rows.findIndex((one) => one.to_id === row.to_id) === at);
}

interface Due {
  id: string;
  from_id: string;
  to_id: string;
  on_date: string;
  legal_basis: string | null;
  former_name: string;
  heir_name: string;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Hands everything to the one successor of the whole; where several succeed, it waits for the answers. */
export async function handOverUnasked(tx: Tx, due: Due): Promise<void> {
  const outcome = decideHandOver(await loadHandOver(tx, due.from_id), {
    plans: [],
    restToId: null,
  });
  if (outcome.ok) {
    await callHandOver(tx, { ...due, plans: null, kept: [], words: moveWords(due) });
  }
}

/** Hands over what was chosen for successions whose day has come: plans first, then the rest. */
export async function moveDueChoices(
  tx: Tx,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
  formerId: string | null = null,
): Promise<number> {
  const due = await listDueChoices(tx, today, formerId);
  for (const one of due) {
    const words = moveWords(one);
    const { rows } = await sql<{ ids: string[] }>`
      select coalesce(array_agg(plan_id), '{}') as ids from hand_over_choice
       where from_id = ${one.from_id} and to_id <> ${one.to_id} and moved_at is null and plan_id is not null`.execute(
      tx,
    );
    const part = { ...one, kept: rows[0]?.ids ?? [], words, now };
    if (one.plans.length > 0) {
      await callHandOver(tx, part);
    }
    if (one.rest) {
      await callHandOver(tx, { ...part, plans: null });
    }
    await tx
      .updateTable('hand_over_choice')
      .set({ moved_at: new Date(now.epochMilliseconds) })
      .where('from_id', '=', one.from_id)
      .where('to_id', '=', one.to_id)
      .where('moved_at', 'is', null)
      .execute();
  }
  return due.length;
}

interface DueChoice {
  id: string | null;
  from_id: string;
  to_id: string;
  on_date: string;
  legal_basis: string | null;
  former_name: string;
  heir_name: string;
  plans: string[];
  rest: boolean;
}

async function listDueChoices(tx: Tx, today: Temporal.PlainDate, formerId: string | null) {
  const { rows } = await sql<DueChoice>`
    select s.id, c.from_id, c.to_id, c.on_date::text, s.legal_basis, f.name as former_name, t.name as heir_name,
           coalesce(array_agg(c.plan_id) filter (where c.plan_id is not null), '{}') as plans,
           bool_or(c.plan_id is null) as rest
      from hand_over_choice c
      join agency f on f.id = c.from_id join agency t on t.id = c.to_id
      left join lateral (select s.id, s.legal_basis from agency_succession s
        where s.from_id = c.from_id and s.to_id = c.to_id order by s.on_date desc limit 1) s on true
     where c.moved_at is null and c.to_id <> c.from_id and c.on_date <= ${today.toString()}::date
       and (${formerId}::uuid is null or c.from_id = ${formerId}::uuid)
     group by s.id, c.from_id, c.to_id, c.on_date, s.legal_basis, f.name, t.name
     order by rest, c.on_date, c.to_id`.execute(tx);
  return rows;
}

interface HandOver {
  id: string | null;
  from_id: string;
  to_id: string;
  /** The plans that go; null for all that is left. */
  plans: readonly string[] | null;
  /** Plans that go or stay elsewhere. */
  kept: readonly string[];
  words: string;
  now: Temporal.Instant;
}

async function callHandOver(tx: Tx, one: HandOver): Promise<void> {
  const { rows } = await sql<{ kind: string }>`
    select kind from app.hand_over(${one.id}::uuid, ${one.from_id}::uuid, ${one.to_id}::uuid,
      ${one.plans}::uuid[], ${one.kept}::uuid[], ${one.words},
      ${new Date(one.now.epochMilliseconds)}::timestamptz)`.execute(tx);
  if (rows.some((row) => row.kind === 'unit')) {
    await numberTreeAnew(tx);
  }
}
