import { sql } from 'kysely';
import { asSystem } from '#platform/server/database/database.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';

/** After how long without a sign a screen counts as lost. */
const SILENT_MINUTES = 5;

/** Ends calls whose screen died: at its last sign of life; what was typed stays and can be referred. */
export async function endLostCalls({ db, now }: JobContext): Promise<JobReport> {
  const lost = await asSystem(db, 'lost calls', async (tx) => {
    const ended = await sql`
      update call set state = 'ended', ended_how = 'screen-lost', ended_at = heard_at, revision = revision + 1
       where state = 'running'
         and heard_at < ${now.subtract({ minutes: SILENT_MINUTES }).toString()}::timestamptz`.execute(
      tx,
    );
    return Number(ended.numAffectedRows ?? 0);
  });
  return { lost };
}
