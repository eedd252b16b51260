import { PgBoss } from 'pg-boss';
import type { Database } from '#platform/server/database/connect.ts';
import { JOBS_SCHEMA } from '#platform/server/database/product-schemas.ts';
import { appRole } from '#platform/server/database/roles.ts';

/** Brings the schema of the queues up to date as the owner, and gives the server what it needs of it. */
export function installQueues(
  db: Pick<Database, 'asOwner'>,
  queues: readonly string[],
): Promise<void> {
  return db.asOwner(async (client) => {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => client.query(text, values) },
      schema: JOBS_SCHEMA,
      supervise: false,
      schedule: false,
    });
    boss.on('error', () => undefined);
    await boss.start();
    for (const queue of queues) {
      await boss.createQueue(queue, {
        policy: 'short',
        retryLimit: 3,
        retryDelay: 60,
        retryBackoff: true,
        expireInSeconds: 1800,
        deleteAfterSeconds: 7 * 24 * 3600,
      });
    }
    await boss.stop({ graceful: false });
    await client.query(GRANTS);
  });
}

/** The server runs the queues under its own login; a caller's transaction may only add to them. */
const GRANTS = `
  comment on schema ${JOBS_SCHEMA} is 'Queues of the work that runs by the clock; ids and codes only';
  grant usage on schema ${JOBS_SCHEMA} to ${appRole}, app_officer, app_system;
  grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${appRole};
  grant execute on all functions in schema ${JOBS_SCHEMA} to ${appRole}, app_officer, app_system;
  grant select on ${JOBS_SCHEMA}.queue to app_officer, app_system;
  grant select, insert on ${JOBS_SCHEMA}.job, ${JOBS_SCHEMA}.job_common to app_officer, app_system;
`;
