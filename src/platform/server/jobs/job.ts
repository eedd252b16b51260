import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#platform/server/database/database.ts';

/** What a run did, in counts: for the log and the command line. */
export type JobReport = Readonly<Record<string, number>>;

/** What a job may touch; it opens its own system transactions. */
export interface JobContext {
  readonly db: Database;
  readonly now: Temporal.Instant;
}

/** Work that runs without anybody asking: by the clock, or after a transaction that sent for it. */
export interface Job {
  readonly name: string;
  /** Minute, hour, day, month, weekday in Viet Nam; null for work that is only sent for. */
  readonly cron: string | null;
  readonly about: { readonly vi: string; readonly en: string };
  /** Safe to repeat: a second run of the same day changes nothing. */
  run(context: JobContext): Promise<JobReport>;
}
