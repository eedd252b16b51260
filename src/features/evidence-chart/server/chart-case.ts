import { sql } from 'kysely';
import type { CaseContent, CaseForAccess, CaseGround } from '#domain/case/case-permissions.ts';
import type { CaseStage } from '#domain/case/case-stage.ts';
import { mayDrawChart, mayReadChart } from '#domain/evidence-chart/chart-permissions.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** The case whose chart it is, as far as the chart needs it. */
export interface ChartCase {
  id: string;
  code: string;
  stage: CaseStage;
  access: CaseForAccess;
  content: CaseContent;
}

/**
 * The case of a chart that the caller may see; an unknown case and one of others are the same.
 *
 * @throws Refusal `record.not-found`, `chart.not-kept` where the installation keeps dates only
 */
export async function getChartCase(context: RequestContext, id: string): Promise<ChartCase> {
  const row = await context.tx
    .selectFrom('criminal_case')
    .select(['id', 'code', 'stage', 'holder_body', 'holder_agency_id', 'accepted'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { rows } = await sql<{ grounds: CaseGround[]; content: CaseContent }>`
    select app.own_grounds('case', ${id}::uuid) as grounds, app.case_content() as content`.execute(
    context.tx,
  );
  const access: CaseForAccess = {
    provinceId: context.actor.provinceId,
    grounds: rows[0]?.grounds ?? [],
    body: row.holder_body,
    holderAgencyId: row.holder_agency_id,
    accepted: row.accepted,
  };
  const content = rows[0]?.content ?? 'dates-only';
  const verdict = mayReadChart(context.actor, access, content);
  if (!verdict.allowed) {
    throw new Refusal(verdict.reason === 'chart.not-kept' ? 'chart.not-kept' : 'record.not-found');
  }
  return { id: row.id, code: row.code, stage: row.stage, access, content };
}

/** The same for drawing. @throws Refusal also `chart.closed`, `case.not-holder` */
export async function getCaseToDraw(context: RequestContext, id: string): Promise<ChartCase> {
  const one = await getChartCase(context, id);
  const verdict = mayDrawChart(context.actor, one.access, one.content);
  if (!verdict.allowed) {
    throw new Refusal(REFUSALS.find((code) => code === verdict.reason) ?? 'access.denied');
  }
  return one;
}

const REFUSALS = ['chart.closed', 'case.not-holder'] as const;
