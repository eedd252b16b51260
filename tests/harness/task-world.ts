import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Client } from 'pg';
import type { Actor } from '#domain/access/actor.ts';
import { Permission } from '#domain/access/permission.ts';
import { ROLES } from '#domain/access/roles.ts';

/** A small province by nested-set numbers: a root, a committee, two departments, police with a unit, two communes. */
export const RANGES = [
  [1, 99],
  [10, 14],
  [20, 29],
  [22, 23],
  [30, 39],
  [40, 49],
  [50, 59],
] as const;

const agencyIndex = fc.nat({ max: RANGES.length - 1 });
const someAgencies = fc.uniqueArray(agencyIndex, { maxLength: 4 });
const roleCode = fc.constantFrom('lead', 'implementing', 'cooperating');

/** Plans, tasks, who is named, who executes, who has a card; agencies by index. */
export const anyWorld = fc.record({
  plans: fc.array(fc.record({ owner: agencyIndex, reach: someAgencies, cards: someAgencies }), {
    minLength: 2,
    maxLength: 4,
  }),
  tasks: fc.array(
    fc.record({
      owner: agencyIndex,
      plan: fc.option(fc.nat({ max: 3 })),
      executions: fc.uniqueArray(fc.record({ agency: agencyIndex, role: roleCode }), {
        selector: (one) => one.agency,
        maxLength: 4,
      }),
      named: someAgencies,
      group: someAgencies,
    }),
    { minLength: 6, maxLength: 10 },
  ),
});
export type WorldPlan = (typeof anyWorld extends fc.Arbitrary<infer W>
  ? W
  : never)['plans'][number];
export type World = typeof anyWorld extends fc.Arbitrary<infer W> ? W : never;

/** A post: its agency, the agency whose range it works for, and its rights (a role's, or any). */
export const anyPost = fc.record({
  agency: agencyIndex,
  scope: fc.option(agencyIndex),
  permissions: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ROLES.map((role) => role.permissions)) },
    { weight: 1, arbitrary: fc.subarray(Permission.options) },
  ),
});

export interface PlanRow {
  id: string;
  ownerLft: number;
  reachedIds: string[];
}
export interface TaskRow {
  id: string;
  ownerLft: number;
  plan: PlanRow | null;
  executions: { agencyId: string; agencyLft: number; role: string }[];
  namedIds: string[];
}
export interface StoredWorld {
  plans: PlanRow[];
  cards: { planId: string; agencyId: string; agencyLft: number }[];
  tasks: TaskRow[];
}

/** The actor that sits in a generated post. */
export function actorOf(
  agencies: readonly string[],
  post: { agency: number; scope: number | null; permissions: readonly Permission[] },
): Actor {
  const [lo, hi] = RANGES[post.scope ?? post.agency] ?? RANGES[0];
  return {
    officerId: randomUUID(),
    postId: randomUUID(),
    agencyId: agencies[post.agency] ?? '',
    agencyKind: 'department-health',
    scope: { lo, hi },
    placeScope: { lo: 0, hi: -1 },
    roles: [],
    permissions: new Set(post.permissions),
    provinceId: '1',
  };
}

/** Inserts the agencies, in the order of `RANGES`. */
export async function insertAgencies(client: Client): Promise<string[]> {
  await client.query("select set_config('app.province', '1', false)");
  const ids: string[] = [];
  for (const [lft, rgt] of RANGES) {
    const id = randomUUID();
    ids.push(id);
    await client.query(
      `insert into agency (id, kind, level, name, short_name, folded, lft, rgt, valid_from)
       values ($1, 'department-health', 'province', $2, $2, $2, $3, $4, '2020-01-01')`,
      [id, `agency ${lft}`, lft, rgt],
    );
  }
  return ids;
}

/** Stores a generated world, with one report, one question and one comment for each execution and task. */
export async function insertWorld(
  client: Client,
  agencies: readonly string[],
  world: World,
): Promise<StoredWorld> {
  await client.query("select set_config('app.province', '1', false)");
  const stored: StoredWorld = { plans: [], cards: [], tasks: [] };
  for (const plan of world.plans) {
    await insertPlan(client, agencies, plan, stored);
  }
  for (const task of world.tasks) {
    await insertTask(client, agencies, task, stored);
  }
  return stored;
}

async function insertPlan(
  client: Client,
  agencies: readonly string[],
  plan: WorldPlan,
  stored: StoredWorld,
): Promise<void> {
  const [document, node, id] = [randomUUID(), randomUUID(), randomUUID()];
  const owner = agencies[plan.owner];
  const ownerLft = lftOf(plan.owner);
  await client.query(
    `insert into directive_document (id, type, subject, folded, status, direction, owner_agency_id, owner_lft, created_at)
     values ($1, 'plan', 'x', 'x', 'registered', 'outgoing', $2, $3, now())`,
    [document, owner, ownerLft],
  );
  await client.query(
    `insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
     values ($1, 'plan', 'x', 'x', $2, $3, now())`,
    [node, owner, ownerLft],
  );
  await client.query(
    `insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to, issuer_level, confirmed_at, confirmed_by)
     values ($1, $2, $3, $4, $5, 'x', 'x', 'in-force', '2026-01-01', '2026-12-31', 'province', now(), $6)`,
    [id, document, node, owner, ownerLft, randomUUID()],
  );
  for (const at of plan.reach) {
    await client.query(
      'insert into plan_reach (plan_id, agency_id, owner_lft) values ($1, $2, $3)',
      [id, agencies[at], ownerLft],
    );
  }
  for (const at of plan.cards) {
    await client.query(
      `insert into plan_card (plan_id, agency_id, agency_lft, owner_lft, state, sent_on)
       values ($1, $2, $3, $4, 'waiting', '2026-01-01')`,
      [id, agencies[at], lftOf(at), ownerLft],
    );
    stored.cards.push({ planId: id, agencyId: agencies[at] ?? '', agencyLft: lftOf(at) });
  }
  stored.plans.push({ id, ownerLft, reachedIds: plan.reach.map((at) => agencies[at] ?? '') });
}

async function insertTask(
  client: Client,
  agencies: readonly string[],
  task: World['tasks'][number],
  stored: StoredWorld,
): Promise<void> {
  const id = randomUUID();
  const plan = task.plan === null ? null : (stored.plans[task.plan] ?? null);
  const ownerLft = plan?.ownerLft ?? lftOf(task.owner);
  await client.query(
    `insert into task (id, owner_agency_id, owner_lft, plan_id, origin, title, body, folded, state, created_at, updated_at)
     values ($1, $2, $3, $4, 'plan', 'x', 'x', 'x', 'open', now(), now())`,
    [id, agencies[task.owner], ownerLft, plan?.id ?? null],
  );
  const group = plan === null ? [] : task.group;
  await insertNames(client, { id, planId: plan?.id ?? null, named: task.named, group, agencies });
  const executions = task.executions.map(({ agency, role }) => ({
    agencyId: agencies[agency] ?? '',
    agencyLft: lftOf(agency),
    role,
  }));
  for (const { agencyId, agencyLft, role } of executions) {
    await client.query(
      `insert into agency_task (task_id, agency_id, agency_lft, owner_lft, plan_id, role, mode, state, condition, updated_at)
       values ($1, $2, $3, $4, $5, $6, 'ordered', 'assigned', '{}', now())`,
      [id, agencyId, agencyLft, ownerLft, plan?.id ?? null, role],
    );
    await client.query(
      `insert into progress_entry (id, task_id, agency_id, agency_lft, owner_lft, body, at, post_id, officer_id)
       values ($1, $2, $3, $4, $5, 'x', now(), $6, $6)`,
      [randomUUID(), id, agencyId, agencyLft, ownerLft, randomUUID()],
    );
    await client.query(
      `insert into task_request (id, task_id, agency_id, agency_lft, owner_lft, kind, reason, state, asked_at, asked_by)
       values ($1, $2, $3, $4, $5, 'change', 'x', 'open', now(), $6)`,
      [randomUUID(), id, agencyId, agencyLft, ownerLft, randomUUID()],
    );
  }
  await client.query(
    `insert into task_comment (id, task_id, post_id, officer_id, agency_id, body, at)
     values ($1, $2, $3, $3, $4, 'x', now())`,
    [randomUUID(), id, randomUUID(), agencies[0]],
  );
  const namedIds = [...task.named, ...group].map((at) => agencies[at] ?? '');
  stored.tasks.push({ id, ownerLft, plan, executions, namedIds });
}

async function insertNames(
  client: Client,
  made: {
    id: string;
    planId: string | null;
    named: readonly number[];
    group: readonly number[];
    agencies: readonly string[];
  },
): Promise<void> {
  for (const at of made.named) {
    await client.query(
      `insert into assignment (id, task_id, role, mode, position, as_written, agency_id)
       values ($1, $2, 'implementing', 'ordered', 0, 'x', $3)`,
      [randomUUID(), made.id, made.agencies[at]],
    );
  }
  if (made.group.length === 0) {
    return;
  }
  const snapshot = randomUUID();
  await client.query(
    `insert into group_snapshot (id, plan_id, as_written, resolved_on) values ($1, $2, 'x', '2026-01-01')`,
    [snapshot, made.planId],
  );
  for (const at of made.group) {
    await client.query(
      'insert into group_snapshot_member (snapshot_id, agency_id) values ($1, $2)',
      [snapshot, made.agencies[at]],
    );
  }
  await client.query(
    `insert into assignment (id, task_id, role, mode, position, as_written, snapshot_id)
     values ($1, $2, 'implementing', 'ordered', 1, 'x', $3)`,
    [randomUUID(), made.id, snapshot],
  );
}

function lftOf(at: number): number {
  return RANGES[at]?.[0] ?? 0;
}
