import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { progressOfSubTasks, progressOfTask } from '#domain/programme/roll-up.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { insertAgencies, RANGES } from '../../../../tests/harness/task-world.ts';
import { listTasks } from '../contract.ts';
import { listQuery } from './list-query.ts';
import { standingOf } from './standing-of.ts';

const db = await freshDatabase();
let agencies: string[];
beforeAll(async () => {
  agencies = await db.asOwner((client) => insertAgencies(client));
});

const share = fc.record({
  role: fc.constantFrom('lead', 'implementing', 'cooperating'),
  progress: fc.nat({ max: 100 }),
  state: fc.constantFrom('in-progress', 'done', 'confirmed', 'cancelled'),
  viaGroup: fc.boolean(),
});
const sub = fc.record({ progress: fc.nat({ max: 100 }), cancelled: fc.boolean() });

describe('the progress that a task shows', () => {
  it('is what the rule gives, from agencies or from sub-tasks, whatever came first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(share, { maxLength: RANGES.length }),
        fc.array(sub, { maxLength: 4 }),
        async (shares, subs) => {
          const stored = await storeTask(shares, subs);
          const own = shares.filter((one) => !one.viaGroup);
          const speaks = own.some((one) => one.role !== 'cooperating' && one.state !== 'cancelled');
          const rule = speaks
            ? progressOfTask(
                own.map((one) => ({ ...one, isCancelled: one.state === 'cancelled' }) as never),
              )
            : progressOfSubTasks(
                subs.map((one) => ({ progress: one.progress, isCancelled: one.cancelled })),
              );
          expect(stored).toBe(rule ?? 0);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('how a task stands in a list', () => {
  const day = fc.constantFrom('2026-02-01', '2026-03-01', '2026-03-02', '2026-03-03', '2026-04-01');
  const row = fc.record({
    state: fc.constantFrom('assigned', 'in-progress', 'done', 'confirmed', 'cancelled', 'returned'),
    standing: fc.boolean(),
    starts_on: fc.option(day),
    due_on: fc.option(day),
    risk_on: fc.option(day),
    done_at: fc.option(day.map((text) => new Date(`${text}T23:30:00+07:00`))),
  });

  it('is what the page of the task says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 20 }), async (rows) => {
        const standings = await db.asOwner(async (client) => {
          await client.query('truncate task cascade');
          await client.query("select set_config('app.province', '1', false)");
          const ids = rows.map(() => randomUUID());
          for (const [at, one] of rows.entries()) {
            await insertTask(client, ids[at] ?? '', null);
            await client.query(
              `insert into agency_task (task_id, agency_id, agency_lft, owner_lft, role, mode, state, condition, updated_at, standing, starts_on, due_on, risk_on, done_at)
               values ($1, $2, 10, 1, 'lead', 'ordered', $3, '{}', now(), $4, $5, $6, $7, $8)`,
              [
                ids[at],
                agencies[1],
                one.state,
                one.standing,
                one.starts_on,
                one.due_on,
                one.risk_on,
                one.done_at,
              ],
            );
          }
          const actor = { provinceId: '1', agencyId: agencies[1], scope: { lo: 1, hi: 99 } };
          const input = listTasks.input.parse({ scope: 'mine', limit: 200 });
          const query = listQuery(input, actor as never, {
            today: '2026-03-02',
            after: null,
            isWide: false,
          });
          const found = await client.query(query.text, [...query.values]);
          const byId = new Map(
            found.rows.map(({ row: text }) => [JSON.parse(text).id, JSON.parse(text).standing]),
          );
          return ids.map((id) => byId.get(id));
        });
        expect(standings).toEqual(rows.map((one) => standingOf(one, '2026-03-02')));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

type Client = Parameters<Parameters<typeof db.asOwner>[0]>[0];

async function storeTask(
  shares: readonly { role: string; progress: number; state: string; viaGroup: boolean }[],
  subs: readonly { progress: number; cancelled: boolean }[],
): Promise<number> {
  return await db.asOwner(async (client) => {
    await client.query("select set_config('app.province', '1', false)");
    const id = randomUUID();
    await insertTask(client, id, null);
    for (const [at, one] of shares.entries()) {
      await client.query(
        `insert into assignment (id, task_id, role, mode, position, as_written, agency_id) values ($1, $2, $3, 'ordered', $4, 'x', $5)`,
        [randomUUID(), id, one.role, at, agencies[at]],
      );
      await client.query(
        `insert into agency_task (task_id, agency_id, agency_lft, owner_lft, role, mode, state, condition, progress, via_group, updated_at)
         values ($1, $2, $3, 1, $4, 'ordered', $5, '{}', $6, $7, now())`,
        [id, agencies[at], 1000 - at, one.role, one.state, one.progress, one.viaGroup],
      );
    }
    for (const one of subs) {
      const child = randomUUID();
      await insertTask(client, child, id);
      await client.query('update task set progress = $2, state = $3 where id = $1', [
        child,
        one.progress,
        one.cancelled ? 'cancelled' : 'open',
      ]);
    }
    await client.query('select app.roll_up_task($1, now())', [id]);
    const { rows } = await client.query('select progress from task where id = $1', [id]);
    return rows[0].progress;
  });
}

async function insertTask(client: Client, id: string, parent: string | null): Promise<void> {
  await client.query(
    `insert into task (id, owner_agency_id, owner_lft, parent_task_id, origin, title, body, folded, state, created_at, updated_at)
     values ($1, $2, 1, $3, 'plan', 'x', 'x', 'x', 'open', now(), now())`,
    [id, agencies[0], parent],
  );
}
