import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { ClientBase, QueryResult as PgResult } from 'pg';
import type { Tables } from './tables.ts';

/** The open transaction: a Kysely whose every query runs in it. */
export type Tx = Kysely<Tables>;

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const clients = new WeakMap<object, TransactionConnection>();

/**
 * A Kysely over one checked-out connection, for one transaction: after `end()` every further query
 * is refused, because the connection then serves another caller under other claims.
 */
export function bindKysely(client: ClientBase): { tx: Tx; end: () => void } {
  const connection = new TransactionConnection(client);
  const driver = new TransactionDriver(connection);
  const tx = new Kysely<Tables>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  });
  clients.set(tx, connection);
  return { tx, end: () => connection.end() };
}

/** A hand-written statement of a hot list, prepared once per connection under its name. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs a prepared statement in the transaction, past the query builder. */
export async function runNamed<R extends object>(tx: Tx, query: NamedQuery): Promise<R[]> {
  const connection = clients.get(tx);
  if (connection === undefined) {
    throw new TypeError('runNamed needs the transaction itself, not a Kysely made from it');
  }
  return (await connection.query({ ...query, values: [...query.values] })).rows as R[];
}

class TransactionConnection implements DatabaseConnection {
  #client: ClientBase | null;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  end(): void {
    this.#client = null;
  }

  query(query: { name?: string; text: string; values: unknown[] }): Promise<PgResult> {
    if (this.#client === null) {
      throw new Error('this transaction is over: a query was made after its work had ended');
    }
    return this.#client.query(query);
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.query({
      text: compiled.sql,
      values: [...compiled.parameters],
    });
    const counts = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
    return counts ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
  }

  /** Rows in batches through a cursor of the transaction, for lists too long to hold. */
  async *streamQuery<R>(
    compiled: CompiledQuery,
    batch: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    streams += 1;
    const name = `stream_${streams}`;
    const values = [...compiled.parameters];
    await this.query({ text: `declare ${name} no scroll cursor for ${compiled.sql}`, values });
    try {
      for (;;) {
        const { rows } = await this.query({ text: `fetch ${batch} from ${name}`, values: [] });
        if (rows.length === 0) {
          return;
        }
        yield { rows };
      }
    } finally {
      await this.query({ text: `close ${name}`, values: [] });
    }
  }
}

let streams = 0;

/** Hands out the one connection; the transaction is begun and ended around it, never inside. */
class TransactionDriver implements Driver {
  readonly #connection: TransactionConnection;

  constructor(connection: TransactionConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new Error('a transaction is already open: use the one that was handed in');
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async destroy(): Promise<void> {}
}
