import pg from 'pg';
import type { EmbeddedServer } from './embedded.ts';
import { ensureOwner } from './embedded-owner.ts';
import { cannotConnect, type Login, withClient } from './login.ts';
import { pgTypes } from './pg-types.ts';
import { appRole, ensureRoles } from './roles.ts';
import { keepPasswords, makePassword, readPasswords, secretsFile } from './secrets-file.ts';
import { StartProblem } from './start-problem.ts';

export { superuserLogin } from './embedded-owner.ts';
export { type DatabaseClient, type Login, withClient } from './login.ts';
export { ownerRole } from './roles.ts';

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

// Short statements under policies: compiling each to machine code would cost far more than running it.
const sessionSettings = `set statement_timeout = '30s';
  set idle_in_transaction_session_timeout = '60s';
  set timezone = 'Asia/Ho_Chi_Minh';
  set jit = off`;

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

function pick({ poolSize, onError }: ConnectOptions): Pick<OpenOptions, 'poolSize' | 'onError'> {
  return { poolSize, onError };
}
