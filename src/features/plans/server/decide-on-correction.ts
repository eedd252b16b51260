import { createHash } from 'node:crypto';
import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { type CampaignChange, compareCampaigns } from '#domain/plan-review/correct-campaigns.ts';
import { decideCorrection, type PlanCorrection } from '#domain/plan-review/correct-plan.ts';
import { proposeCampaigns } from '#domain/plan-review/propose-campaigns.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { PlanDifference } from '../contract.ts';
import type { CorrectionTarget } from './correction-target.ts';
import { draftPlan } from './draft-plan.ts';
import type { NamesOfReview } from './names-of-review.ts';
import { resolutionsOf, resolveNames } from './store-resolutions.ts';

/** All that a correction would do, and the mark by which it is known again. */
export interface DecidedCorrection extends PlanCorrection {
  before: ConfirmedPlan;
  campaigns: CampaignChange[];
  differences: PlanDifference[];
  agencyNames: ReadonlyMap<string, string>;
  mark: string;
}

/** Decides what a review makes of the plan it corrects, as both stand now. */
export async function decideOnCorrection(
  context: RequestContext,
  target: CorrectionTarget,
  review: Review,
  names: NamesOfReview,
): Promise<DecidedCorrection> {
  const before = await getConfirmedPlan(context.tx, target.id);
  const draft = draftPlan(target, review, resolveNames(names.views, review), before);
  const agencyNames = await loadAgencyNames(context, [before, draft]);
  const { plan, items } = decideCorrection(before, draft, agencyNames);
  const campaigns =
    plan.state === 'history'
      ? []
      : compareCampaigns(proposeCampaigns(before), proposeCampaigns(plan));
  const differences = await withStandings(
    context,
    items.filter(({ fate }) => fate !== 'kept'),
  );
  const looked = [target.documentId, target.revision, differences, campaigns.map(dayOf)];
  const mark = createHash('sha256').update(JSON.stringify(looked)).digest('hex');
  return { before, plan, items, campaigns, differences, agencyNames, mark };
}

async function loadAgencyNames(
  context: RequestContext,
  plans: readonly ConfirmedPlan[],
): Promise<Map<string, string>> {
  const ids = new Set(
    plans.flatMap((plan) => [...resolutionsOf(plan).values()].flatMap((name) => name.agencyIds)),
  );
  if (ids.size === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}

/** How far the work of each changed or ended item is: what stays is said before it is decided. */
async function withStandings(
  context: RequestContext,
  items: readonly PlanCorrection['items'][number][],
): Promise<PlanDifference[]> {
  const idsOf = (part: string) =>
    items.flatMap((item) => (item.part === part && item.id !== null ? [item.id] : []));
  const standings = await listStandings(context, idsOf('task'));
  const handedIn = await countHandedIn(context, idsOf('report'));
  return items.map((item) => ({
    ...item,
    standing: standings.get(item.id ?? '') ?? null,
    handedIn: handedIn.get(item.id ?? '') ?? 0,
  }));
}

async function listStandings(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, NonNullable<PlanDifference['standing']>>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('task')
    .select(['id', 'state', 'progress'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, state, progress }) => [id, { state, progress }]));
}

async function countHandedIn(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await context.tx
    .selectFrom('report_due')
    .select((of) => ['duty_id', of.fn.countAll<number>().as('count')])
    .where('duty_id', 'in', [...ids])
    .where('state', 'in', ['submitted', 'accepted'])
    .groupBy('duty_id')
    .execute();
  return new Map(rows.map((row) => [row.duty_id, Number(row.count)]));
}

/** Campaigns by kind and days: ids of tasks that are not made yet differ at every look. */
function dayOf(change: CampaignChange): unknown {
  const shown = 'after' in change ? change.after : change.before;
  return [change.fate, shown.kind, shown.startsOn, shown.endsOn];
}
