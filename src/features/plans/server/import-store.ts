import type { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import { Review } from '#domain/plan-review/review.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

export interface NewImport {
  id: string;
  text: string;
  format: string;
  fileName: string;
  reading: PlanReading;
  review: Review;
  correctsPlanId: string | null;
}

export interface StoredImport {
  id: string;
  state: 'review' | 'confirmed' | 'abandoned';
  revision: number;
  fileName: string;
  format: string;
  sourceText: string;
  reading: PlanReading;
  review: Review;
  correctsPlanId: string | null;
  planId: string | null;
}

/** Stores a reading under review, owned by the range the post works for. */
export async function insertImport(context: RequestContext, made: NewImport): Promise<void> {
  const now = new Date(context.now.epochMilliseconds);
  await context.tx
    .insertInto('plan_import')
    .values({
      id: made.id,
      owner_agency_id: context.actor.agencyId,
      owner_lft: context.actor.scope.lo,
      state: 'review',
      file_name: made.fileName,
      format: made.format,
      source_text: made.text,
      reading: JSON.stringify(made.reading),
      review: JSON.stringify(made.review),
      corrects_plan_id: made.correctsPlanId,
      created_at: now,
      created_by: context.actor.postId,
      updated_at: now,
    })
    .execute();
}

/** An import that the caller may see, locked for the rest of the transaction when asked. */
export async function getStoredImport(
  context: RequestContext,
  id: string,
  lock = false,
): Promise<StoredImport> {
  const query = context.tx.selectFrom('plan_import').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    id: row.id,
    state: row.state as StoredImport['state'],
    revision: row.revision,
    fileName: row.file_name,
    format: row.format,
    sourceText: row.source_text,
    reading: row.reading as unknown as PlanReading,
    review: Review.parse(row.review),
    correctsPlanId: row.corrects_plan_id,
    planId: row.plan_id,
  };
}

/** Saves the working copy over the revision that was seen; refuses when somebody saved in between. */
export async function updateReview(
  context: RequestContext,
  id: string,
  revision: number,
  review: Review,
): Promise<number> {
  const saved = await context.tx
    .updateTable('plan_import')
    .set({
      review: JSON.stringify(review),
      revision: revision + 1,
      updated_at: new Date(context.now.epochMilliseconds),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'review')
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    const current = await getStoredImport(context, id);
    throw new Refusal(current.state === 'review' ? 'record.changed' : 'plan.already-confirmed');
  }
  return revision + 1;
}

/** Closes a review: confirmed into a plan, or abandoned. */
export async function closeImport(
  context: RequestContext,
  id: string,
  state: 'confirmed' | 'abandoned',
  planId: string | null,
): Promise<void> {
  await context.tx
    .updateTable('plan_import')
    .set({ state, plan_id: planId, updated_at: new Date(context.now.epochMilliseconds) })
    .where('id', '=', id)
    .where('state', '=', 'review')
    .execute();
}
