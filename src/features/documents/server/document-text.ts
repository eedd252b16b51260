import { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TextMark } from '../contract.ts';

/** The text of a document and the stretches that became tasks, targets, reports and citations. */
export async function getTextWithMarks(
  context: RequestContext,
  input: { id: string },
): Promise<{ text: string; marks: TextMark[] }> {
  const row = await context.tx
    .selectFrom('document_text')
    .select(['source_text', 'confirmed'])
    .where('document_id', '=', input.id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const confirmed = ConfirmedPlan.safeParse(row.confirmed);
  const marks = [
    ...(confirmed.success ? marksOfPlan(confirmed.data) : []),
    ...(await marksOfCitations(context, input.id)),
  ];
  return {
    text: row.source_text,
    marks: marks.sort((one, other) => one.from - other.from || other.to - one.to),
  };
}

function marksOfPlan(plan: ConfirmedPlan): TextMark[] {
  return [
    ...plan.tasks.map((task) => markOf('task', task.path, task.span)),
    ...plan.targets.map((target) => markOf('target', target.path, target.span)),
    ...plan.reports.map((report) => markOf('report', report.path, report.span)),
  ];
}

async function marksOfCitations(context: RequestContext, id: string): Promise<TextMark[]> {
  const rows = await context.tx
    .selectFrom('document_citation')
    .select(['as_written', 'span_from', 'span_to'])
    .where('from_id', '=', id)
    .execute();
  return rows.flatMap((row) =>
    row.span_from === null || row.span_to === null
      ? []
      : [markOf('citation', row.as_written, [row.span_from, row.span_to])],
  );
}

function markOf(kind: TextMark['kind'], label: string, span: readonly [number, number]): TextMark {
  return { kind, label, from: span[0], to: span[1] };
}
