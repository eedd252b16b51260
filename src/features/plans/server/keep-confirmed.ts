import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Keeps the structure that a person confirmed beside the text it was read from. */
export async function keepConfirmed(
  context: RequestContext,
  documentId: string,
  confirmed: ConfirmedPlan,
): Promise<void> {
  await context.tx
    .updateTable('document_text')
    .set({ confirmed: JSON.stringify(confirmed) })
    .where('document_id', '=', documentId)
    .execute();
}
