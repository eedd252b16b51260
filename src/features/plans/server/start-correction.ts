import { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import { carryOver } from '#domain/plan-review/carry-over.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CorrectionTarget } from './correction-target.ts';

/**
 * The review of a corrected text begins with what a person made of the plan before: its settings,
 * its answers to names, and every item that reads the very same.
 */
export async function startCorrection(
  context: RequestContext,
  review: Review,
  target: CorrectionTarget,
): Promise<Review> {
  const plan = await getConfirmedPlan(context.tx, target.id);
  const reading = await findReading(context, target.documentId);
  const recipients = await context.tx
    .selectFrom('document_recipient')
    .select('as_written')
    .where('document_id', '=', target.documentId)
    .execute();
  const begun =
    reading === null
      ? review
      : carryOver(review, { reading, plan, recipients: recipients.map((row) => row.as_written) });
  return {
    ...begun,
    names: await listAnswers(context, target.id),
    settings: { ...begun.settings, ...(await settingsOf(context, target.id)) },
  };
}

async function findReading(
  context: RequestContext,
  documentId: string,
): Promise<PlanReading | null> {
  const row = await context.tx
    .selectFrom('document_text')
    .select('reading')
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  const reading = PlanReading.safeParse(row?.reading);
  return reading.success ? reading.data : null;
}

/** What the reviewer had answered, as far as every agency chosen then still works. */
async function listAnswers(context: RequestContext, planId: string): Promise<Review['names']> {
  const rows = await context.tx
    .selectFrom('name_resolution')
    .select(['as_written', 'agency_ids', 'snapshot_id'])
    .where('plan_id', '=', planId)
    .where('answered', '=', true)
    .execute();
  const ids = [...new Set(rows.flatMap((row) => row.agency_ids))];
  const working = await context.tx
    .selectFrom('agency')
    .select('id')
    .where('id', 'in', ids.length === 0 ? [planId] : ids)
    .where('valid_to', 'is', null)
    .execute();
  const known = new Set(working.map((row) => row.id));
  return Object.fromEntries(
    rows
      .filter((row) => row.agency_ids.every((id) => known.has(id)))
      .map((row) => [
        row.as_written,
        {
          agencyIds: row.agency_ids,
          asGroup: row.snapshot_id !== null,
          kept: row.agency_ids.length === 0,
        },
      ]),
  );
}

async function settingsOf(
  context: RequestContext,
  planId: string,
): Promise<Partial<Review['settings']>> {
  const row = await context.tx
    .selectFrom('plan')
    .innerJoin('programme_node as node', 'node.id', 'plan.node_id')
    .selectAll('plan')
    .select('node.parent_id')
    .where('plan.id', '=', planId)
    .executeTakeFirstOrThrow();
  return {
    state: row.state === 'withdrawn' ? 'history' : row.state,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    issuerAgencyId: row.owner_agency_id,
    issuerLevel: row.issuer_level as Review['settings']['issuerLevel'],
    mapped: row.mapped,
    parentPlanId: row.parent_plan_id,
    parentNodeId: row.parent_id,
    ownPlanDueOn: row.own_plan_due_on,
    dueRollsForward: row.due_rolls_forward,
  };
}
