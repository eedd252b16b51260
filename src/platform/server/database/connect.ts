import pg from 'pg';
import type { EmbeddedServer } from './embedded.ts';
import { pgTypes } from './pg-types.ts';
import { appRole, ensureRoles } from './roles.ts';
import { keepPasswords, makePassword, readPasswords, secretsFile } from './secrets-file.ts';
import { StartProblem } from './start-problem.ts';

/** The open database: a pool of the server's own login, and the owner on demand. */
export interface Database {
  /** Connections of `lachan_app`; take them through `withSession`, `withActor` or `asSystem` only. */
  readonly pool: pg.Pool;
  /** The embedded server below, or null when the database is an outside one. */
  readonly embedded: EmbeddedServer | null;
  /** One connection of the owner for the length of the work: migrations, exports. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Ends the pool; an embedded server is stopped by whoever started it. */
  close(): Promise<void>;
}

export type ConnectOptions = {
  /** Where the passwords of roles made here are kept. */
  readonly dataFolder: string;
  readonly poolSize?: number;
  /** Told of connections that broke while idle. */
  readonly onError?: (error: Error) => void;
} & (
  | { readonly embedded: EmbeddedServer; readonly databaseName?: string }
  | {
      /** The owner's login: owns the tables, migrates, and makes the other roles unless they exist. */
      readonly url: string;
      /** The server's own login, when an administrator made it. */
      readonly appUrl?: string | undefined;
    }
);

/** How one login reaches the database. */
export type Login = Pick<
  pg.ClientConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'
>;

/** One open connection, for rooms that do not know the driver. */
export type DatabaseClient = pg.Client;

export const ownerRole = 'lachan_owner';

/**
 * Opens the database for the server: checks its version, makes the roles that are absent, and keeps
 * the owner's login out of the pool.
 */
export async function connectDatabase(options: ConnectOptions): Promise<Database> {
  const embedded = 'embedded' in options ? options.embedded : null;
  const owner =
    'embedded' in options
      ? await ensureOwner(options.embedded, options.databaseName ?? 'lachan')
      : { connectionString: options.url };
  const app = await withClient(owner, (client) => findAppLogin(client, owner, options));
  const database = openDatabase({ owner, app, embedded, ...pick(options) });
  await database.pool.query('select 1').catch((error: unknown) => {
    throw cannotConnect(app, error);
  });
  return database;
}

export interface OpenOptions {
  readonly owner: Login;
  readonly app: Login;
  readonly embedded?: EmbeddedServer | null;
  readonly poolSize?: number | undefined;
  readonly onError?: ((error: Error) => void) | undefined;
}

/** Opens a database whose logins are already known and whose roles exist. */
export function openDatabase(options: OpenOptions): Database {
  const pool = new pg.Pool({
    ...options.app,
    types: pgTypes,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: 'lachan',
    pipeline: true,
  });
  pool.on('error', (error) => options.onError?.(error));
  pool.on('connect', (client) => {
    // The pool listens only while the connection is idle; one that breaks between two queries of a
    // transaction would otherwise end the whole server. The next query on it says what happened.
    client.on('error', () => undefined);
    client.query(sessionSettings).catch((error: Error) => options.onError?.(error));
  });
  return {
    pool,
    embedded: options.embedded ?? null,
    asOwner: (work) => withClient(options.owner, work),
    close: () => pool.end(),
  };
}

const sessionSettings = `set statement_timeout = '30s';
  set idle_in_transaction_session_timeout = '60s';
  set timezone = 'Asia/Ho_Chi_Minh'`;

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

/** The superuser of the embedded server, for what no owner may: back-ups, making databases. */
export function superuserLogin(embedded: EmbeddedServer, database: string = 'postgres'): Login {
  return { host: embedded.host, port: embedded.port, database, ...embedded.superuser };
}

/** Makes the owner and its database in the embedded server. */
async function ensureOwner(embedded: EmbeddedServer, database: string): Promise<Login> {
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

async function findAppLogin(
  owner: pg.Client,
  login: Login,
  options: ConnectOptions,
): Promise<Login> {
  if ('url' in options && options.appUrl !== undefined) {
    await ensureRoles(owner, null);
    return { connectionString: options.appUrl };
  }
  const known = readPasswords(options.dataFolder);
  const password = known.app ?? makePassword();
  const { appMade } = await ensureRoles(owner, password);
  if (!appMade && known.app === undefined) {
    throw new StartProblem('app-password-unknown', { file: secretsFile(options.dataFolder) });
  }
  if (appMade) {
    keepPasswords(options.dataFolder, { ...known, app: password });
  }
  return { ...placeOf(owner, login), user: appRole, password };
}

/** Where a connected client is, without who it is. */
function placeOf(client: pg.Client, login: Login): Login {
  const { host, port, database, ssl } = client;
  return login.connectionString === undefined
    ? login
    : { host, port, database: database ?? '', ssl };
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

function cannotConnect(login: Login, error: unknown): StartProblem {
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

function pick({ poolSize, onError }: ConnectOptions): Pick<OpenOptions, 'poolSize' | 'onError'> {
  return { poolSize, onError };
}
