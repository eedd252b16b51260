import { listHindrances } from '#domain/plan-review/check-review.ts';
import type { Review } from '#domain/plan-review/review.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { confirmPlan } from '../contract.ts';
import { buildConfirmedPlan } from './build-confirmed-plan.ts';
import { correctPlan } from './correct-plan.ts';
import { type CorrectionTarget, findCorrectionTarget } from './correction-target.ts';
import { closeImport, getStoredImport, type StoredImport } from './import-store.ts';
import { insertPlan } from './insert-plan.ts';
import { insertReach } from './insert-reach.ts';
import { keepConfirmed } from './keep-confirmed.ts';
import { type NamesOfReview, namesOfReview } from './names-of-review.ts';
import { resolveNames, storeResolutions } from './store-resolutions.ts';

/**
 * Confirms a reviewed plan in this one transaction, or does nothing: document, citations, tree node,
 * targets, tasks, campaigns, duties and distribution list are created; or, where the reviewer chose
 * so, the plan that the text corrects is brought to what the text now says.
 */
export async function confirmReviewedPlan(
  context: RequestContext,
  input: ParsedInputOf<typeof confirmPlan>,
): Promise<{ planId: string }> {
  requirePermission(context, 'plan.confirm');
  const stored = await getStoredImport(context, input.id, true);
  refuseStale(stored, input.revision);
  const corrects = await findCorrectionTarget(context, stored.correctsPlanId);
  const names = await namesOfReview(context, stored.review);
  refuseUnready(stored.review, names.resolved, corrects);
  refuseMapping(context, stored.review);

  const isCorrection = corrects !== null && stored.review.settings.correction === 'correct';
  const planId = isCorrection
    ? await correctPlan(context, stored, names, input.correctionMark)
    : await createPlan(context, stored, names);
  await closeImport(context, stored.id, 'confirmed', planId);
  return { planId };
}

async function createPlan(
  context: RequestContext,
  stored: StoredImport,
  names: NamesOfReview,
): Promise<string> {
  const planId = newId();
  const plan = await insertPlan(context, planId, stored);
  const written = resolveNames(names.views, stored.review);
  const resolutions = await storeResolutions(context, planId, written);
  await insertReach(context, plan, resolutions);
  const confirmed = buildConfirmedPlan(plan, stored.review, resolutions);
  await keepConfirmed(context, plan.documentId, confirmed);
  await context.publish({ name: 'plan.confirmed', recordId: planId });
  await context.audit({ action: 'plan.confirm', recordKind: 'plan', recordId: planId });
  return planId;
}

function refuseStale(stored: StoredImport, revision: number): void {
  if (stored.state !== 'review') {
    throw new Refusal('plan.already-confirmed');
  }
  if (stored.revision !== revision) {
    throw new Refusal('record.changed');
  }
}

function refuseUnready(
  review: Review,
  resolved: ReadonlySet<string>,
  corrects: CorrectionTarget | null,
): void {
  const hindrances = listHindrances(review, resolved, corrects);
  const first = hindrances[0];
  if (first !== undefined) {
    throw new Refusal('plan.not-ready', { what: first.code });
  }
}

/** A plan of another place becomes tasks only where nothing real hangs on it. */
function refuseMapping(context: RequestContext, review: Review): void {
  if (review.settings.mapped && context.installation === 'production') {
    throw new Refusal('plan.may-not-map');
  }
}
