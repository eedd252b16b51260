import { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { getPlan, PlanView } from '../contract.ts';
import { countPlan } from './count-plan.ts';
import { listCorrections } from './list-corrections.ts';
import { findMyCard } from './plan-cards.ts';

/** One plan with its targets, duties, recipients, parent and children. */
export async function getPlanView(
  context: RequestContext,
  input: ParsedInputOf<typeof getPlan>,
): Promise<PlanView> {
  const row = await findPlanRow(context, input.id);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const [targets, duties, recipients, sections, corrections, family, myCard, parentNode, counts] =
    await Promise.all([
      listTargets(context, row.id),
      listDuties(context, row.id),
      listRecipients(context, row.document_id),
      listSections(context, row.document_id),
      listCorrections(context, row.id),
      findFamily(context, row.id, row.parent_plan_id),
      findMyCard(context, row.id),
      findParentNode(context, row.node_id),
      countPlan(context, row.id),
    ]);
  return {
    id: row.id,
    documentId: row.document_id,
    revision: row.revision,
    number: row.symbol_number,
    type: row.type,
    title: row.title,
    issuer: { id: row.issuer_id, name: row.issuer_name },
    keptBy:
      row.owner_agency_id === row.issuer_id
        ? null
        : { id: row.owner_agency_id, name: row.keeper_name },
    issuedOn: row.issued_on,
    signer: row.signer,
    state: row.state,
    mapped: row.mapped,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    ownPlanDueOn: row.own_plan_due_on,
    sections,
    targets,
    duties,
    recipients,
    corrections,
    myCard,
    mayConfirm: context.actor.permissions.has('task.confirm'),
    nodeId: row.node_id,
    parentNode,
    ...counts,
    ...family,
  };
}

function findPlanRow(context: RequestContext, id: string) {
  return context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .innerJoin('agency', 'agency.id', 'plan.issuer_agency_id')
    .innerJoin('agency as keeper', 'keeper.id', 'plan.owner_agency_id')
    .selectAll('plan')
    .select([
      'document.symbol_number',
      'document.type',
      'document.issued_on',
      'document.signer',
      'agency.id as issuer_id',
      'agency.name as issuer_name',
      'keeper.name as keeper_name',
    ])
    .where('plan.id', '=', id)
    .executeTakeFirst();
}

async function findParentNode(
  context: RequestContext,
  nodeId: string,
): Promise<PlanView['parentNode']> {
  const row = await context.tx
    .selectFrom('programme_node as node')
    .innerJoin('programme_node as above', 'above.id', 'node.parent_id')
    .select(['above.id', 'above.name'])
    .where('node.id', '=', nodeId)
    .executeTakeFirst();
  return row ?? null;
}

async function listTargets(context: RequestContext, planId: string): Promise<PlanView['targets']> {
  const rows = await context.tx
    .selectFrom('target')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    quote: row.quote,
    op: row.op,
    value: Number(row.value),
    unit: row.unit,
    ofTotal: row.of_total === null ? null : Number(row.of_total),
  }));
}

async function listDuties(context: RequestContext, planId: string): Promise<PlanView['duties']> {
  const rows = await context.tx
    .selectFrom('reporting_duty')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    path: row.path,
    kind: row.kind,
    due: row.due,
    to: row.to_text,
    via: row.via_text,
    by: row.by_text,
    assumed: row.assumed,
  }));
}

async function listRecipients(context: RequestContext, documentId: string): Promise<string[]> {
  const rows = await context.tx
    .selectFrom('document_recipient')
    .select('as_written')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.as_written);
}

async function listSections(
  context: RequestContext,
  documentId: string,
): Promise<PlanView['sections']> {
  const row = await context.tx
    .selectFrom('document_text')
    .select('reading')
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  const reading = PlanReading.safeParse(row?.reading);
  return reading.success
    ? reading.data.sections.map(({ path, heading }) => ({ path, heading }))
    : [];
}

async function findFamily(
  context: RequestContext,
  planId: string,
  parentId: string | null,
): Promise<Pick<PlanView, 'parent' | 'children'>> {
  const rows = await context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .innerJoin('agency', 'agency.id', 'plan.issuer_agency_id')
    .select([
      'plan.id',
      'plan.title',
      'plan.parent_plan_id',
      'document.symbol_number as number',
      'agency.id as issuer_id',
      'agency.short_name',
    ])
    .where((where) =>
      where.or([where('plan.parent_plan_id', '=', planId), where('plan.id', '=', parentId)]),
    )
    .orderBy('agency.lft')
    .limit(400)
    .execute();
  const parent = rows.find((row) => row.id === parentId);
  return {
    parent:
      parent === undefined ? null : { id: parent.id, title: parent.title, number: parent.number },
    children: rows
      .filter((row) => row.parent_plan_id === planId)
      .map((row) => ({
        id: row.id,
        title: row.title,
        number: row.number,
        issuer: { id: row.issuer_id, name: row.short_name },
      })),
  };
}
