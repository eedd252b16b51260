import { Temporal } from 'temporal-polyfill';
import type { PlanDocument } from '#domain/plan-reading/plan-reading.ts';
import { countSeen } from '#domain/plan-review/change-review.ts';
import { Review } from '#domain/plan-review/review.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { abandonImport, getImport, ImportView, listImports, saveReview } from '../contract.ts';
import { findCorrectionTarget } from './correction-target.ts';
import { decideOnCorrection } from './decide-on-correction.ts';
import { closeImport, getStoredImport, updateReview } from './import-store.ts';
import { namesOfReview } from './names-of-review.ts';

/** Reviews of the caller's range that are still open, newest first. */
export async function listOpenImports(
  context: RequestContext,
): Promise<OutputOf<typeof listImports>> {
  const rows = await context.tx
    .selectFrom('plan_import')
    .select(['id', 'state', 'file_name', 'review', 'updated_at', 'plan_id'])
    .where('state', '=', 'review')
    .orderBy('updated_at', 'desc')
    .limit(50)
    .execute();
  return {
    rows: rows.map((row) => {
      const review = Review.parse(row.review);
      const { seen, all } = countSeen(review);
      return {
        id: row.id,
        state: row.state,
        fileName: row.file_name,
        title: review.header.title,
        number: review.header.number,
        seen,
        all,
        updatedAt: Temporal.Instant.fromEpochMilliseconds(row.updated_at.getTime()).toString(),
        planId: row.plan_id,
      };
    }),
  };
}

/** A review as it was left: source, working copy, names in their three steps. */
export async function getReview(
  context: RequestContext,
  input: ParsedInputOf<typeof getImport>,
): Promise<ImportView> {
  requirePermission(context, 'plan.import');
  const stored = await getStoredImport(context, input.id);
  const names = await namesOfReview(context, stored.review);
  const corrects = await findCorrectionTarget(context, stored.correctsPlanId);
  return {
    id: stored.id,
    state: stored.state,
    revision: stored.revision,
    fileName: stored.fileName,
    format: stored.format,
    sourceText: stored.sourceText,
    review: stored.review,
    names: names.views,
    headerReading: pickHeaderReading(stored.reading.document),
    issuerAgency: await findIssuer(context, stored.review.settings.issuerAgencyId),
    corrects:
      corrects === null
        ? null
        : {
            id: corrects.id,
            number: corrects.number,
            title: corrects.title,
            issuerAgencyId: corrects.issuerAgencyId,
          },
    differences:
      corrects === null
        ? []
        : (await decideOnCorrection(context, corrects, stored.review, names)).differences,
    planId: stored.planId,
  };
}

function pickHeaderReading({ spans, confidence, reasons }: PlanDocument) {
  return { spans, confidence, reasons };
}

async function findIssuer(
  context: RequestContext,
  id: string | null,
): Promise<ImportView['issuerAgency']> {
  if (id === null) {
    return null;
  }
  const row = await context.tx
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Saves the working copy; the revision seen goes with it, so that two people never overwrite. */
export async function keepReview(
  context: RequestContext,
  input: ParsedInputOf<typeof saveReview>,
): Promise<OutputOf<typeof saveReview>> {
  requirePermission(context, 'plan.import');
  const revision = await updateReview(context, input.id, input.revision, input.review);
  const names = await namesOfReview(context, input.review);
  return { revision, names: names.views };
}

/** Drops a review; what was confirmed stays. */
export async function dropImport(
  context: RequestContext,
  input: ParsedInputOf<typeof abandonImport>,
): Promise<Done> {
  requirePermission(context, 'plan.import');
  const stored = await getStoredImport(context, input.id);
  if (stored.state !== 'review') {
    throw new Refusal('plan.already-confirmed');
  }
  await closeImport(context, input.id, 'abandoned', null);
  await context.audit({ action: 'plan.abandon', recordKind: 'plan-import', recordId: input.id });
  return {};
}
