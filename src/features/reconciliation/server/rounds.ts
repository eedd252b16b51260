import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { mayAct } from '#domain/access/actor.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import {
  type ReconciledMatter,
  type ReconcilingBody,
  sidesOf,
} from '#domain/statistics/match-lists.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { compareRound, listRounds, openRound, RoundRow } from '../contract.ts';

export interface StoredRound {
  id: string;
  matter: ReconciledMatter;
  from_on: string;
  to_on: string;
  compared_at: Date | null;
}

/** The side on which the caller's agency stands; the border guard stands with the police. */
export function requireSide(context: RequestContext): ReconcilingBody {
  requireVerdict(mayAct(context.actor, 'reconciliation.work'));
  const body = bodyOf(context.actor);
  if (body === null) {
    throw new Refusal('reconciliation.not-a-side');
  }
  return body === 'border-guard' ? 'police' : body;
}

/** The round, as policy shows it; refuses what is not there. */
export async function getStoredRound(context: RequestContext, id: string): Promise<StoredRound> {
  const row = await context.tx
    .selectFrom('reconciliation_round')
    .select(['id', 'matter', 'from_on', 'to_on', 'compared_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row as StoredRound;
}

/** Refuses whoever stands on no side of the matter. */
export function requireSideOf(context: RequestContext, round: StoredRound): void {
  if (!sidesOf(round.matter).includes(requireSide(context))) {
    throw new Refusal('reconciliation.other-sides');
  }
}

/** Begins a round, or takes up the one of the same matter and days, and compares. */
export async function beginRound(
  context: RequestContext,
  input: ParsedInputOf<typeof openRound>,
): Promise<OutputOf<typeof openRound>> {
  if (!sidesOf(input.matter).includes(requireSide(context))) {
    throw new Refusal('reconciliation.other-sides');
  }
  const days = Temporal.PlainDate.from(input.from).until(input.to).days;
  if (days < 0 || days > 2 * 366) {
    throw new Refusal('reconciliation.period');
  }
  const made = randomUUID();
  await context.tx
    .insertInto('reconciliation_round')
    .values({
      id: made,
      matter: input.matter,
      from_on: input.from,
      to_on: input.to,
      opened_at: new Date(context.now.epochMilliseconds),
      opened_by: context.actor.postId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await context.tx
    .selectFrom('reconciliation_round')
    .select('id')
    .where('matter', '=', input.matter)
    .where('from_on', '=', input.from)
    .where('to_on', '=', input.to)
    .executeTakeFirstOrThrow();
  await compareLists(context, id);
  await context.audit({
    action: id === made ? 'reconciliation.opened' : 'reconciliation.compared',
    recordKind: 'reconciliation',
    recordId: id,
  });
  return { id };
}

/** Takes the lists anew and compares them; tasks of what agrees now are done. */
export async function compareAgain(
  context: RequestContext,
  input: ParsedInputOf<typeof compareRound>,
): Promise<OutputOf<typeof compareRound>> {
  const round = await getStoredRound(context, input.id);
  requireSideOf(context, round);
  const differences = await compareLists(context, round.id);
  await context.audit({
    action: 'reconciliation.compared',
    recordKind: 'reconciliation',
    recordId: round.id,
  });
  return { differences };
}

/** The comparison itself stands in SQL: it alone reads both sides. Answers what the own side now sees. */
export async function compareLists(context: RequestContext, id: string): Promise<number> {
  await sql`select app.compare_lists(${id}::uuid, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  const { rows } = await sql<{ differences: string }>`
    select count(*) as differences from reconciliation_difference where round_id = ${id}::uuid`.execute(
    context.tx,
  );
  return Number(rows[0]?.differences ?? 0);
}

interface ListedRound extends StoredRound {
  opened_at: Date;
  own_lines: string;
  own_differences: string;
}

/** Rounds, newest first, with the figures of the own side. */
export async function listOwnRounds(
  context: RequestContext,
  input: ParsedInputOf<typeof listRounds>,
): Promise<OutputOf<typeof listRounds>> {
  requireSide(context);
  const after = afterKey(input.after, ['instant', 'uuid']);
  const { rows } = await sql<ListedRound>`
    select r.id, r.matter, r.from_on, r.to_on, r.compared_at, r.opened_at,
           (select count(*) from reconciliation_line l where l.round_id = r.id and l.agency_id = ${context.actor.agencyId}::uuid) as own_lines,
           (select count(*) from reconciliation_difference d
             where d.round_id = r.id and d.agency_id = ${context.actor.agencyId}::uuid) as own_differences
      from reconciliation_round r
     where ${after === null ? sql`true` : sql`(r.opened_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
     order by r.opened_at desc, r.id desc limit ${input.limit + 1}`.execute(context.tx);
  return {
    rows: rows.slice(0, input.limit).map(toRoundRow),
    next: nextKey(rows, input.limit, (row) => [row.opened_at.toISOString(), row.id]),
  };
}

export function toRoundRow(row: Omit<ListedRound, 'opened_at'>): RoundRow {
  return {
    id: row.id,
    matter: row.matter,
    from: row.from_on,
    to: row.to_on,
    comparedAt: row.compared_at?.toISOString() ?? null,
    ownLines: Number(row.own_lines),
    ownDifferences: Number(row.own_differences),
  };
}
