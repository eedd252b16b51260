import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { type CampaignChange, compareCampaigns } from '#domain/plan-review/correct-campaigns.ts';
import { NO_LONGER_WRITTEN } from '#domain/plan-review/correction.ts';
import { type ProposedCampaign, proposeCampaigns } from '#domain/plan-review/propose-campaigns.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { getCorrectedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { insertCampaign } from './create-parts-of-plan.ts';

/**
 * On `plan.corrected`: campaigns move, begin or end with the text. One that was changed by hand is
 * not found by its old days and stays as it was set; one that was closed stays closed.
 */
export async function correctCampaignsOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const { before, after } = await getCorrectedPlan(context.tx, event);
  if (after.state === 'history') {
    return;
  }
  for (const change of compareCampaigns(proposeCampaigns(before), proposeCampaigns(after))) {
    await correctCampaign(context, after, change);
  }
}

async function correctCampaign(
  context: RequestContext,
  plan: ConfirmedPlan,
  change: CampaignChange,
): Promise<void> {
  switch (change.fate) {
    case 'kept':
      return;
    case 'added':
      return await insertCampaign(context, plan, change.after);
    case 'changed':
      return await moveCampaign(context, plan, change.before, change.after);
    case 'ended':
      await updatePlanned(context, plan.planId, change.before, {
        state: 'cancelled',
        closing_note: NO_LONGER_WRITTEN,
      });
      return;
  }
}

async function moveCampaign(
  context: RequestContext,
  plan: ConfirmedPlan,
  before: ProposedCampaign,
  after: ProposedCampaign,
): Promise<void> {
  const id = await updatePlanned(context, plan.planId, before, {
    name: after.name,
    folded: foldText(after.name),
    theme: after.theme,
    starts_on: after.startsOn,
    ends_on: after.endsOn,
    task_id: after.taskId,
  });
  if (id === null) {
    return;
  }
  const gone = before.agencyIds.filter((agency) => !after.agencyIds.includes(agency));
  const come = after.agencyIds.filter((agency) => !before.agencyIds.includes(agency));
  if (gone.length > 0) {
    await context.tx
      .deleteFrom('campaign_participant')
      .where('campaign_id', '=', id)
      .where('agency_id', 'in', gone)
      .execute();
  }
  if (come.length > 0) {
    await context.tx
      .insertInto('campaign_participant')
      .values(come.map((agency) => ({ campaign_id: id, agency_id: agency })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Changes the campaign that the plan had ordered, while it is planned and as it was ordered. */
async function updatePlanned(
  context: RequestContext,
  planId: string,
  ordered: ProposedCampaign,
  change: Record<string, string | null>,
): Promise<string | null> {
  const row = await context.tx
    .updateTable('campaign')
    .set((expression) => ({ ...change, revision: expression('revision', '+', 1) }))
    .where('plan_id', '=', planId)
    .where('kind', '=', ordered.kind)
    .where('starts_on', '=', ordered.startsOn)
    .where('ends_on', '=', ordered.endsOn)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
