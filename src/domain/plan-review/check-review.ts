import { countSeen } from './change-review.ts';
import type { Review, ReviewTask } from './review.ts';

/** What still stands in the way of confirming. */
export type Hindrance =
  | { code: 'items-unseen'; count: number }
  | { code: 'issuer-missing' }
  | { code: 'period-missing' }
  | { code: 'title-missing' }
  | { code: 'state-missing' }
  | { code: 'names-unanswered'; names: string[] }
  | { code: 'correction-unchosen' }
  | { code: 'correction-other-issuer' };

/** The plan that a text under review was read to correct, as far as the review must agree with it. */
export interface PlanToCorrect {
  issuerAgencyId: string;
}

/** The agency names that accepted items use, each once, in order of first use. */
export function listNames(review: Review): string[] {
  const names = new Set<string>();
  for (const task of review.tasks.filter((item) => item.status !== 'rejected')) {
    for (const name of namesOfTask(task)) {
      names.add(name);
    }
  }
  for (const report of review.reports.filter((item) => item.status !== 'rejected')) {
    for (const name of [...report.by, report.to, report.via]) {
      if (name !== null) {
        names.add(name);
      }
    }
  }
  return [...names];
}

/**
 * Why a review cannot be confirmed yet; empty when it can. `resolved` are names that need no answer;
 * `corrects` is the plan that the text was read to correct, null for a plan of its own.
 */
export function listHindrances(
  review: Review,
  resolved: ReadonlySet<string>,
  corrects: PlanToCorrect | null = null,
): Hindrance[] {
  const { seen, all } = countSeen(review);
  const unanswered = listNames(review).filter(
    (name) => review.names[name] === undefined && !resolved.has(name),
  );
  const { settings } = review;
  return [
    ...(seen < all ? [{ code: 'items-unseen', count: all - seen } as const] : []),
    ...(review.header.title ? [] : [{ code: 'title-missing' } as const]),
    ...(settings.issuerAgencyId === null ? [{ code: 'issuer-missing' } as const] : []),
    ...(settings.periodFrom === null || settings.periodTo === null
      ? [{ code: 'period-missing' } as const]
      : []),
    ...(settings.state === null ? [{ code: 'state-missing' } as const] : []),
    ...(unanswered.length > 0 ? [{ code: 'names-unanswered', names: unanswered } as const] : []),
    ...(corrects === null ? [] : hindrancesOfCorrection(settings, corrects)),
  ];
}

/** The reviewer chooses; a text of another issuer corrects nothing, it is a plan of its own. */
function hindrancesOfCorrection(
  settings: Review['settings'],
  corrects: PlanToCorrect,
): Hindrance[] {
  if (settings.correction === null) {
    return [{ code: 'correction-unchosen' }];
  }
  const isOther =
    settings.correction === 'correct' && settings.issuerAgencyId !== corrects.issuerAgencyId;
  return isOther ? [{ code: 'correction-other-issuer' }] : [];
}

function namesOfTask(task: ReviewTask): string[] {
  return [...task.lead, ...task.cooperating, ...task.implementing];
}
