import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { CardView, listCards, receiveCard } from '../contract.ts';

/** The caller's own card of a plan, when it has one. */
export async function findMyCard(
  context: RequestContext,
  planId: string,
): Promise<CardView | null> {
  const row = await selectCards(context, planId)
    .where('plan_card.agency_id', '=', context.actor.agencyId)
    .executeTakeFirst();
  return row === undefined ? null : cardView(row, context.today);
}

/** Cards of a plan in the order of the agencies, paged by key. */
export async function listPlanCards(
  context: RequestContext,
  input: ParsedInputOf<typeof listCards>,
): Promise<OutputOf<typeof listCards>> {
  let query = selectCards(context, input.id);
  const after = afterKey(input.after, ['number', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(plan_card.agency_lft, plan_card.agency_id) > (${after[0]}::int, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('plan_card.agency_lft')
    .orderBy('plan_card.agency_id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => cardView(row, context.today)),
    next: nextKey(rows, input.limit, (row) => [row.agency_lft, row.agency_id]),
  };
}

/** Receives a plan for the caller's agency, with one click; again is harmless. */
export async function receivePlanCard(
  context: RequestContext,
  input: ParsedInputOf<typeof receiveCard>,
): Promise<Done> {
  requirePermission(context, 'card.receive');
  const changed = await context.tx
    .updateTable('plan_card')
    .set({
      state: 'received',
      received_at: new Date(context.now.epochMilliseconds),
      received_by: context.actor.postId,
    })
    .where('plan_id', '=', input.id)
    .where('agency_id', '=', context.actor.agencyId)
    .where('state', '!=', 'received')
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n && (await findMyCard(context, input.id)) === null) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'plan.receive', recordKind: 'plan', recordId: input.id });
  return {};
}

function selectCards(context: RequestContext, planId: string) {
  return context.tx
    .selectFrom('plan_card')
    .innerJoin('agency', 'agency.id', 'plan_card.agency_id')
    .selectAll('plan_card')
    .select('agency.short_name')
    .where('plan_card.plan_id', '=', planId);
}

type CardRow = Awaited<ReturnType<ReturnType<typeof selectCards>['executeTakeFirstOrThrow']>>;

function cardView(row: CardRow, today: Temporal.PlainDate): CardView {
  return {
    agency: { id: row.agency_id, name: row.short_name },
    state: row.state,
    receivedAt:
      row.received_at === null
        ? null
        : Temporal.Instant.fromEpochMilliseconds(row.received_at.getTime()).toString(),
    ownPlan: ownPlanOf(row, today.toString()),
    ownPlanId: row.own_plan_id,
    ownPlanDueOn: row.own_plan_due_on,
    ownPlanIssuedOn: row.own_plan_issued_on,
    withdrawnOn: row.withdrawn_on,
  };
}

function ownPlanOf(row: CardRow, today: string): CardView['ownPlan'] {
  if (row.own_plan_issued_on !== null) {
    const late = row.own_plan_due_on !== null && row.own_plan_issued_on > row.own_plan_due_on;
    return late ? 'issued-late' : 'issued';
  }
  if (!row.must_issue_own_plan) {
    return 'not-asked';
  }
  return row.own_plan_due_on !== null && row.own_plan_due_on < today ? 'missing' : 'waiting';
}
