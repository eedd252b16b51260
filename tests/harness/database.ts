import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import {
  type Database,
  type Login,
  openDatabase,
  ownerRole,
  withClient,
} from '#platform/server/database/connect.ts';

/** A database of its own for one test file. */
export interface TestDatabase extends Database {
  readonly name: string;
  /** Logins into this database, for tests that open more connections themselves. */
  readonly owner: Login;
  readonly app: Login;
  /** Closes and removes it; done by itself after the tests when it was made outside a hook. */
  drop(): Promise<void>;
}

export interface FreshOptions {
  /** False for a database with tables and policies but no installation and no reference data. */
  readonly seeded?: boolean;
  readonly poolSize?: number;
}

/**
 * Copies the template: `const db = await freshDatabase()` at the top of a test file or `describe`.
 * Made inside `beforeAll`, it is to be dropped in `afterAll` by the test itself.
 */
export async function freshDatabase(options: FreshOptions = {}): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  const template = options.seeded === false ? cluster.bare : cluster.seeded;
  const name = template.replace(/^lachan_[a-z]+/, `lachan_t${randomBytes(5).toString('hex')}`);
  await withClient(cluster.superuser, async (client) => {
    await client.query(
      `create database ${name} template ${template} strategy file_copy owner ${ownerRole}`,
    );
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to lachan_app`);
  });
  const owner = { ...cluster.owner, database: name };
  const app = { ...cluster.app, database: name };
  const database = openDatabase({ owner, app, poolSize: options.poolSize ?? 4 });
  let dropped = false;
  const drop = async () => {
    if (!dropped) {
      dropped = true;
      await database.close();
      await withClient(cluster.superuser, (client) =>
        client.query(`drop database ${name} with (force)`),
      );
    }
  };
  afterAll(drop);
  return { ...database, name, owner, app, drop };
}
