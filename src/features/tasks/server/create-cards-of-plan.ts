import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { namesWithRoles } from './names-with-roles.ts';

const OWN_PLAN = /(xay dung|ban hanh)( va ban hanh)? ke hoach/;

export interface Card {
  byGroupOrCooperating: boolean;
  mustIssue: boolean;
}

/**
 * One card per plan for each member reached through a group, each cooperating agency, and each
 * agency that must issue a plan of its own.
 */
export async function createCardsOfPlan(
  context: RequestContext,
  plan: ConfirmedPlan,
  ranges: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...listCards(plan)].map(([agency, card]) =>
    cardRow(context, plan, ranges, agency, card),
  );
  if (rows.length > 0) {
    await context.tx.insertInto('plan_card').values(rows).execute();
  }
}

/** Whom a plan sends a card, and what for; its issuer needs none. */
export function listCards(plan: ConfirmedPlan): Map<string, Card> {
  const cards = cardsOf(plan);
  cards.delete(plan.issuerAgencyId);
  return new Map([...cards].filter(([, card]) => card.byGroupOrCooperating || card.mustIssue));
}

/** A card as it is sent today. */
export function cardRow(
  context: RequestContext,
  plan: ConfirmedPlan,
  ranges: ReadonlyMap<string, number>,
  agency: string,
  card: Card,
) {
  return {
    plan_id: plan.planId,
    agency_id: agency,
    agency_lft: ranges.get(agency) ?? 0,
    owner_lft: plan.issuerLft,
    state: 'waiting' as const,
    sent_on: context.today.toString(),
    must_issue_own_plan: card.mustIssue,
    own_plan_due_on: card.mustIssue ? plan.ownPlanDueOn : null,
  };
}

function cardsOf(plan: ConfirmedPlan): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const task of plan.tasks) {
    const ordersPlan = OWN_PLAN.test(foldText(task.text).toLowerCase());
    for (const { role, name } of namesWithRoles(task)) {
      for (const agency of name.agencyIds) {
        const known = cards.get(agency) ?? { byGroupOrCooperating: false, mustIssue: false };
        cards.set(agency, {
          byGroupOrCooperating:
            known.byGroupOrCooperating || role === 'cooperating' || name.snapshotId !== null,
          mustIssue: known.mustIssue || (ordersPlan && role !== 'cooperating'),
        });
      }
    }
  }
  for (const report of plan.reports) {
    for (const agency of report.by.flatMap((name) => name.agencyIds)) {
      cards.set(agency, cards.get(agency) ?? { byGroupOrCooperating: true, mustIssue: false });
    }
  }
  return cards;
}
