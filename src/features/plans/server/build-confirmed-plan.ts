import type {
  ConfirmedPlan,
  ConfirmedReport,
  ConfirmedTask,
  ResolvedName,
} from '#domain/plan-review/confirmed-plan.ts';
import type { Review, ReviewReport, ReviewTask } from '#domain/plan-review/review.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { InsertedPlan } from './insert-plan.ts';

/** The structure a person confirmed, with ids and resolved names: what listeners make rows from. */
export function buildConfirmedPlan(
  plan: InsertedPlan,
  review: Review,
  resolutions: ReadonlyMap<string, ResolvedName>,
): ConfirmedPlan {
  const { settings, header } = review;
  const kept = review.tasks.filter((task) => task.status !== 'rejected');
  const ids = new Map(kept.map((task) => [task.key, newId()]));
  return {
    planId: plan.id,
    state: settings.state ?? 'history',
    title: header.title ?? '',
    type: header.type,
    issuedOn: header.date,
    issuerAgencyId: plan.issuerAgencyId,
    issuerLft: plan.issuerLft,
    periodFrom: settings.periodFrom ?? '',
    periodTo: settings.periodTo ?? '',
    ownPlanDueOn: settings.ownPlanDueOn,
    dueRollsForward: settings.dueRollsForward,
    tasks: kept.map((task) => confirmedTask(task, kept, ids, resolutions)),
    targets: review.targets
      .filter((target) => target.status !== 'rejected')
      .map(({ path, quote, values, span }) => ({ path, quote, values, span })),
    reports: review.reports
      .filter((report) => report.status !== 'rejected')
      .map((report) => confirmedReport(report, resolutions)),
  };
}

function confirmedTask(
  task: ReviewTask,
  all: readonly ReviewTask[],
  ids: ReadonlyMap<string, string>,
  resolutions: ReadonlyMap<string, ResolvedName>,
): ConfirmedTask {
  const named = (names: readonly string[]) => names.map((name) => resolve(name, resolutions));
  return {
    id: ids.get(task.key) ?? newId(),
    path: task.path,
    text: task.text,
    lead: named(task.lead),
    cooperating: named(task.cooperating),
    implementing: named(task.implementing),
    requested: task.requested,
    coversIds: all
      .filter((other) => other.key !== task.key && isCovered(other.path, task.covers))
      .map((other) => ids.get(other.key) ?? ''),
    from: task.from,
    to: task.to,
    deadline: task.deadline,
    span: task.span,
  };
}

/** A path handed over by reference takes what stands beneath it along: “III.2.1” covers “III.2.1.a”. */
function isCovered(path: string, covers: readonly string[]): boolean {
  return covers.some((covered) => path === covered || path.startsWith(`${covered}.`));
}

function confirmedReport(
  report: ReviewReport,
  resolutions: ReadonlyMap<string, ResolvedName>,
): ConfirmedReport {
  const one = (name: string | null) => (name === null ? null : resolve(name, resolutions));
  return {
    id: newId(),
    path: report.path,
    kind: report.kind,
    due: report.due,
    to: one(report.to),
    via: one(report.via),
    by: report.by.map((name) => resolve(name, resolutions)),
    span: report.span,
  };
}

function resolve(name: string, resolutions: ReadonlyMap<string, ResolvedName>): ResolvedName {
  return resolutions.get(name) ?? { asWritten: name, agencyIds: [], snapshotId: null };
}
