import type { Review } from '#domain/plan-review/review.ts';
import { comparePlanText, type PlanItem } from '#domain/programme/compare-plan-text.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { PlanDifference } from '../contract.ts';

/** What a corrected text changes against the plan that was confirmed. */
export async function compareWithPlan(
  context: RequestContext,
  planId: string,
  review: Review,
): Promise<PlanDifference[]> {
  const plan = await getConfirmedPlan(context.tx, planId);
  return [
    ...differences('task', plan.tasks.map(itemOf), review.tasks.map(itemOf)),
    ...differences(
      'target',
      plan.targets.map((target) => itemOf({ path: target.path, text: target.quote })),
      review.targets.map((target) => itemOf({ path: target.path, text: target.quote })),
    ),
  ];
}

function differences(
  part: PlanDifference['part'],
  before: readonly PlanItem[],
  after: readonly PlanItem[],
): PlanDifference[] {
  return comparePlanText(before, after)
    .filter((change) => change.change !== 'same')
    .map((change) => {
      const old = 'before' in change ? change.before : null;
      const now = 'after' in change ? change.after : null;
      return {
        part,
        change: change.change,
        path: (now ?? old)?.path ?? '',
        before: old?.text ?? null,
        after: now?.text ?? null,
      };
    });
}

function itemOf({ path, text }: { path: string; text: string }): PlanItem {
  return { path, text, begins: text.split(/\s+/).slice(0, 8).join(' ') };
}
