import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import {
  isUnreachable,
  type NamedQuery,
  readNamed,
  type SessionCaller,
} from '#platform/server/database/database.ts';
import type { JsonText } from './context.ts';
import { dayOf } from './context-of.ts';
import type { ServerDeps } from './deps.ts';
import { type KnownCallers, proofOf } from './known-callers.ts';

/**
 * The short way of a hot list: one prepared statement, sent in one round trip with the session's claims
 * and the commit, its rows written as JSON by PostgreSQL. The endpoint's handler stays beside it for
 * whoever calls first or is no longer what it was.
 */
export interface HotRead<I> {
  /** The statement for this caller, or null when only the handler can tell. */
  query(caller: HotCaller, input: I): NamedQuery | null;
  answer(rows: readonly object[], input: I): JsonText;
}

export interface HotCaller {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/**
 * The answer by the short way, or null when the request must go the ordinary way: the caller is not
 * known yet, or its session, post, lock or rights are not to the letter what they were when it was admitted.
 */
export async function answerHot<I>(
  deps: ServerDeps,
  callers: KnownCallers,
  caller: SessionCaller,
  hot: HotRead<I>,
  input: I,
): Promise<JsonText | null> {
  const known = callers.find(caller.tokenHash);
  const { now } = caller;
  const query = known && hot.query({ actor: known.actor, now, today: dayOf(now) }, input);
  if (known === undefined || query === undefined || query === null) {
    return null;
  }
  const admit = (row: Parameters<typeof proofOf>[0]) => {
    if (proofOf(row) !== known.proof) {
      throw new ChangedCaller();
    }
  };
  try {
    return hot.answer(await readNamed(deps.db, caller, query, admit), input);
  } catch (error) {
    if (error instanceof ChangedCaller || isUnreachable(error)) {
      callers.forget(caller.tokenHash);
      return null;
    }
    throw error;
  }
}

class ChangedCaller extends Error {}
