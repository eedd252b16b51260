import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  connectDatabase,
  type Database,
  type Login,
  ownerRole,
  superuserLogin,
  withClient,
} from '#platform/server/database/connect.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { appRole } from '#platform/server/database/roles.ts';
import { keepPasswords, makePassword } from '#platform/server/database/secrets-file.ts';
import { seedDatabase } from '#platform/server/database/seed.ts';
import { makeTempFolder } from './temp-folder.ts';

/** What a test worker needs to copy a template; travels from the set-up to the workers as data. */
export interface TestCluster {
  readonly superuser: Login;
  readonly owner: Login;
  readonly app: Login;
  /** Names of the databases to copy: migrated only, and with the reference data. */
  readonly bare: string;
  readonly seeded: string;
}

export const databaseFolder = join(import.meta.dirname, '../../database');

/**
 * The server for one run of the tests: the embedded one in a folder of its own (without fsync:
 * nothing in it must outlive the run), or the one of LACHAN_TEST_DATABASE_URL (a superuser's).
 */
export async function startTestCluster(): Promise<{
  superuser: Login;
  dataFolder: string;
  stop: () => Promise<void>;
}> {
  const dataFolder = makeTempFolder('test');
  const clear = () => rmSync(dataFolder, { recursive: true, force: true });
  const url = process.env.LACHAN_TEST_DATABASE_URL;
  if (url !== undefined) {
    return { superuser: loginOf(url), dataFolder, stop: async () => clear() };
  }
  const embedded = await startEmbedded({ dataFolder, settings: careless });
  const stop = async () => {
    await embedded.stop();
    clear();
  };
  return { superuser: superuserLogin(embedded), dataFolder, stop };
}

const careless = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

/** Builds the two template databases that test files copy. */
export async function buildTemplates(
  superuser: Login,
  dataFolder: string,
  suffix: string,
): Promise<TestCluster> {
  const passwords = { owner: makePassword(), app: makePassword() };
  const bare = `lachan_bare_${suffix}`;
  const seeded = `lachan_seeded_${suffix}`;
  keepPasswords(dataFolder, passwords);
  await withClient(superuser, async (client) => {
    await setPassword(client, ownerRole, passwords.owner, 'login createrole');
    await setPassword(client, appRole, passwords.app, 'login noinherit');
    await client.query(`create database ${bare} owner ${ownerRole}`);
  });
  const owner = { ...superuser, user: ownerRole, password: passwords.owner };
  const app = { ...superuser, user: appRole, password: passwords.app };
  await inDatabase(owner, bare, dataFolder, (database) => migrate(database, databaseFolder));
  await withClient(superuser, (client) =>
    client.query(`create database ${seeded} template ${bare} owner ${ownerRole}`),
  );
  await inDatabase(owner, seeded, dataFolder, async (database) => {
    await makeInstallation(database);
    await seedDatabase(database, databaseFolder);
  });
  return { superuser, owner, app, bare, seeded };
}

/** A mark of everything under `database/`: while it stays, so do the templates. */
export function hashDatabaseFolder(): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(databaseFolder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/** The parts of an address, so that another login can use the same place. */
function loginOf(url: string): Login {
  const { host, port, user, database, ssl, password } = new pg.Client({ connectionString: url });
  return {
    host,
    port,
    ssl,
    user: user ?? 'postgres',
    database: database ?? 'postgres',
    password: typeof password === 'string' ? password : '',
  };
}

async function setPassword(
  client: pg.Client,
  role: string,
  password: string,
  options: string,
): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} ${options} password ${pg.escapeLiteral(password)}`);
}

async function inDatabase(
  owner: Login,
  name: string,
  dataFolder: string,
  work: (database: Database) => Promise<unknown>,
): Promise<void> {
  const database = await connectDatabase({
    url: urlOf({ ...owner, database: name }),
    dataFolder,
    poolSize: 1,
  });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** The address of a login, as DATABASE_URL has it. */
export function urlOf({ host, port, user, password, database }: Login): string {
  const place = `${encodeURIComponent(host ?? '')}:${port}`;
  return `postgresql://${user}:${encodeURIComponent(String(password))}@${place}/${database}`;
}

/** The invented province in which tests take place. */
async function makeInstallation(database: Database): Promise<void> {
  await database.asOwner((client) =>
    client.query(
      `insert into installation (kind, province_id, province_name, name, created_at)
       values ('exercise', 1, 'Tỉnh Thử Nghiệm', 'Bản thử nghiệm', '2026-01-01')`,
    ),
  );
}
