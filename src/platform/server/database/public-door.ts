import pg, { type Client } from 'pg';
import { cannotConnect, type Login } from './login.ts';
import { StartProblem } from './start-problem.ts';

/** The login of the public process: it may execute three functions and sees no table. */
export const publicRole = 'lachan_public';

/** The three functions behind which the public process ends. */
export interface PublicDoor {
  /** `lodged`, `code-taken` or `group-gone`. */
  lodge(lodging: object): Promise<string>;
  /** What stands ready for the sender; null for a wrong code as for an unknown one. */
  readAnswers(locator: string, proof: Uint8Array): Promise<unknown>;
  /** `added`, `unknown`, `quota-full` or `too-many`. */
  add(locator: string, proof: Uint8Array, addition: object): Promise<string>;
  close(): Promise<void>;
}

/** Opens the door with the login of the public process. */
export async function openPublicDoor(login: Login): Promise<PublicDoor> {
  const pool = new pg.Pool({
    ...login,
    max: 4,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: 'lachan-public',
    statement_timeout: 30_000,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw cannotConnect(login, error);
  });
  const ask = async (text: string, values: unknown[]): Promise<unknown> => {
    const { rows } = await pool.query<{ answer: unknown }>(text, values);
    return rows[0]?.answer ?? null;
  };
  return {
    lodge: async (lodging) =>
      String(await ask('select public_door.lodge($1::jsonb) as answer', [JSON.stringify(lodging)])),
    readAnswers: (locator, proof) =>
      ask('select public_door.read_answers($1, $2) as answer', [locator, Buffer.from(proof)]),
    add: async (locator, proof, addition) =>
      String(
        await ask('select public_door.add($1, $2, $3::jsonb) as answer', [
          locator,
          Buffer.from(proof),
          JSON.stringify(addition),
        ]),
      ),
    close: () => pool.end(),
  };
}

/** Makes the login of the public process, or gives it this password. @returns how it is reached */
export async function ensurePublicLogin(owner: Client, password: string): Promise<Login> {
  const { rows } = await owner.query<{ there: boolean; member: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as there,
            exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
              join pg_roles u on u.oid = m.member
              where g.rolname = 'app_public' and u.rolname = $1) as member`,
    [publicRole],
  );
  const verb = rows[0]?.there ? 'alter' : 'create';
  const database = pg.escapeIdentifier(owner.database ?? '');
  const statements = [
    `${verb} role ${publicRole} login inherit password ${pg.escapeLiteral(password)}`,
    ...(rows[0]?.member ? [] : [`grant app_public to ${publicRole}`]),
    `grant connect on database ${database} to ${publicRole}`,
  ];
  try {
    await owner.query(`begin; ${statements.join('; ')}; commit`);
  } catch (error) {
    await owner.query('rollback');
    const sql = statements.map((each) => `  ${each.replace(/password '.*'$/, "password '…'")};`);
    throw new StartProblem(
      'roles-not-allowed',
      { detail: String(error), sql: sql.join('\n') },
      error,
    );
  }
  const { host, port, ssl } = owner;
  return { host, port, ssl, database: owner.database ?? '', user: publicRole, password };
}
