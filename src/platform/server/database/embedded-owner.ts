import pg from 'pg';
import type { EmbeddedServer } from './embedded.ts';
import { type Login, withClient } from './login.ts';
import { appRole, ownerRole } from './roles.ts';
import { keepPasswords, makePassword, readPasswords } from './secrets-file.ts';

/** The superuser of the embedded server, for what no owner may: back-ups, making databases. */
export function superuserLogin(embedded: EmbeddedServer, database: string = 'postgres'): Login {
  return { host: embedded.host, port: embedded.port, database, ...embedded.superuser };
}

/** Makes the owner and its database in the embedded server. */
export async function ensureOwner(embedded: EmbeddedServer, database: string): Promise<Login> {
  const known = readPasswords(embedded.dataFolder);
  const password = known.owner ?? makePassword();
  await withClient(superuserLogin(embedded), async (client) => {
    const { rows } = await client.query<{ owner: boolean; app: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as owner,
              exists (select from pg_roles where rolname = $2) as app,
              exists (select from pg_database where datname = $3) as database`,
      [ownerRole, appRole, database],
    );
    const secret = pg.escapeLiteral(password);
    if (!rows[0]?.owner) {
      await client.query(`create role ${ownerRole} login createrole password ${secret}`);
    } else if (known.owner === undefined) {
      await client.query(`alter role ${ownerRole} password ${secret}`);
    }
    if (rows[0]?.app && known.app === undefined) {
      const app = makePassword();
      await client.query(`alter role ${appRole} password ${pg.escapeLiteral(app)}`);
      known.app = app;
    }
    if (!rows[0]?.database) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${ownerRole}`);
    }
  });
  keepPasswords(embedded.dataFolder, { ...known, owner: password });
  return { host: embedded.host, port: embedded.port, user: ownerRole, password, database };
}
