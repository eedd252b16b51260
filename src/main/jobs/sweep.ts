import { sweepDrafts } from '#features/drafts/server/index.ts';
import { removeErasedKeys, sweepErasureKeys } from '#platform/server/confidential/erase-record.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { sweepOrphans } from '#platform/server/files/sweep-orphans.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';

/** How long the answer to a request is kept for its repeat. */
const REPEATS_KEPT = { hours: 72 };

/** Takes away what is no longer of use: ended drafts, files and keys of nothing, answers kept for repeats. */
export async function sweepLeftovers({ db, now }: JobContext): Promise<JobReport> {
  const dayAgo = now.subtract({ hours: 24 });
  const drafts = await asSystem(db, 'sweep drafts', (tx) => sweepDrafts(tx, now));
  const files = await asSystem(db, 'sweep files', (tx) => sweepOrphans(tx, now));
  const keys = await asSystem(db, 'sweep keys', (tx) => sweepErasureKeys(tx, dayAgo));
  const repeats = await asSystem(db, 'sweep repeats', async (tx) => {
    const before = new Date(now.subtract(REPEATS_KEPT).epochMilliseconds);
    const gone = await tx.deleteFrom('idempotency').where('at', '<', before).executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
  return { drafts, files, keys, repeats };
}

/** Destroys the keys of erased records here and in every copy that can be reached now. */
export async function destroyErasedKeys({ db, now }: JobContext): Promise<JobReport> {
  const { removed, unreached } = await asSystem(db, 'erase', (tx) => removeErasedKeys(tx, now));
  return { removed, unreached: unreached.length };
}
