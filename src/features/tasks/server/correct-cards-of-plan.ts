import type { CorrectedPlan } from '#features/documents/server/index.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { type Card, cardRow, listCards } from './create-cards-of-plan.ts';

/**
 * Brings the cards of a plan to its corrected text: a card that stays stays received, a new one
 * waits, and of an agency that is not named any more a card nobody opened is taken back, one that
 * was received is kept as withdrawn.
 */
export async function correctCards(
  context: RequestContext,
  { before, after }: CorrectedPlan,
  ranges: ReadonlyMap<string, number>,
): Promise<void> {
  const [olds, news] = [listCards(before), listCards(after)];
  const stored = await context.tx
    .selectFrom('plan_card')
    .select(['agency_id', 'state', 'own_plan_issued_on', 'must_issue_own_plan'])
    .where('plan_id', '=', after.planId)
    .orderBy('agency_id')
    .forUpdate()
    .execute();
  const held = new Set(stored.map((row) => row.agency_id));
  const fresh = [...news].filter(([agency]) => !held.has(agency));
  if (fresh.length > 0) {
    await context.tx
      .insertInto('plan_card')
      .values(fresh.map(([agency, card]) => cardRow(context, after, ranges, agency, card)))
      .execute();
  }
  for (const row of stored) {
    const card = news.get(row.agency_id);
    if (card !== undefined) {
      await keepCard(context, after, row.agency_id, card, row.own_plan_issued_on);
    } else if (olds.has(row.agency_id)) {
      await withdrawCard(context, after.planId, row);
    }
  }
}

async function keepCard(
  context: RequestContext,
  plan: CorrectedPlan['after'],
  agencyId: string,
  card: Card,
  ownPlanIssuedOn: string | null,
): Promise<void> {
  await context.tx
    .updateTable('plan_card')
    .set({
      withdrawn_on: null,
      must_issue_own_plan: card.mustIssue,
      ...(ownPlanIssuedOn === null
        ? { own_plan_due_on: card.mustIssue ? plan.ownPlanDueOn : null }
        : {}),
    })
    .where('plan_id', '=', plan.planId)
    .where('agency_id', '=', agencyId)
    .execute();
}

async function withdrawCard(
  context: RequestContext,
  planId: string,
  row: { agency_id: string; state: string; own_plan_issued_on: string | null },
): Promise<void> {
  const where = { plan_id: planId, agency_id: row.agency_id };
  if (row.state === 'waiting' && row.own_plan_issued_on === null) {
    await context.tx
      .deleteFrom('plan_card')
      .where('plan_id', '=', where.plan_id)
      .where('agency_id', '=', where.agency_id)
      .execute();
    return;
  }
  await context.tx
    .updateTable('plan_card')
    .set({ withdrawn_on: context.today.toString(), must_issue_own_plan: false })
    .where('plan_id', '=', where.plan_id)
    .where('agency_id', '=', where.agency_id)
    .where('withdrawn_on', 'is', null)
    .execute();
}
