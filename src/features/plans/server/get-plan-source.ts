import { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { getConfirmedPlan } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { getPlanSource, SourceItemView } from '../contract.ts';

/** The source text of a plan for ever linked to what was confirmed from it. */
export async function getSourceOfPlan(
  context: RequestContext,
  input: ParsedInputOf<typeof getPlanSource>,
): Promise<OutputOf<typeof getPlanSource>> {
  const row = await context.tx
    .selectFrom('plan')
    .innerJoin('document_text', 'document_text.document_id', 'plan.document_id')
    .select(['document_text.source_text', 'document_text.reading'])
    .where('plan.id', '=', input.id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const reading = PlanReading.safeParse(row.reading);
  const confirmed = await getConfirmedPlan(context.tx, input.id);
  return {
    sourceText: row.source_text,
    sections: reading.success ? reading.data.sections : [],
    items: [...itemsOf(confirmed), ...(reading.success ? recipientsOf(reading.data) : [])],
  };
}

function itemsOf(plan: ConfirmedPlan): SourceItemView[] {
  return [
    ...plan.targets.map(({ quote, span }) => ({ taskId: null, text: quote, span })),
    ...plan.tasks.map(({ id, text, span }) => ({ taskId: id, text, span })),
    ...plan.reports.map(({ kind, span }) => ({ taskId: null, text: kind, span })),
  ];
}

function recipientsOf(reading: PlanReading): SourceItemView[] {
  return reading.recipients.map((text, index) => ({
    taskId: null,
    text,
    span: reading.recipientSpans[index] ?? [0, 0],
  }));
}
