import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { buildConfirmedPlan } from './build-confirmed-plan.ts';
import type { CorrectionTarget } from './correction-target.ts';
import { findSameGroup, resolutionsOf, type WrittenName } from './store-resolutions.ts';

/** The plan that a corrected text would be, before anything of it is stored: new groups have no snapshot yet. */
export function draftPlan(
  target: CorrectionTarget,
  review: Review,
  names: readonly WrittenName[],
  before: ConfirmedPlan,
): ConfirmedPlan {
  const earlier = resolutionsOf(before);
  const resolutions = new Map(
    names.map((name) => [
      name.asWritten,
      {
        asWritten: name.asWritten,
        agencyIds: name.agencyIds,
        snapshotId: name.isGroup ? (findSameGroup(name, earlier) ?? 'new') : null,
      },
    ]),
  );
  return buildConfirmedPlan(target, review, resolutions);
}
