import { mayReadAccusedName } from '#domain/case/case-permissions.ts';
import { mayExportNames } from '#domain/evidence-chart/chart-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { openFields, withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { unsealField } from '#platform/server/confidential/record-key.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { exportChart, openChartLabels } from '../contract.ts';
import { type ChartCase, getChartCase } from './chart-case.ts';
import { viewOf } from './get-chart.ts';

type Labels = OutputOf<typeof openChartLabels>['labels'];

/** Opens the words of a chart for a purpose; names of people only when they are asked for. */
export async function openLabels(
  context: RequestContext,
  input: ParsedInputOf<typeof openChartLabels>,
): Promise<OutputOf<typeof openChartLabels>> {
  const one = await getChartCase(context, input.id);
  const labels = await labelsOf(context, one, input.purpose);
  if (input.names) {
    labels.push(...(await namesOf(context, one, input.purpose)));
  }
  return { labels };
}

/** Lets a chart leave the system: in codes, or with names by a right of its own; the trail says in which form. */
export async function releaseChart(
  context: RequestContext,
  input: ParsedInputOf<typeof exportChart>,
): Promise<OutputOf<typeof exportChart>> {
  const one = await getChartCase(context, input.id);
  const labels: Labels = [];
  if (input.withNames) {
    requireVerdict(mayExportNames(context.actor, one.access, one.content));
    labels.push(...(await labelsOf(context, one, input.purpose)));
    labels.push(...(await namesOf(context, one, input.purpose)));
  }
  await context.audit({
    action: input.withNames ? 'chart.exported-with-names' : 'chart.exported',
    recordKind: 'case',
    recordId: input.id,
    purpose: input.purpose,
    fields: [input.form],
  });
  return { exportedAt: context.now.toString(), chart: await viewOf(context, one), labels };
}

/** Words of things that are no people: numbers, plates, places, events. */
async function labelsOf(
  context: RequestContext,
  one: ChartCase,
  purpose: Purpose,
): Promise<Labels> {
  const rows = (await listSealed(context, one.id)).filter((row) => row.kind !== 'person');
  return await openAll(context, one.id, 'case-content', purpose, rows);
}

/** Words for people who are not accused, and the names of accused whom nothing has cleared. */
async function namesOf(context: RequestContext, one: ChartCase, purpose: Purpose): Promise<Labels> {
  const others = (await listSealed(context, one.id)).filter((row) => row.kind === 'person');
  const opened = await openAll(context, one.id, 'person-named', purpose, others);
  const accused = await context.tx
    .selectFrom('chart_node as n')
    .innerJoin('accused as a', 'a.id', 'n.accused_id')
    .innerJoin('accused_name as m', 'm.id', 'a.id')
    .select(['n.id', 'a.id as accused_id', 'a.outcome', 'm.full_name'])
    .where('n.case_id', '=', one.id)
    .where('n.removed_at', 'is', null)
    .where('a.cleared_on', 'is', null)
    .execute();
  for (const row of accused) {
    if (!mayReadAccusedName(context.actor, one.access, one.content, row.outcome).allowed) {
      continue;
    }
    const name = await openFields(context, {
      record: { kind: 'accused', id: row.accused_id },
      fieldClass: 'person-named',
      purpose,
      sealed: { full_name: row.full_name },
    });
    if (name.state === 'open' && name.values.full_name !== null) {
      opened.push({ nodeId: row.id, text: name.values.full_name });
    }
  }
  return opened;
}

async function listSealed(context: RequestContext, caseId: string) {
  return await context.tx
    .selectFrom('chart_node')
    .select(['id', 'kind', 'label'])
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .where('label', 'is not', null)
    .execute();
}

async function openAll(
  context: RequestContext,
  caseId: string,
  fieldClass: 'case-content' | 'person-named',
  purpose: Purpose,
  rows: readonly { id: string; label: Buffer | null }[],
): Promise<Labels> {
  if (rows.length === 0) {
    return [];
  }
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'case', id: caseId },
      fieldClass,
      purpose,
      fields: [fieldClass === 'person-named' ? 'chart_person' : 'chart_label'],
    },
    (key) =>
      rows.flatMap((row) =>
        row.label === null
          ? []
          : [
              {
                nodeId: row.id,
                text: unsealField(key, { recordId: caseId, column: `chart:${row.id}` }, row.label),
              },
            ],
      ),
  );
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return opened.values;
}
