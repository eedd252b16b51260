import { isPlan } from '#domain/plan-reading/is-plan.ts';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { startReview } from '#domain/plan-review/start-review.ts';
import { loadSettings } from '#features/deadlines/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { readDocumentText } from '#platform/server/readers/read-document-text.ts';
import type { pastePlan, uploadPlan } from '../contract.ts';
import { findCorrectionTarget } from './correction-target.ts';
import { guessIssuer } from './guess-issuer.ts';
import { insertImport } from './import-store.ts';
import { startCorrection } from './start-correction.ts';

/** Reads a pasted plan and opens its review; nothing else is created. */
export async function importPastedPlan(
  context: RequestContext,
  input: ParsedInputOf<typeof pastePlan>,
): Promise<{ id: string }> {
  requirePermission(context, 'plan.import');
  const bytes = new TextEncoder().encode(input.text);
  const { text } = await readDocumentText(bytes, { fileName: 'dán vào' });
  return await openReview(context, { text, format: 'pasted', fileName: '' }, input.correctsPlanId);
}

/** Reads an uploaded plan and opens its review. */
export async function importUploadedPlan(
  context: RequestContext,
  input: ParsedInputOf<typeof uploadPlan>,
): Promise<{ id: string }> {
  requirePermission(context, 'plan.import');
  for await (const upload of context.uploads) {
    const { text, format } = await readDocumentText(upload.stream, { fileName: upload.fileName });
    const file = { text, format, fileName: upload.fileName };
    return await openReview(context, file, input.correctsPlanId);
  }
  throw new Refusal('file.empty', { fileName: '' });
}

async function openReview(
  context: RequestContext,
  file: { text: string; format: string; fileName: string },
  correctsPlanId: string | undefined,
): Promise<{ id: string }> {
  const reading = readPlan(file.text);
  if (!isPlan(reading)) {
    throw new Refusal('plan.not-a-plan', { fileName: file.fileName });
  }
  const id = newId();
  const settings = await loadSettings(context.tx);
  const fresh = startReview(reading);
  fresh.settings.dueRollsForward = settings('plan.due-rolls-forward', context.today);
  const review = await beginReview(context, fresh, correctsPlanId ?? null);
  await insertImport(context, {
    id,
    ...file,
    reading,
    review,
    correctsPlanId: correctsPlanId ?? null,
  });
  await context.audit({ action: 'plan.read', recordKind: 'plan-import', recordId: id });
  return { id };
}

async function beginReview(
  context: RequestContext,
  review: Review,
  correctsPlanId: string | null,
): Promise<Review> {
  if (correctsPlanId !== null) {
    const target = await findCorrectionTarget(context, correctsPlanId);
    if (target === null) {
      throw new Refusal('plan.not-correctable');
    }
    return await startCorrection(context, review, target);
  }
  const guessed = await guessIssuer(context, review);
  return { ...review, settings: { ...review.settings, ...guessed } };
}
