import { Temporal } from 'temporal-polyfill';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { startReview } from '#domain/plan-review/start-review.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { confirmPlan, getImport } from '#features/plans/contract.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { fillTemplate } from './fill-template.ts';
import { insertAll } from './load-base.ts';
import type { PlanSketch } from './plan-sketches.ts';
import { reviewByRule } from './review-by-rule.ts';
import type { Story } from './story.ts';

/** A plan that stands in the database, by the key of its sketch. */
export interface IssuedPlan {
  id: string;
  nodeId: string;
  sketch: PlanSketch;
}

/** Imports, reviews and confirms every document on its own day; answers the plans by key. */
export async function issuePlans(
  story: Story,
  sketches: readonly PlanSketch[],
): Promise<Map<string, IssuedPlan>> {
  const issued = new Map<string, IssuedPlan>();
  const nodes = await insertNodes(story, sketches);
  for (const sketch of sketches) {
    issued.set(sketch.key, await issuePlan(story, sketch, issued, nodes));
  }
  return issued;
}

async function issuePlan(
  story: Story,
  sketch: PlanSketch,
  issued: ReadonlyMap<string, IssuedPlan>,
  nodes: ReadonlyMap<string, string>,
): Promise<IssuedPlan> {
  const day = sketch.day.add({ days: sketch.level === 'central' ? 6 : 1 });
  const context = story.contextAt(story.coordinator, story.workday(day), '09:20');
  const text = fillTemplate(sketch.template, sketch);
  const settings = settingsOf(sketch, issued, nodes);
  const id = await insertImport(context, text, settings);
  const view = await story.act(getImport, context, { id });
  const review = reviewByRule(view, settings, story.province);
  await context.tx
    .updateTable('plan_import')
    .set({ review: JSON.stringify(review), revision: view.revision + 1 })
    .where('id', '=', id)
    .execute();
  const confirming = { id, revision: view.revision + 1 };
  const { planId } = await story.act(confirmPlan, context, confirming);
  const { node_id: nodeId } = await context.tx
    .selectFrom('plan')
    .select('node_id')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  await reachProvince(context, sketch, planId, story);
  return { id: planId, nodeId, sketch };
}

/**
 * Stores what pasting would have stored. The guarded reader's process is left out, since these texts
 * are our own: it would cost a second for every six of them.
 */
async function insertImport(
  context: RequestContext,
  text: string,
  settings: Partial<Review['settings']>,
): Promise<string> {
  const id = newId();
  const reading = readPlan(text);
  const review = startReview(reading);
  const now = new Date(context.now.epochMilliseconds);
  await context.tx
    .insertInto('plan_import')
    .values({
      id,
      owner_agency_id: context.actor.agencyId,
      owner_lft: context.actor.scope.lo,
      state: 'review',
      file_name: '',
      format: 'pasted',
      source_text: text,
      reading: JSON.stringify(reading),
      review: JSON.stringify({ ...review, settings: { ...review.settings, ...settings } }),
      created_at: now,
      created_by: context.actor.postId,
      updated_at: now,
    })
    .execute();
  await context.audit({ action: 'plan.read', recordKind: 'plan-import', recordId: id });
  return id;
}

function settingsOf(
  sketch: PlanSketch,
  issued: ReadonlyMap<string, IssuedPlan>,
  nodes: ReadonlyMap<string, string>,
): Partial<Review['settings']> {
  const parent = sketch.parent === null ? undefined : issued.get(sketch.parent);
  const block = `programme-${blockOf(sketch.day.year)}`;
  const years =
    sketch.template === 'project-plan' || sketch.template === 'sub-project-plan' ? 4 : 0;
  return {
    state: sketch.state,
    periodFrom: `${sketch.day.year}-01-01`,
    periodTo: sketch.periodTo ?? `${sketch.day.year + years}-12-31`,
    issuerAgencyId: sketch.issuer.id,
    issuerLevel: sketch.level,
    mapped: false,
    parentPlanId: parent?.id ?? null,
    parentNodeId:
      nodes.get(sketch.node === 'programme' ? block : sketch.node) ??
      parent?.nodeId ??
      nodes.get(block) ??
      null,
    ownPlanDueOn: sketch.ownPlanDue,
  };
}

/** Programmes of five years, the project and its sub-projects. */
async function insertNodes(
  story: Story,
  sketches: readonly PlanSketch[],
): Promise<Map<string, string>> {
  const nodes = new Map<string, string>();
  const first = sketches[0]?.day.year ?? story.asOf.year;
  const blocks = [...new Set(sketches.map((sketch) => blockOf(sketch.day.year)))];
  const rows = blocks.map((block) =>
    nodeRow(story, nodes, `programme-${block}`, {
      kind: 'programme',
      name: `Chương trình phòng, chống mua bán người giai đoạn ${block} - ${block + 4}`,
      from: block,
      parent: null,
      lead: 'bcd',
    }),
  );
  const project = nodeRow(story, nodes, 'project', {
    kind: 'project',
    name: 'Đề án “Đấu tranh phòng, chống tội phạm mua bán người”',
    from: first,
    parent: nodes.get(`programme-${blockOf(first)}`) ?? null,
    lead: 'cat',
  });
  const subs = [
    ['Tiểu đề án 1: khu vực nội địa', 'cat'],
    ['Tiểu đề án 2: khu vực biên giới', 'bp'],
    ['Tiểu đề án 3: truy tố và xét xử', 'vks'],
  ].map(([name = '', lead = ''], index) =>
    nodeRow(story, nodes, `sub-project-${index + 1}`, {
      kind: 'sub-project',
      name,
      from: first,
      parent: nodes.get('project') ?? null,
      lead,
    }),
  );
  await insertAll(story.tx, 'programme_node', [...rows, project, ...subs]);
  return nodes;
}

interface NodeSketch {
  kind: 'programme' | 'project' | 'sub-project';
  name: string;
  from: number;
  parent: string | null;
  lead: string;
}

function nodeRow(story: Story, nodes: Map<string, string>, key: string, sketch: NodeSketch) {
  const id = newId();
  nodes.set(key, id);
  return {
    id,
    parent_id: sketch.parent,
    kind: sketch.kind,
    name: sketch.name,
    folded: foldText(sketch.name),
    lead_agency_id: story.agency(sketch.lead).id,
    owner_agency_id: story.province.id,
    owner_lft: story.province.lft,
    position: nodes.size,
    starts_on: `${sketch.from}-01-01`,
    ends_on: `${sketch.from + 4}-12-31`,
    created_at: story.at(Temporal.PlainDate.from(`${sketch.from}-01-01`), '08:00'),
  };
}

function blockOf(year: number): number {
  return year - ((year - 1) % 5);
}

/** The plan of the central committee is read by every provincial agency of its time. */
async function reachProvince(
  context: RequestContext,
  sketch: PlanSketch,
  planId: string,
  story: Story,
): Promise<void> {
  if (sketch.level !== 'central') {
    return;
  }
  const plan = await context.tx
    .selectFrom('plan')
    .select(['document_id', 'owner_lft'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const readers = story.agencies.rows.filter((row) => row.level === 'province');
  await context.tx
    .insertInto('plan_reach')
    .values(
      readers.map((row) => ({
        plan_id: planId,
        agency_id: row.id,
        owner_lft: plan.owner_lft,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await context.tx
    .insertInto('document_reach')
    .values(readers.map((row) => ({ document_id: plan.document_id, agency_id: row.id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
