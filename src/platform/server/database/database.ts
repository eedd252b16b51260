import pg, { type PoolClient } from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import type { Database } from './connect.ts';
import { ManyStatements } from './many-statements.ts';
import { lastRows, openTransaction, rollBack } from './open-transaction.ts';
import type { CallerRole } from './roles.ts';
import { bindKysely, type NamedQuery, type Tx } from './transaction.ts';

export type { Database } from './connect.ts';
export { forgetIn, onceIn } from './once-in.ts';
export { isUnreachable } from './open-transaction.ts';
export { type NamedQuery, runNamed, runUnread, type Tx } from './transaction.ts';

/** The session behind a token as `app.open_request` answers it. */
export interface SessionRow {
  session_id: string;
  stage: 'second-factor' | 'set-up' | 'full';
  locked: boolean;
  authenticated_at: Date;
  officer_id: string;
  post_id: string | null;
  covers: boolean;
  agency_id: string | null;
  agency_kind: string | null;
  agency_lft: number | null;
  lo: number | null;
  hi: number | null;
  place_lo: number | null;
  place_hi: number | null;
  role_code: string | null;
  /** Codes joined by commas; empty when there are none. */
  permissions: string;
  province_id: number;
}

/** Whoever calls with a session; `unasked` where the page asks by itself, which is no sign of its officer. */
export interface SessionCaller {
  readonly tokenHash: Buffer;
  readonly now: Temporal.Instant;
  readonly unasked?: boolean;
}

/**
 * Runs the work in one transaction under the claims of the session that the token opens. Without
 * such a session the work gets `null` and a transaction that may see nothing.
 *
 * Begin, role, session and claims share one round trip.
 */
export function withSession<T>(
  db: Database,
  caller: SessionCaller,
  work: (tx: Tx, session: SessionRow | null) => Promise<T>,
): Promise<T> {
  return inTransaction(db, 'app_officer', openRequest(caller), (tx, [row]) =>
    work(tx, (row as SessionRow | undefined) ?? null),
  );
}

/** Runs the work in one transaction under the claims of an actor already known. */
export function withActor<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, 'app_officer', setClaims(claimsOf(actor)), work);
}

/** Runs the work as the system itself (jobs, sign-in); the reason stands in the claims for the trail. */
export function asSystem<T>(
  db: Database,
  reason: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(db, 'app_system', setClaims({ reason }), work);
}

/** As the system, a transaction of thousands of statements: its connection is ended with it, and what it prepared. */
export async function asSystemAtLength<T>(
  db: Database,
  reason: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { client } = await openTransaction(db, opening('app_system', setClaims({ reason })));
  const many = new ManyStatements();
  const { tx, end } = bindKysely(client, many);
  try {
    const result = await work(tx);
    end();
    await commit(client).catch((error: unknown) => {
      throw many.fault ?? error;
    });
    return result;
  } finally {
    end();
    client.release(true);
  }
}

/**
 * One prepared read under a session's claims in a single round trip: claims, query and commit are
 * sent together. The rows are dropped unless `admit` accepts the session, so revocation bites at once.
 */
export async function readNamed<R extends object>(
  db: Database,
  caller: SessionCaller,
  query: NamedQuery,
  admit: (session: SessionRow | null) => void,
): Promise<R[]> {
  const client = await db.pool.connect();
  try {
    const claims = `${GENERAL_PLAN}; ${openRequest(caller)}`;
    const opened = client.query(opening('app_officer', claims));
    const read = client.query<R>({ ...query, values: [...query.values] });
    const ended = client.query('commit');
    const [first, second, third] = await Promise.allSettled([opened, read, ended]);
    const [row] = lastRows(settledValue(first));
    admit((row as SessionRow | undefined) ?? null);
    const rows = settledValue(second).rows;
    settledValue(third);
    client.release();
    return rows;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** A hot statement is planned once: planning it anew under its policies costs as much as running it. */
const GENERAL_PLAN = 'set local plan_cache_mode = force_generic_plan';

async function inTransaction<T>(
  db: Database,
  role: CallerRole,
  claims: string,
  work: (tx: Tx, opened: object[]) => Promise<T>,
): Promise<T> {
  const { client, rows } = await openTransaction(db, opening(role, claims));
  const { tx, end } = bindKysely(client);
  try {
    const result = await work(tx, rows);
    end();
    await commit(client);
    client.release();
    return result;
  } catch (error) {
    end();
    await rollBack(client);
    throw error;
  }
}

function opening(role: CallerRole, claims: string): string {
  return `begin; set local role ${role}; ${claims}`;
}

function openRequest({ tokenHash, now, unasked = false }: SessionCaller): string {
  const token = `'\\x${tokenHash.toString('hex')}'::bytea`;
  const at = `${pg.escapeLiteral(now.toString())}::timestamptz`;
  return `select * from app.open_request(${token}, ${at}, ${unasked})`;
}

function setClaims(claims: Record<string, string>): string {
  const calls = Object.entries(claims).map(
    ([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${calls.join(', ')}`;
}

function claimsOf(actor: Actor): Record<string, string> {
  return {
    province: actor.provinceId,
    officer: actor.officerId,
    post: actor.postId,
    agency: actor.agencyId,
    lo: String(actor.scope.lo),
    hi: String(actor.scope.hi),
    place_lo: String(actor.placeScope.lo),
    place_hi: String(actor.placeScope.hi),
    roles: actor.roles.join(','),
    permissions: [...actor.permissions].join(','),
  };
}

/** PostgreSQL answers ROLLBACK to a commit when a statement failed and its error was swallowed. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') {
    throw new Error('the transaction was rolled back: an error inside it had been caught');
  }
}

function settledValue<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') {
    throw settled.reason;
  }
  return settled.value;
}
