import pg from 'pg';
import { pgTypes } from './pg-types.ts';
import { StartProblem } from './start-problem.ts';

/** How one login reaches the database. */
export type Login = Pick<
  pg.ClientConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'
>;

/** One open connection, for rooms that do not know the driver. */
export type DatabaseClient = pg.Client;

/** One connection for the length of the work. */
export async function withClient<T>(
  login: Login,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...login, types: pgTypes, application_name: 'lachan-owner' });
  // A server that goes away in the middle fails the query that runs; nothing more to tell.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw cannotConnect(login, error);
  });
  try {
    await requireVersion(client, login);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function requireVersion(client: pg.Client, login: Login): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number,
            current_setting('server_version') as version`,
  );
  const found = rows[0];
  if (found === undefined || found.number < 150_000) {
    throw new StartProblem('postgres-too-old', {
      address: addressOf(login),
      found: found?.version ?? '?',
    });
  }
}

/** The refusal that names the address without its password. */
export function cannotConnect(login: Login, error: unknown): StartProblem {
  const detail = error instanceof Error && error.message ? error.message : String(error);
  return new StartProblem('cannot-connect', { address: addressOf(login), detail }, error);
}

/** The address without the password. */
function addressOf(login: Login): string {
  if (login.connectionString === undefined) {
    return `${login.user}@${login.host}:${login.port}/${login.database}`;
  }
  return login.connectionString.replace(/:[^:@/]*@/, '@');
}
