import fc from 'fast-check';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, isWithin } from '#domain/access/actor.ts';
import type { Verdict } from '#domain/access/verdict.ts';
import { mayCorrectExecution } from '#domain/programme/plan-correction-permissions.ts';
import {
  mayConfirmPlan,
  mayReadPlan,
  type PlanForAccess,
} from '#domain/programme/plan-permissions.ts';
import {
  type AgencyTaskForAccess,
  mayAnswerTask,
  mayCommentTask,
  mayConfirmTask,
  mayGiveExecution,
  mayLinkOwnPlan,
  mayReadAgencyTask,
  mayReadAssignment,
  mayReadCard,
  mayReadTask,
  mayReceiveCard,
  mayReportProgress,
  mayStartExecution,
  type TaskForAccess,
} from '#domain/programme/task-permissions.ts';
import { type Tx, withActor } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import {
  actorOf,
  anyPost,
  anyWorld,
  insertAgencies,
  insertWorld,
  RANGES,
  type StoredWorld,
  type TaskRow,
} from '../../../../tests/harness/task-world.ts';
import { listTasks } from '../contract.ts';
import { getTaskView } from './get-task.ts';
import { listVisibleTasks } from './list-tasks.ts';

const db = await freshDatabase();
const NOW = Temporal.Instant.from('2026-03-02T08:00:00+07:00');
let agencies: string[];
let compared = 0;
beforeAll(async () => {
  agencies = await db.asOwner((client) => insertAgencies(client));
});

const worldAndPosts = fc.tuple(anyWorld, fc.array(anyPost, { minLength: 25, maxLength: 25 }));

describe('permission functions and policies say the same', () => {
  it('of plans, tasks, executions, reports, questions, comments and cards', async () => {
    await fc.assert(
      fc.asyncProperty(worldAndPosts, async ([world, posts]) => {
        const stored = await db.asOwner((client) => insertWorld(client, agencies, world));
        for (const post of posts) {
          const actor = actorOf(agencies, post);
          await withActor(db, actor, async (tx) => {
            await compareReading(tx, actor, stored);
            await compareChanging(tx, actor, stored);
          });
          await withActor(db, actor, (tx) => compareAdding(tx, actor, stored));
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(10_000);
  }, 120_000);

  it('on the list, the detail and the count', async () => {
    await fc.assert(
      fc.asyncProperty(worldAndPosts, async ([world, posts]) => {
        await db.asOwner((client) => client.query('truncate task cascade'));
        const stored = await db.asOwner((client) => insertWorld(client, agencies, world));
        for (const post of posts) {
          const actor = actorOf(agencies, post);
          await withActor(db, actor, (tx) => compareViews(tx, actor, stored));
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);
});

async function compareReading(tx: Tx, actor: Actor, stored: StoredWorld): Promise<void> {
  const plans = stored.plans.map((plan) => ({
    key: plan.id,
    verdict: mayReadPlan(actor, planOf(plan)),
  }));
  await same(tx, 'plan', 'id::text', plans);
  const tasks = stored.tasks.map((task) => ({
    key: task.id,
    verdict: mayReadTask(actor, taskOf(task)),
  }));
  await same(tx, 'task', 'id::text', tasks);
  await same(tx, 'task_comment', 'task_id::text', tasks);
  await same(
    tx,
    'assignment',
    'task_id::text',
    stored.tasks
      .filter((task) => task.namedIds.length > 0)
      .map((task) => ({ key: task.id, verdict: mayReadAssignment(actor, taskOf(task)) })),
  );
  const executions = listExecutions(stored).map(({ key, execution }) => ({
    key,
    verdict: mayReadAgencyTask(actor, execution),
  }));
  for (const table of ['agency_task', 'progress_entry', 'task_request']) {
    await same(tx, table, "task_id || ' ' || agency_id", executions);
  }
  await same(
    tx,
    'plan_card',
    "plan_id || ' ' || agency_id",
    listCards(stored).map(({ key, card }) => ({ key, verdict: mayReadCard(actor, card) })),
  );
}

async function compareChanging(tx: Tx, actor: Actor, stored: StoredWorld): Promise<void> {
  const changed = (table: string, key: string) =>
    sql<{
      key: string;
    }>`update ${sql.table(table)} set province_id = province_id returning ${sql.raw(key)} as key`
      .execute(tx)
      .then(({ rows }) => new Set(rows.map((row) => row.key)));
  const executions = await changed('agency_task', "task_id || ' ' || agency_id");
  for (const { key, execution } of listExecutions(stored)) {
    const may = [mayReportProgress, mayConfirmTask, mayAnswerTask, mayCorrectExecution].some(
      (each) => each(actor, execution).allowed,
    );
    agree(executions.has(key), may, actor, `change agency_task ${key}`);
  }
  const requests = await changed('task_request', "task_id || ' ' || agency_id");
  for (const { key, execution } of listExecutions(stored)) {
    const may = [mayReportProgress, mayAnswerTask, mayCorrectExecution].some(
      (each) => each(actor, execution).allowed,
    );
    agree(requests.has(key), may, actor, `change task_request ${key}`);
  }
  const cards = await changed('plan_card', "plan_id || ' ' || agency_id");
  for (const { key, card } of listCards(stored)) {
    const may = mayReceiveCard(actor, card).allowed || mayLinkOwnPlan(actor, card).allowed;
    agree(cards.has(key), may, actor, `change plan_card ${key}`);
  }
  const plans = await changed('plan', 'id::text');
  for (const plan of stored.plans) {
    const may =
      mayConfirmPlan(actor, planOf(plan)).allowed && mayReadPlan(actor, planOf(plan)).allowed;
    agree(plans.has(plan.id), may, actor, `change plan ${plan.id}`);
  }
}

/** Inserts that the policy refuses fail with 42501; each is tried behind a savepoint. */
async function compareAdding(tx: Tx, actor: Actor, stored: StoredWorld): Promise<void> {
  for (const task of stored.tasks.slice(0, 4)) {
    for (const [at, agencyId] of agencies.entries()) {
      if (task.executions.some((one) => one.agencyId === agencyId)) {
        continue;
      }
      const may =
        mayGiveExecution(actor, taskOf(task)).allowed ||
        mayStartExecution(actor, {
          ...taskOf(task),
          agencyId,
          isNamed: task.namedIds.includes(agencyId),
        }).allowed;
      const passes = await tryInsert(
        tx,
        sql`insert into agency_task (task_id, agency_id, agency_lft, owner_lft, plan_id, role, mode, state, condition, updated_at)
            values (${task.id}, ${agencyId}, ${RANGES[at]?.[0]}, ${task.ownerLft}, ${task.plan?.id ?? null}, 'implementing', 'ordered', 'assigned', '{}', now())`,
      );
      agree(passes, may, actor, `add agency_task ${task.id} ${agencyId}`);
    }
    const commented = await tryInsert(
      tx,
      sql`insert into task_comment (id, task_id, post_id, officer_id, agency_id, body, at)
          values (${newId()}, ${task.id}, ${actor.postId}, ${actor.officerId}, ${actor.agencyId}, 'x', now())`,
    );
    agree(commented, mayCommentTask(actor, taskOf(task)).allowed, actor, `comment ${task.id}`);
  }
  for (const { key, execution, task } of listExecutions(stored).slice(0, 6)) {
    const passes = await tryInsert(
      tx,
      sql`insert into progress_entry (id, task_id, agency_id, agency_lft, owner_lft, body, at, post_id, officer_id)
          values (${newId()}, ${task.id}, ${execution.agencyId}, ${execution.agencyLft}, ${task.ownerLft}, 'x', now(), ${actor.postId}, ${actor.officerId})`,
    );
    const may = [mayReportProgress, mayConfirmTask, mayAnswerTask, mayCorrectExecution].some(
      (each) => each(actor, execution).allowed,
    );
    agree(passes, may, actor, `report ${key}`);
  }
}

async function compareViews(tx: Tx, actor: Actor, stored: StoredWorld): Promise<void> {
  const context = requestContext(tx, actor, NOW);
  const visible = listExecutions(stored).filter(
    ({ execution }) => mayReadAgencyTask(actor, execution).allowed,
  );
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from agency_task`.execute(tx);
  expect(rows[0]?.count).toBe(visible.length);
  for (const scope of ['issued', 'mine'] as const) {
    const answer = await listVisibleTasks(context, listTasks.input.parse({ scope, limit: 200 }));
    const body = JSON.parse(answer.text);
    expect(listTasks.output.parse(body)).toEqual(body);
    const listed = body.rows.map(
      (row: { id: string; agency: { id: string } }) => `${row.id} ${row.agency.id}`,
    );
    const meant = visible.filter(({ execution, task }) =>
      scope === 'mine'
        ? execution.agencyId === actor.agencyId
        : isWithin(actor.scope, task.ownerLft),
    );
    expect(listed.sort(), scope).toEqual(meant.map(({ key }) => key).sort());
  }
  for (const task of stored.tasks.slice(0, 3)) {
    const view = await getTaskView(context, { id: task.id }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'record.not-found' });
      return null;
    });
    expect(view !== null).toBe(mayReadTask(actor, taskOf(task)).allowed);
    expect(view?.executions.map((one) => `${task.id} ${one.agency.id}`).sort() ?? []).toEqual(
      visible
        .filter((one) => one.task === task)
        .map(({ key }) => key)
        .sort(),
    );
  }
}

async function same(
  tx: Tx,
  table: string,
  key: string,
  rows: readonly { key: string; verdict: Verdict }[],
): Promise<void> {
  const found = await sql<{
    key: string;
  }>`select ${sql.raw(key)} as key from ${sql.table(table)}`.execute(tx);
  const visible = new Set(found.rows.map((row) => row.key));
  const wrong = rows.filter((row) => visible.has(row.key) !== row.verdict.allowed);
  compared += rows.length;
  expect(wrong.map((row) => ({ table, ...row, visible: visible.has(row.key) }))).toEqual([]);
}

function agree(policy: boolean, may: boolean, actor: Actor, what: string): void {
  compared += 1;
  if (policy !== may) {
    const { agencyId, scope, permissions } = actor;
    const who = JSON.stringify({ agencyId, scope, permissions: [...permissions] });
    throw new Error(`${what}: the policy says ${policy}, the function ${may}, of ${who}`);
  }
}

async function tryInsert(tx: Tx, statement: ReturnType<typeof sql>): Promise<boolean> {
  await sql`savepoint attempt`.execute(tx);
  try {
    await statement.execute(tx);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') {
      throw error;
    }
    return false;
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx);
  }
}

function planOf(plan: { ownerLft: number; reachedIds: readonly string[] }): PlanForAccess {
  return {
    provinceId: '1',
    ownerLft: plan.ownerLft,
    reachedIds: plan.reachedIds,
    isConfirmed: true,
  };
}

function taskOf(task: TaskRow): TaskForAccess {
  return {
    plan: planOf({ ownerLft: task.ownerLft, reachedIds: task.plan?.reachedIds ?? [] }),
    executingIds: task.executions.map((one) => one.agencyId),
  };
}

function listExecutions(
  stored: StoredWorld,
): { key: string; execution: AgencyTaskForAccess; task: TaskRow }[] {
  return stored.tasks.flatMap((task) =>
    task.executions.map((one) => ({
      key: `${task.id} ${one.agencyId}`,
      task,
      execution: {
        ...taskOf(task),
        agencyId: one.agencyId,
        agencyLft: one.agencyLft,
        leadAgencyIds: task.executions
          .filter((other) => other.role === 'lead')
          .map((other) => other.agencyId),
      },
    })),
  );
}

function listCards(stored: StoredWorld) {
  return stored.cards.map((card) => {
    const plan = stored.plans.find((one) => one.id === card.planId);
    return {
      key: `${card.planId} ${card.agencyId}`,
      card: { ...card, plan: planOf(plan ?? { ownerLft: 0, reachedIds: [] }) },
    };
  });
}
