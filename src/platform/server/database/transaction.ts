import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RawBuilder,
} from 'kysely';
import type { ClientBase, QueryResult as PgResult } from 'pg';
import { countPlainInsert, type ManyStatements } from './many-statements.ts';
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
export function bindKysely(
  client: ClientBase,
  many: ManyStatements | null = null,
): { tx: Tx; end: () => void } {
  const connection = new TransactionConnection(client, many);
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

/**
 * Runs a statement whose answer nobody reads. In a transaction of many statements it is not waited for;
 * in any other it is.
 */
export async function runUnread(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
  const connection = clients.get(tx);
  if (connection === undefined) {
    await statement.execute(tx);
  } else {
    await connection.runUnread(statement.compile(tx));
  }
}

class TransactionConnection implements DatabaseConnection {
  readonly #many: ManyStatements | null;
  #client: ClientBase | null;

  constructor(client: ClientBase, many: ManyStatements | null) {
    this.#client = client;
    this.#many = many;
  }

  end(): void {
    this.#client = null;
  }

  query(query: Statement): Promise<PgResult> {
    const sent = this.#send(query);
    return this.#many === null ? sent : this.#many.wait(sent);
  }

  async runUnread(compiled: CompiledQuery): Promise<void> {
    if (this.#many === null) {
      await this.query(this.#statementOf(compiled));
    } else {
      this.#many.leave(this.#send(this.#statementOf(compiled)));
    }
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const stored = this.#many === null ? null : countPlainInsert(compiled);
    if (stored !== null) {
      await this.runUnread(compiled);
      return { numAffectedRows: BigInt(stored), rows: [] };
    }
    const { command, rowCount, rows } = await this.query(this.#statementOf(compiled));
    const counts = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
    return counts ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
  }

  #statementOf({ sql, parameters }: CompiledQuery): Statement {
    return { ...this.#many?.nameOf(sql), text: sql, values: [...parameters] };
  }

  #send(statement: Statement): Promise<PgResult> {
    if (this.#client === null) {
      throw new Error('this transaction is over: a query was made after its work had ended');
    }
    return this.#client.query(statement);
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

interface Statement {
  name?: string;
  text: string;
  values: unknown[];
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
