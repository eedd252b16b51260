import { listNames } from '#domain/plan-review/check-review.ts';
import type { ResolvedName } from '#domain/plan-review/confirmed-plan.ts';
import type { Review } from '#domain/plan-review/review.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { NameView } from '../contract.ts';

/**
 * Keeps how each written name was resolved, with a snapshot of each group's members as of today;
 * the reviewer's answer goes before what was found automatically.
 */
export async function storeResolutions(
  context: RequestContext,
  planId: string,
  views: readonly NameView[],
  review: Review,
): Promise<Map<string, ResolvedName>> {
  const byName = new Map(views.map((view) => [view.asWritten, view]));
  const resolved = new Map<string, ResolvedName>();
  for (const name of listNames(review)) {
    const view = byName.get(name);
    const answer = review.names[name];
    const agencyIds = answer?.agencyIds ?? view?.nowAgencies.map((agency) => agency.id) ?? [];
    const isGroup = answer?.asGroup ?? view?.isGroup ?? false;
    const snapshotId = isGroup ? await insertSnapshot(context, planId, name, agencyIds) : null;
    await context.tx
      .insertInto('name_resolution')
      .values({
        id: newId(),
        plan_id: planId,
        as_written: name,
        kind: view?.kind?.vi ?? null,
        then_text: view?.thenName ?? null,
        agency_ids: agencyIds,
        snapshot_id: snapshotId,
        answered: answer !== undefined,
      })
      .execute();
    resolved.set(name, { asWritten: name, agencyIds, snapshotId });
  }
  return resolved;
}

async function insertSnapshot(
  context: RequestContext,
  planId: string,
  name: string,
  agencyIds: readonly string[],
): Promise<string> {
  const id = newId();
  await context.tx
    .insertInto('group_snapshot')
    .values({
      id,
      plan_id: planId,
      as_written: name,
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
