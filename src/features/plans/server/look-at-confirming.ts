import { listHindrances } from '#domain/plan-review/check-review.ts';
import type { Review, ReviewTask } from '#domain/plan-review/review.ts';
import { checkClearness, type TaskToCheck } from '#domain/programme/clearness.ts';
import { loadSettings } from '#features/deadlines/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { ConfirmOutlook, lookAtConfirming } from '../contract.ts';
import { findCorrectionTarget } from './correction-target.ts';
import { stateOf } from './guess-issuer.ts';
import { getStoredImport } from './import-store.ts';
import { lookAtCorrection } from './look-at-correction.ts';
import { type NamesOfReview, namesOfReview } from './names-of-review.ts';

/** What confirming would create, what blocks it, and what is unclear but blocks nothing. */
export async function outlookOf(
  context: RequestContext,
  input: ParsedInputOf<typeof lookAtConfirming>,
): Promise<ConfirmOutlook> {
  requirePermission(context, 'plan.import');
  const { review, correctsPlanId } = await getStoredImport(context, input.id);
  const corrects = await findCorrectionTarget(context, correctsPlanId);
  const names = await namesOfReview(context, review);
  const settings = await loadSettings(context.tx);
  const texts = new Map(review.tasks.map((task) => [task.key, task.text]));
  return {
    hindrances: listHindrances(review, names.resolved, corrects).map((hindrance) => ({
      code: hindrance.code,
      count: 'count' in hindrance ? hindrance.count : null,
      names: 'names' in hindrance ? hindrance.names : [],
    })),
    warnings: checkClearness(
      kept(review.tasks).map((task) => toCheck(task, review, names)),
      settings('clearness.items', context.today),
    ).map((warning) => ({
      key: warning.key,
      item: warning.item,
      reason: warning.reason,
      text: (texts.get(warning.key) ?? '').slice(0, 160),
    })),
    counts: countCreated(review, names),
    suggestedState: stateOf(context, review),
    mayMap: context.installation !== 'production',
    correction:
      corrects !== null && review.settings.correction === 'correct'
        ? await lookAtCorrection(context, corrects, review, names)
        : null,
  };
}

function countCreated(review: Review, names: NamesOfReview): ConfirmOutlook['counts'] {
  const agencies = new Set(
    names.views.flatMap(
      (view) =>
        review.names[view.asWritten]?.agencyIds ?? view.nowAgencies.map((agency) => agency.id),
    ),
  );
  const windows = new Set(
    kept(review.tasks)
      .filter((task) => task.from !== null && task.to !== null && /cao điểm/i.test(task.text))
      .map((task) => `${task.from} ${task.to}`),
  );
  return {
    tasks: kept(review.tasks).length,
    targets: kept(review.targets).length,
    reports: kept(review.reports).length,
    recipients: kept(review.recipients).length,
    citations: review.header.citedDocuments.length,
    campaigns: windows.size,
    agencies: agencies.size,
  };
}

function toCheck(task: ReviewTask, review: Review, names: NamesOfReview): TaskToCheck {
  const isResolved = (name: string) =>
    names.resolved.has(name) || (review.names[name]?.agencyIds.length ?? 0) > 0;
  const assigned = (role: 'lead' | 'cooperating' | 'implementing', list: readonly string[]) =>
    list.map((name) => ({ role, isResolved: isResolved(name) }));
  const hasDate = task.deadline !== null || task.to !== null;
  return {
    key: task.key,
    text: task.text,
    assignments: [
      ...assigned('lead', task.lead),
      ...assigned('implementing', task.implementing),
      ...assigned('cooperating', task.cooperating),
    ],
    hasDate,
    isStanding: !hasDate,
    result: '',
  };
}

function kept<T extends { status: string }>(items: readonly T[]): T[] {
  return items.filter((item) => item.status !== 'rejected');
}
