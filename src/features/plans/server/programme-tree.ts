import { sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addProgrammeNode, getProgrammeTree, movePlan, TreeNode } from '../contract.ts';

interface Counts {
  tasks: number;
  done: number;
  overdue: number;
  progress: number;
}

/** The programme tree with the tasks of every node rolled up to those above it. */
export async function programmeTree(
  context: RequestContext,
): Promise<OutputOf<typeof getProgrammeTree>> {
  const nodes = await context.tx
    .selectFrom('programme_node')
    .leftJoin('agency', 'agency.id', 'programme_node.lead_agency_id')
    .leftJoin('plan', 'plan.node_id', 'programme_node.id')
    .selectAll('programme_node')
    .select(['agency.short_name', 'plan.id as plan_id'])
    .orderBy('programme_node.position')
    .orderBy('programme_node.starts_on')
    .orderBy('programme_node.id')
    .limit(2000)
    .execute();
  const counts = await countTasks(context);
  const children = Map.groupBy(nodes, (node) => node.parent_id);
  const rolled = new Map<string, Counts>();
  const rollUp = (id: string, planId: string | null): Counts => {
    const own = (planId === null ? undefined : counts.get(planId)) ?? NONE;
    const below = (children.get(id) ?? []).map((child) => rollUp(child.id, child.plan_id));
    const sum = [own, ...below].reduce(add, NONE);
    rolled.set(id, sum);
    return sum;
  };
  for (const root of children.get(null) ?? []) {
    rollUp(root.id, root.plan_id);
  }
  return {
    nodes: nodes.map((node): TreeNode => {
      const sum = rolled.get(node.id) ?? NONE;
      return {
        id: node.id,
        parentId: node.parent_id,
        kind: node.kind,
        name: node.name,
        lead:
          node.lead_agency_id === null
            ? null
            : { id: node.lead_agency_id, name: node.short_name ?? '' },
        startsOn: node.starts_on,
        endsOn: node.ends_on,
        planId: node.plan_id,
        tasks: sum.tasks,
        done: sum.done,
        overdue: sum.overdue,
        progress: sum.tasks === 0 ? 0 : Math.round(sum.progress / sum.tasks),
      };
    }),
  };
}

const NONE: Counts = { tasks: 0, done: 0, overdue: 0, progress: 0 };

function add(one: Counts, other: Counts): Counts {
  return {
    tasks: one.tasks + other.tasks,
    done: one.done + other.done,
    overdue: one.overdue + other.overdue,
    progress: one.progress + other.progress,
  };
}

async function countTasks(context: RequestContext): Promise<Map<string, Counts>> {
  const today = context.today.toString();
  const rows = await context.tx
    .selectFrom('task')
    .select(['plan_id'])
    .select(sql<number>`count(*)::int`.as('tasks'))
    .select(sql<number>`(count(*) filter (where state in ('done', 'confirmed')))::int`.as('done'))
    .select(
      sql<number>`(count(*) filter (where state = 'open' and due_on < ${today}::date))::int`.as(
        'overdue',
      ),
    )
    .select(sql<number>`coalesce(sum(progress), 0)::int`.as('progress'))
    .where('plan_id', 'is not', null)
    .where('parent_task_id', 'is', null)
    .where('state', '!=', 'cancelled')
    .groupBy('plan_id')
    .execute();
  return new Map(rows.map(({ plan_id, ...counts }) => [plan_id ?? '', counts]));
}

/** Adds a programme, project or sub-project. */
export async function addNode(
  context: RequestContext,
  input: ParsedInputOf<typeof addProgrammeNode>,
): Promise<{ id: string }> {
  requirePermission(context, 'plan.confirm');
  const id = newId();
  await context.tx
    .insertInto('programme_node')
    .values({
      id,
      parent_id: input.parentId,
      kind: input.kind,
      name: input.name,
      folded: foldText(input.name),
      lead_agency_id: input.leadAgencyId,
      owner_agency_id: context.actor.agencyId,
      owner_lft: context.actor.scope.lo,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  await context.audit({ action: 'programme.add', recordKind: 'programme-node', recordId: id });
  return { id };
}

/** Places a plan under a node of the tree, and under the plan it carries out. */
export async function placePlan(
  context: RequestContext,
  input: ParsedInputOf<typeof movePlan>,
): Promise<Done> {
  requirePermission(context, 'plan.confirm');
  const plan = await context.tx
    .updateTable('plan')
    .set((expression) => ({
      parent_plan_id: input.parentPlanId,
      revision: expression('revision', '+', 1),
    }))
    .where('id', '=', input.id)
    .returning('node_id')
    .executeTakeFirst();
  if (plan === undefined) {
    throw new Refusal('record.not-found');
  }
  await context.tx
    .updateTable('programme_node')
    .set({ parent_id: input.parentNodeId })
    .where('id', '=', plan.node_id)
    .execute();
  if (input.parentPlanId !== null) {
    await context.publish({
      name: 'plan.linked',
      recordId: input.id,
      payload: { parentPlanId: input.parentPlanId },
    });
  }
  await context.audit({ action: 'plan.place', recordKind: 'plan', recordId: input.id });
  return {};
}
