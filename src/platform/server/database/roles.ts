import pg, { type Client } from 'pg';
import { StartProblem } from './start-problem.ts';

/** Roles that a transaction may take; none may sign in, none escapes row-level security. */
export const callerRoles = ['app_officer', 'app_system', 'app_public', 'app_statistician'] as const;
export type CallerRole = (typeof callerRoles)[number];

/** Owns the tables and migrates; the server signs in as it only for that. */
export const ownerRole = 'lachan_owner';

/** The server's login: owns nothing and, until a transaction takes a caller's role, may nothing. */
export const appRole = 'lachan_app';

/**
 * Makes the roles that are absent. A login that may not create roles is enough when an
 * administrator has made them before: the refusal carries the statements to run.
 *
 * @returns false when `lachan_app` existed before (its password is then whatever it was).
 */
export async function ensureRoles(
  owner: Client,
  appPassword: string | null,
): Promise<{ appMade: boolean }> {
  const { rows } = await owner.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [[...callerRoles, appRole]],
  );
  const present = new Set(rows.map((row) => row.rolname));
  const appMade = appPassword !== null && !present.has(appRole);
  const statements = callerRoles
    .filter((role) => !present.has(role))
    .map((role) => `create role ${role} nologin`);
  if (appMade) {
    statements.push(createApp(appPassword));
  }
  if (appPassword !== null) {
    statements.push(...(await missingGrants(owner, present)));
  }
  await runAsOne(owner, statements);
  return { appMade };
}

function createApp(password: string): string {
  return `create role ${appRole} login noinherit password ${pg.escapeLiteral(password)}`;
}

async function missingGrants(owner: Client, present: Set<string>): Promise<string[]> {
  const database = `"${(owner.database ?? '').replaceAll('"', '""')}"`;
  const fresh = [
    `grant ${callerRoles.join(', ')} to ${appRole}`,
    `revoke all on database ${database} from public`,
    `grant connect on database ${database} to ${appRole}`,
  ];
  if (!present.has(appRole) || callerRoles.some((role) => !present.has(role))) {
    return fresh;
  }
  const { rows } = await owner.query<{ complete: boolean }>(
    `select bool_and(pg_has_role($1, role, 'member'))
            and has_database_privilege($1, current_database(), 'connect') as complete
       from unnest($2::text[]) as role`,
    [appRole, callerRoles],
  );
  return rows[0]?.complete ? [] : fresh;
}

async function runAsOne(owner: Client, statements: string[]): Promise<void> {
  if (statements.length === 0) {
    return;
  }
  try {
    await owner.query(`begin; ${statements.join('; ')}; commit`);
  } catch (error) {
    await owner.query('rollback');
    const sql = statements.map((each) => `  ${hidePassword(each)};`).join('\n');
    throw new StartProblem('roles-not-allowed', { detail: String(error), sql }, error);
  }
}

/** The administrator chooses the password; ours would end in a log. */
function hidePassword(statement: string): string {
  return statement.replace(/password '.*'$/, "password '…'");
}
