import type { Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { isWithin } from '#domain/access/actor.ts';
import { findWindowFault } from '#domain/programme/campaign.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { ownerOf } from '#platform/server/http/owner-of.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addCampaign, changeCampaign, closeCampaign } from '../contract.ts';

type Drive = Omit<ParsedInputOf<typeof addCampaign>, 'planId'>;

/** Adds a campaign beside those that plans order. */
export async function addNewCampaign(
  context: RequestContext,
  input: ParsedInputOf<typeof addCampaign>,
): Promise<{ id: string }> {
  requirePermission(context, 'campaign.manage');
  requireWindow(input);
  const owner = await ownerOf(context, input.planId);
  const id = newId();
  await context.tx
    .insertInto('campaign')
    .values({
      id,
      owner_agency_id: owner.id,
      owner_lft: owner.lft,
      plan_id: input.planId,
      ...columnsOf(input),
      state: 'planned',
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  await takeIn(context, id, input.participantIds);
  await context.audit({ action: 'campaign.add', recordKind: 'campaign', recordId: id });
  return { id };
}

/** Changes a campaign that is not over. */
export async function changeOpenCampaign(
  context: RequestContext,
  input: ParsedInputOf<typeof changeCampaign>,
): Promise<Done> {
  await findOpenCampaign(context, input.id);
  requireWindow(input);
  await saveCampaign(context, input, columnsOf(input));
  await context.tx.deleteFrom('campaign_participant').where('campaign_id', '=', input.id).execute();
  await takeIn(context, input.id, input.participantIds);
  await context.audit({ action: 'campaign.change', recordKind: 'campaign', recordId: input.id });
  return {};
}

/** Closes a campaign with its review once its window has passed, or cancels it with the reason. */
export async function closeOpenCampaign(
  context: RequestContext,
  input: ParsedInputOf<typeof closeCampaign>,
): Promise<Done> {
  const campaign = await findOpenCampaign(context, input.id);
  const today = context.today.toString();
  if (input.as === 'closed' && today <= campaign.ends_on) {
    throw new Refusal('campaign.still-running', { until: campaign.ends_on });
  }
  await saveCampaign(context, input, {
    state: input.as,
    closing_note: input.note,
    closed_on: today,
  });
  await context.audit({
    action: input.as === 'closed' ? 'campaign.close' : 'campaign.cancel',
    recordKind: 'campaign',
    recordId: input.id,
  });
  return {};
}

async function findOpenCampaign(context: RequestContext, id: string) {
  const campaign = await context.tx
    .selectFrom('campaign')
    .select(['owner_lft', 'state', 'ends_on'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (campaign === undefined) {
    throw new Refusal('record.not-found');
  }
  requirePermission(context, 'campaign.manage');
  if (!isWithin(context.actor.scope, campaign.owner_lft)) {
    throw new Refusal('access.denied', { reason: 'access.outside-scope' });
  }
  if (campaign.state !== 'planned') {
    throw new Refusal('campaign.over');
  }
  return campaign;
}

async function saveCampaign(
  context: RequestContext,
  seen: { id: string; revision: number },
  change: Updateable<Tables['campaign']>,
): Promise<void> {
  const saved = await context.tx
    .updateTable('campaign')
    .set({ ...change, revision: seen.revision + 1 })
    .where('id', '=', seen.id)
    .where('revision', '=', seen.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}

function requireWindow({ startsOn, endsOn }: Drive): void {
  const fault = findWindowFault(
    { from: Temporal.PlainDate.from(startsOn), to: Temporal.PlainDate.from(endsOn) },
    'campaign.window-reversed',
  );
  if (fault !== null) {
    throw new Refusal(fault);
  }
}

function columnsOf(input: Drive) {
  return {
    kind: input.kind,
    name: input.name,
    folded: foldText(input.name),
    theme: input.theme,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

async function takeIn(
  context: RequestContext,
  campaignId: string,
  agencyIds: readonly string[],
): Promise<void> {
  if (agencyIds.length > 0) {
    await context.tx
      .insertInto('campaign_participant')
      .values([...new Set(agencyIds)].map((id) => ({ campaign_id: campaignId, agency_id: id })))
      .execute();
  }
}
