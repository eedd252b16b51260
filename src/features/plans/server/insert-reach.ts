import type { ResolvedName } from '#domain/plan-review/confirmed-plan.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { InsertedPlan } from './insert-plan.ts';

/**
 * Writes which agencies the plan reaches: they may read it, its document and its tasks. Whom a plan
 * reached before its text was corrected it goes on to reach.
 */
export async function insertReach(
  context: RequestContext,
  plan: InsertedPlan,
  resolutions: ReadonlyMap<string, ResolvedName>,
): Promise<void> {
  const reached = new Set([...resolutions.values()].flatMap((name) => name.agencyIds));
  reached.add(plan.issuerAgencyId);
  const before = await context.tx
    .selectFrom('plan_reach')
    .select('agency_id')
    .where('plan_id', '=', plan.id)
    .execute();
  const agencyIds = [...new Set([...reached, ...before.map((row) => row.agency_id)])];
  await context.tx
    .insertInto('plan_reach')
    .values(
      agencyIds.map((agency) => ({
        plan_id: plan.id,
        agency_id: agency,
        owner_lft: plan.issuerLft,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await context.tx
    .insertInto('document_reach')
    .values(agencyIds.map((agency) => ({ document_id: plan.documentId, agency_id: agency })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
