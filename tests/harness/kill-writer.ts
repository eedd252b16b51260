import { join } from 'node:path';
import { connectDatabase, type Database } from '#platform/server/database/connect.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';

/**
 * A server process to be killed by a test: starts the database in the folder, says `ready`, and
 * writes with four hands, saying each key once its transaction is committed. A write that fails
 * because PostgreSQL was killed is not acknowledged; the next one is tried.
 */
const [dataFolder = '', round = ''] = process.argv.slice(2);
const embedded = await startEmbedded({ dataFolder });
const database = await connectDatabase({ embedded, dataFolder });
await migrate(database, join(import.meta.dirname, '../../database'));
await database.asOwner((client) =>
  client.query(`insert into installation (kind, province_id, province_name, name, created_at)
    values ('exercise', 1, 'Tỉnh Thử Nghiệm', 'Bản thử nghiệm', '2026-01-01')
    on conflict do nothing`),
);
process.stdout.write('ready\n');
await Promise.all([1, 2, 3, 4].map((hand) => writeOn(database, `${round}-${hand}`)));

async function writeOn(db: Database, hand: string): Promise<never> {
  for (let count = 1; ; count += 1) {
    const key = `kill/${hand}/${count}`;
    try {
      await asSystem(db, 'kill', (tx) =>
        tx
          .insertInto('setting')
          .values({
            key,
            valid_from: '2026-03-01',
            value: JSON.stringify(key),
            changed_at: new Date(0),
          })
          .execute(),
      );
      process.stdout.write(`${key}\n`);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
