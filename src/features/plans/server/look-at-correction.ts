import type { CampaignChange } from '#domain/plan-review/correct-campaigns.ts';
import type { CorrectedItem, Fate } from '#domain/plan-review/correction.ts';
import type { Review } from '#domain/plan-review/review.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CorrectionOutlook, FateCounts } from '../contract.ts';
import type { CorrectionTarget } from './correction-target.ts';
import { type DecidedCorrection, decideOnCorrection } from './decide-on-correction.ts';
import type { NamesOfReview } from './names-of-review.ts';
import { resolutionsOf } from './store-resolutions.ts';

/** What confirming would do to the plan: every item that does not stay as it is, and who comes and goes. */
export async function lookAtCorrection(
  context: RequestContext,
  target: CorrectionTarget,
  review: Review,
  names: NamesOfReview,
): Promise<CorrectionOutlook> {
  const decided = await decideOnCorrection(context, target, review, names);
  return {
    mark: decided.mark,
    counts: { ...countItems(decided.items), campaigns: countFates(decided.campaigns) },
    items: decided.differences,
    campaigns: decided.campaigns.filter(({ fate }) => fate !== 'kept').map(campaignOf),
    ...listComingAndGoing(decided),
    plan: changesOfPlan(target, review, decided),
  };
}

/** How many tasks, targets and reporting duties are kept, changed, added, ended. */
export function countItems(
  items: readonly CorrectedItem[],
): Record<'tasks' | 'targets' | 'reports', FateCounts> {
  const of = (part: CorrectedItem['part']) => countFates(items.filter((one) => one.part === part));
  return { tasks: of('task'), targets: of('target'), reports: of('report') };
}

function countFates(items: readonly { fate: Fate }[]): FateCounts {
  const counts = { kept: 0, changed: 0, added: 0, ended: 0 };
  for (const { fate } of items) {
    counts[fate] += 1;
  }
  return counts;
}

function campaignOf(change: CampaignChange): CorrectionOutlook['campaigns'][number] {
  const { name, startsOn, endsOn } = 'after' in change ? change.after : change.before;
  return { fate: change.fate, name, startsOn, endsOn };
}

function listComingAndGoing({
  before,
  plan,
  agencyNames,
}: DecidedCorrection): Pick<CorrectionOutlook, 'joining' | 'leaving'> {
  const reached = (of: typeof plan) => [
    ...new Set([...resolutionsOf(of).values()].flatMap((name) => name.agencyIds)),
  ];
  const [olds, news] = [reached(before), reached(plan)];
  const named = (ids: readonly string[]) => ids.map((id) => agencyNames.get(id) ?? id).sort();
  return {
    joining: named(news.filter((id) => !olds.includes(id))),
    leaving: named(olds.filter((id) => !news.includes(id))),
  };
}

function changesOfPlan(
  target: CorrectionTarget,
  { header }: Review,
  { before, plan }: DecidedCorrection,
): CorrectionOutlook['plan'] {
  const all = [
    ['number', target.number, header.number],
    ['date', target.issuedOn, header.date],
    ['title', target.title, plan.title],
    ['period', periodOf(before), periodOf(plan)],
    ['own-plan-due', before.ownPlanDueOn, plan.ownPlanDueOn],
    ['rolls', String(before.dueRollsForward), String(plan.dueRollsForward)],
  ] as const;
  return all
    .filter(([, old, now]) => (old ?? '') !== (now ?? ''))
    .map(([field, old, now]) => ({ field, before: old ?? '', after: now ?? '' }));
}

function periodOf(plan: { periodFrom: string; periodTo: string }): string {
  return `${plan.periodFrom}/${plan.periodTo}`;
}
