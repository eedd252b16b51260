import { setTimeout as wait } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import type { Job } from './job.ts';
import { startJobs } from './run-jobs.ts';

const db = await freshDatabase();
const LOOK_EVERY = 0.5;
const NOW = Temporal.Instant.from('2026-03-02T08:00:00+07:00');

describe('jobs', async () => {
  const runs: string[] = [];
  const errors: unknown[] = [];
  const job = (name: string, cron: string | null): Job => ({
    name,
    cron,
    about: { vi: 'việc thử', en: 'a trial' },
    run: async ({ now }) => {
      runs.push(`${name} ${now.toString()}`);
      return { done: 1 };
    },
  });
  const jobs = await startJobs([job('by-clock', '30 6 * * *'), job('on-demand', null)], {
    db,
    lookEvery: LOOK_EVERY,
    now: () => NOW,
    onRun: () => undefined,
    onError: (error) => errors.push(error),
  });
  afterAll(() => jobs.stop());

  it('run what was missed while the server was off, at the time the server tells', async () => {
    await until(() => runs.length > 0);
    expect(runs).toEqual([`by-clock ${NOW.toString()}`]);
  });

  it('run what a transaction sent for once it is committed, and never what was rolled back', async () => {
    await expect(
      asSystem(db, 'test', async (tx) => {
        await jobs.send(tx, 'on-demand');
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await wait(4 * LOOK_EVERY * 1000);
    expect(runs.filter((run) => run.startsWith('on-demand'))).toEqual([]);
    await asSystem(db, 'test', (tx) => jobs.send(tx, 'on-demand'));
    await until(() => runs.some((run) => run.startsWith('on-demand')));
    expect(errors).toEqual([]);
  });

  it('keep their queues out of reach of everybody but the server', async () => {
    await expect(
      asSystem(db, 'test', (tx) => tx.deleteFrom('jobs.job' as never).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 150 && !holds(); tries += 1) {
    await wait(100);
  }
  expect(holds()).toBe(true);
}
