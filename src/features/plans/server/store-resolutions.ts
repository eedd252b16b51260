import { listNames } from '#domain/plan-review/check-review.ts';
import type { ConfirmedPlan, ResolvedName } from '#domain/plan-review/confirmed-plan.ts';
import type { Review } from '#domain/plan-review/review.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { NameView } from '../contract.ts';

/** A name of a plan with the agencies it stands for, by answer or automatically. */
export interface WrittenName {
  asWritten: string;
  agencyIds: string[];
  isGroup: boolean;
  kind: string | null;
  thenName: string | null;
  isAnswered: boolean;
}

/** Who each name of a review stands for; the reviewer's answer goes before what was found. */
export function resolveNames(views: readonly NameView[], review: Review): WrittenName[] {
  const byName = new Map(views.map((view) => [view.asWritten, view]));
  return listNames(review).map((name) => {
    const view = byName.get(name);
    const answer = review.names[name];
    return {
      asWritten: name,
      agencyIds: answer?.agencyIds ?? view?.nowAgencies.map((agency) => agency.id) ?? [],
      isGroup: answer?.asGroup ?? view?.isGroup ?? false,
      kind: view?.kind?.vi ?? null,
      thenName: view?.thenName ?? null,
      isAnswered: answer !== undefined,
    };
  });
}

/** How the names of a confirmed plan were resolved, by what is written. */
export function resolutionsOf(plan: ConfirmedPlan): Map<string, ResolvedName> {
  const names = [
    ...plan.tasks.flatMap((task) => [...task.lead, ...task.cooperating, ...task.implementing]),
    ...plan.reports.flatMap((report) => [report.to, report.via, ...report.by]),
  ];
  return new Map(names.flatMap((name) => (name === null ? [] : [[name.asWritten, name]])));
}

/** The snapshot that still holds: the same group with the same members as before. */
export function findSameGroup(
  name: WrittenName,
  earlier: ReadonlyMap<string, ResolvedName>,
): string | null {
  const old = earlier.get(name.asWritten);
  const isSame =
    old !== undefined &&
    old.agencyIds.length === name.agencyIds.length &&
    old.agencyIds.every((id) => name.agencyIds.includes(id));
  return name.isGroup && isSame ? old.snapshotId : null;
}

/**
 * Keeps how each written name was resolved, with a snapshot of each group's members as of today; a
 * group that is as it was before a correction (`earlier`) keeps its snapshot.
 */
export async function storeResolutions(
  context: RequestContext,
  planId: string,
  names: readonly WrittenName[],
  earlier: ReadonlyMap<string, ResolvedName> = new Map(),
): Promise<Map<string, ResolvedName>> {
  const resolved = new Map<string, ResolvedName>();
  for (const name of names) {
    const { asWritten, agencyIds } = name;
    const snapshotId = name.isGroup
      ? (findSameGroup(name, earlier) ?? (await insertSnapshot(context, planId, name)))
      : null;
    await context.tx
      .insertInto('name_resolution')
      .values({
        id: newId(),
        plan_id: planId,
        as_written: asWritten,
        kind: name.kind,
        then_text: name.thenName,
        agency_ids: agencyIds,
        snapshot_id: snapshotId,
        answered: name.isAnswered,
      })
      .execute();
    resolved.set(asWritten, { asWritten, agencyIds, snapshotId });
  }
  return resolved;
}

async function insertSnapshot(
  context: RequestContext,
  planId: string,
  { asWritten, agencyIds }: WrittenName,
): Promise<string> {
  const id = newId();
  await context.tx
    .insertInto('group_snapshot')
    .values({
      id,
      plan_id: planId,
      as_written: asWritten,
      resolved_on: context.today.toString(),
    })
    .execute();
  if (agencyIds.length > 0) {
    await context.tx
      .insertInto('group_snapshot_member')
      .values(agencyIds.map((agency) => ({ snapshot_id: id, agency_id: agency })))
      .execute();
  }
  return id;
}
