import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { proposeCampaigns } from '#domain/plan-review/propose-campaigns.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';

/** On `plan.confirmed`: targets, kept as definitions with their quote. */
export async function createTargetsOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  await insertTargets(context, targetRows(await getConfirmedPlan(context.tx, event.recordId)));
}

export type TargetValues = ReturnType<typeof targetRows>[number];

/** One row for each figure of each target, in the order of the text. */
export function targetRows(plan: ConfirmedPlan) {
  return plan.targets
    .flatMap((target) => target.values.map((value) => ({ ...target, value })))
    .map(({ path, quote, value, span }, position) => ({
      id: newId(),
      plan_id: plan.planId,
      owner_lft: plan.issuerLft,
      position,
      path,
      quote,
      op: value.op,
      value: String(value.value),
      unit: value.unit,
      of_total: value.of === undefined ? null : String(value.of),
      span_from: span[0],
      span_to: span[1],
    }));
}

/** Stores figures of targets. */
export async function insertTargets(
  context: RequestContext,
  rows: readonly TargetValues[],
): Promise<void> {
  if (rows.length > 0) {
    await context.tx
      .insertInto('target')
      .values([...rows])
      .execute();
  }
}

/** On `plan.confirmed`: campaigns as windows with theme and participants; none for history. */
export async function createCampaignsOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const plan = await getConfirmedPlan(context.tx, event.recordId);
  if (plan.state === 'history') {
    return;
  }
  for (const campaign of proposeCampaigns(plan)) {
    await insertCampaign(context, plan, campaign);
  }
}

/** Stores a campaign that a plan orders, with its participants. */
export async function insertCampaign(
  context: RequestContext,
  plan: ConfirmedPlan,
  campaign: ReturnType<typeof proposeCampaigns>[number],
): Promise<void> {
  const id = newId();
  await context.tx
    .insertInto('campaign')
    .values({
      id,
      owner_agency_id: plan.issuerAgencyId,
      owner_lft: plan.issuerLft,
      plan_id: plan.planId,
      task_id: campaign.taskId,
      kind: campaign.kind,
      name: campaign.name,
      folded: foldText(campaign.name),
      theme: campaign.theme,
      starts_on: campaign.startsOn,
      ends_on: campaign.endsOn,
      state: 'planned',
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  if (campaign.agencyIds.length > 0) {
    await context.tx
      .insertInto('campaign_participant')
      .values(campaign.agencyIds.map((agency) => ({ campaign_id: id, agency_id: agency })))
      .execute();
  }
}
