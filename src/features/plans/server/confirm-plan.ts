import { listHindrances } from '#domain/plan-review/check-review.ts';
import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import type { Review } from '#domain/plan-review/review.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { confirmPlan } from '../contract.ts';
import { buildConfirmedPlan } from './build-confirmed-plan.ts';
import { closeImport, getStoredImport, type StoredImport } from './import-store.ts';
import { insertPlan } from './insert-plan.ts';
import { insertReach } from './insert-reach.ts';
import { namesOfReview } from './names-of-review.ts';
import { storeResolutions } from './store-resolutions.ts';

/**
 * Confirms a reviewed plan: document, citations, tree node, targets, tasks, campaigns, duties and
 * distribution list are created in this one transaction, or nothing is.
 */
export async function confirmReviewedPlan(
  context: RequestContext,
  input: ParsedInputOf<typeof confirmPlan>,
): Promise<{ planId: string }> {
  requirePermission(context, 'plan.confirm');
  const stored = await getStoredImport(context, input.id, true);
  refuseStale(stored, input.revision);
  const names = await namesOfReview(context, stored.review);
  refuseUnready(stored.review, names.resolved);
  refuseMapping(context, stored.review);

  const planId = newId();
  const plan = await insertPlan(context, planId, stored);
  const resolutions = await storeResolutions(context, planId, names.views, stored.review);
  await insertReach(context, plan, resolutions);
  const confirmed = buildConfirmedPlan(plan, stored.review, resolutions);
  await keepConfirmed(context, plan.documentId, confirmed);
  await context.publish({ name: 'plan.confirmed', recordId: planId });
  await closeImport(context, stored.id, 'confirmed', planId);
  await context.audit({ action: 'plan.confirm', recordKind: 'plan', recordId: planId });
  return { planId };
}

function refuseStale(stored: StoredImport, revision: number): void {
  if (stored.state !== 'review') {
    throw new Refusal('plan.already-confirmed');
  }
  if (stored.revision !== revision) {
    throw new Refusal('record.changed');
  }
}

function refuseUnready(review: Review, resolved: ReadonlySet<string>): void {
  const hindrances = listHindrances(review, resolved);
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

async function keepConfirmed(
  context: RequestContext,
  documentId: string,
  confirmed: ConfirmedPlan,
): Promise<void> {
  await context.tx
    .updateTable('document_text')
    .set({ confirmed: JSON.stringify(confirmed) })
    .where('document_id', '=', documentId)
    .execute();
}
