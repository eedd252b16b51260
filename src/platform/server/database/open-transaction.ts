import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient, QueryResult } from 'pg';
import type { Database } from './connect.ts';

const patienceMs = 10_000;

/**
 * Takes a connection and begins on it, answering the rows of the last statement of `opening`.
 *
 * While PostgreSQL restarts or another node takes over, a connection fails before anything was done
 * on it: that is tried again for ten seconds, so that the caller only waits.
 */
export async function openTransaction(
  db: Database,
  opening: string,
): Promise<{ client: PoolClient; rows: object[] }> {
  const until = Date.now() + patienceMs;
  for (let wait = 50; ; wait = Math.min(wait * 2, 500)) {
    let client: PoolClient | null = null;
    try {
      client = await db.pool.connect();
      return { client, rows: lastRows(await client.query(opening)) };
    } catch (error) {
      if (client !== null) {
        await rollBack(client);
      }
      if (!isUnreachable(error) || Date.now() > until) {
        throw error;
      }
      await pause(wait);
    }
  }
}

/** Gives the connection back clean, or throws it away when it does not answer. */
export async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

/** Several statements in one string answer several results. */
export function lastRows(result: QueryResult | QueryResult[]): object[] {
  const last = Array.isArray(result) ? result.at(-1) : result;
  return (last?.rows ?? []) as object[];
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  // admin_shutdown, crash_shutdown, cannot_connect_now; connection exceptions
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
]);

/** Whether the database itself was away, rather than unwilling. */
export function isUnreachable(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return unreachable.has(code) || /connection (terminated|error)/i.test(message);
}
