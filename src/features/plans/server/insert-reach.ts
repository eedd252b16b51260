import type { ResolvedName } from '#domain/plan-review/confirmed-plan.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { InsertedPlan } from './insert-plan.ts';

/** Writes which agencies the plan reaches: they may read it, its document and its tasks. */
export async function insertReach(
  context: RequestContext,
  plan: InsertedPlan,
  resolutions: ReadonlyMap<string, ResolvedName>,
): Promise<void> {
  const reached = new Set([...resolutions.values()].flatMap((name) => name.agencyIds));
  reached.add(plan.issuerAgencyId);
  const agencyIds = [...reached];
  await context.tx
    .insertInto('plan_reach')
    .values(
      agencyIds.map((agency) => ({
        plan_id: plan.id,
        agency_id: agency,
        owner_lft: plan.issuerLft,
      })),
    )
    .execute();
  await context.tx
    .insertInto('document_reach')
    .values(agencyIds.map((agency) => ({ document_id: plan.documentId, agency_id: agency })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
