import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '#platform/server/database/database.ts';
import { JOBS_SCHEMA } from '#platform/server/database/product-schemas.ts';
import { installQueues } from './install-queues.ts';
import type { Job, JobReport } from './job.ts';

export interface JobsOptions {
  readonly db: Database;
  /** How often a queue is looked at, in seconds: 10 where nothing is said. */
  readonly lookEvery?: number;
  now(): Temporal.Instant;
  /** Told of every run and of what went wrong. */
  onRun(name: string, report: JobReport): void;
  onError(error: unknown, name?: string): void;
}

/** The running queues. */
export interface Jobs {
  /** Sends for a job in the transaction that causes it: rolled back, it was never sent. */
  send(tx: Tx, name: string): Promise<void>;
  /** Stops taking work, and waits for what is being done. */
  stop(): Promise<void>;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Starts the jobs of an installation: each by its clock, and once now for what was missed while off. */
export async function startJobs(jobs: readonly Job[], options: JobsOptions): Promise<Jobs> {
  await installQueues(
    options.db,
    jobs.map((job) => job.name),
  );
  const boss = new PgBoss({
    db: { executeSql: (text, values) => options.db.pool.query(text, values) },
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => options.onError(error));
  await boss.start();
  for (const job of jobs) {
    await boss.work(job.name, { pollingIntervalSeconds: options.lookEvery ?? 10 }, () =>
      runOne(job, options),
    );
    if (job.cron !== null) {
      await boss.schedule(job.name, job.cron, {}, { tz: TIME_ZONE });
      await boss.send(job.name, {});
    }
  }
  return {
    send: async (tx, name) => {
      await boss.send(name, {}, { db: inTransaction(tx) });
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function runOne(job: Job, options: JobsOptions): Promise<void> {
  try {
    options.onRun(job.name, await job.run({ db: options.db, now: options.now() }));
  } catch (error) {
    options.onError(error, job.name);
    throw error;
  }
}

function inTransaction(tx: Tx) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows: [...rows] as never[] };
    },
  };
}
