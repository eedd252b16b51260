import type { CompiledQuery } from 'kysely';
import type { QueryResult as PgResult } from 'pg';

/**
 * How a transaction of thousands of statements is spoken: a statement seen before is prepared under a name,
 * because planning it anew under its policies costs more than running it; and what only stores is sent
 * without waiting for its answer, so that this process and PostgreSQL work at the same time.
 */
export class ManyStatements {
  readonly #names = new Map<string, string | null>();
  #fault: unknown;
  #prepared = 0;

  /** What went wrong in a statement that nobody waited for. */
  get fault(): unknown {
    return this.#fault;
  }

  /** The name of a statement from its second time on; several in one text cannot be prepared. */
  nameOf(text: string): { name: string } | Record<string, never> {
    const known = this.#names.get(text);
    if (known === undefined || text.includes(';')) {
      this.#names.set(text, null);
      return {};
    }
    if (known !== null) {
      return { name: known };
    }
    this.#prepared += 1;
    const name = `many_${this.#prepared}`;
    this.#names.set(text, name);
    return { name };
  }

  /** Lets a statement go its way; its error is told by the next one that is waited for, at the latest by the commit. */
  leave(sent: Promise<PgResult>): void {
    sent.catch((error: unknown) => {
      this.#fault ??= error;
    });
  }

  /** An answer waited for: after a fault PostgreSQL refuses every statement, and the first fault says why. */
  async wait(sent: Promise<PgResult>): Promise<PgResult> {
    try {
      return await sent;
    } catch (error) {
      throw this.#fault ?? error;
    }
  }
}

/** Rows that a plain insert of the query builder stores, or null where its answer says more. */
export function countPlainInsert({ query }: CompiledQuery): number | null {
  const isPlain =
    query.kind === 'InsertQueryNode' &&
    query.returning === undefined &&
    query.onConflict === undefined;
  return isPlain && query.values?.kind === 'ValuesNode' ? lengthOf(query.values) : null;
}

function lengthOf(node: object): number {
  return (node as { values: readonly unknown[] }).values.length;
}
