import type { Actor } from '#domain/access/actor.ts';
import type { SessionRow } from '#platform/server/database/database.ts';

/** A caller as an earlier request found it, and the whole of its session then. */
export interface KnownCaller {
  readonly actor: Actor;
  readonly proof: string;
}

const MOST = 5_000;

/**
 * Callers whose session an earlier request admitted, by token hash. Only a guess that lets a statement
 * be written before its session is read: whoever uses it compares the proof with the session's row.
 */
export class KnownCallers {
  readonly #callers = new Map<string, KnownCaller>();

  find(tokenHash: Buffer): KnownCaller | undefined {
    return this.#callers.get(tokenHash.toString('latin1'));
  }

  keep(tokenHash: Buffer, row: SessionRow, actor: Actor): void {
    const [oldest] = this.#callers.keys();
    if (this.#callers.size >= MOST && oldest !== undefined) {
      this.#callers.delete(oldest);
    }
    this.#callers.set(tokenHash.toString('latin1'), { actor, proof: proofOf(row) });
  }

  forget(tokenHash: Buffer): void {
    this.#callers.delete(tokenHash.toString('latin1'));
  }
}

/** All that a session, its post and its rights say, as one text. */
export function proofOf(row: SessionRow | null): string {
  return JSON.stringify(row);
}
