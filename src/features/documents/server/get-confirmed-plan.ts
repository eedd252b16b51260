import { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** The structure a person confirmed, by the id of the plan. */
export async function getConfirmedPlan(tx: Tx, planId: string): Promise<ConfirmedPlan> {
  const row = await tx
    .selectFrom('plan')
    .innerJoin('document_text', 'document_text.document_id', 'plan.document_id')
    .select('document_text.confirmed')
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (row?.confirmed === undefined || row.confirmed === null) {
    throw new Refusal('record.not-found');
  }
  return ConfirmedPlan.parse(row.confirmed);
}
