import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import {
  asSystem,
  type SessionRow,
  type Tx,
  withSession,
} from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { setLocale, switchPost, unlock } from '../contract.ts';
import { findAccountOf } from './account-store.ts';
import { isPassword } from './password.ts';
import { listPostsOf } from './post-store.ts';
import { pauseAfter } from './slow-down.ts';

/** Ends this session; the browser forgets its token. */
export async function endSession(context: OpenContext): Promise<Done> {
  const hash = context.tokenHash;
  if (hash !== null) {
    await asSystem(context.db, 'sign-out', (tx) =>
      tx
        .updateTable('session')
        .set({ revoked_at: new Date(context.now.epochMilliseconds) })
        .where('token_hash', '=', hash)
        .execute(),
    );
  }
  context.clearSession();
  return {};
}

/** Opens a screen that locked itself, on the same device, within the twelve hours. */
export async function unlockSession(
  context: OpenContext,
  input: ParsedInputOf<typeof unlock>,
): Promise<Done> {
  const session = await requireSession(context);
  const account = await asSystem(context.db, 'unlock', (tx) =>
    findAccountOf(tx, session.officer_id),
  );
  const wait = account?.nextTryAt ? account.nextTryAt.getTime() - context.now.epochMilliseconds : 0;
  if (wait > 0) {
    throw new Refusal('sign-in.slow-down', { seconds: Math.ceil(wait / 1000) });
  }
  const kept = account?.passwordHash;
  if (
    account === undefined ||
    kept === undefined ||
    kept === null ||
    !(await isPassword(kept, input.password))
  ) {
    await slowDown(context, session.officer_id, (account?.failures ?? 0) + 1);
    throw new Refusal('sign-in.wrong');
  }
  await asSystem(context.db, 'unlock', (tx) => touchSession(tx, context, session.session_id));
  return {};
}

/** Acts from now on in another post that the officer holds or covers today. */
export async function takePost(
  context: OpenContext,
  input: ParsedInputOf<typeof switchPost>,
): Promise<Done> {
  const session = await requireSession(context);
  if (session.stage !== 'full' || session.locked) {
    throw new Refusal('session.locked');
  }
  await asSystem(context.db, 'switch-post', async (tx) => {
    const posts = await listPostsOf(tx, session.officer_id, context.today);
    const post = posts.find((candidate) => candidate.id === input.postId);
    if (post === undefined) {
      throw new Refusal('record.not-found');
    }
    await tx
      .updateTable('session')
      .set({ post_id: post.id, covers: post.covers })
      .where('id', '=', session.session_id)
      .execute();
  });
  return {};
}

/** Keeps the language of the officer's pages. */
export async function changeLocale(
  context: OpenContext,
  input: ParsedInputOf<typeof setLocale>,
): Promise<Done> {
  const session = await requireSession(context);
  await asSystem(context.db, 'set-locale', (tx) =>
    tx
      .updateTable('officer')
      .set({ locale: input.locale })
      .where('id', '=', session.officer_id)
      .execute(),
  );
  return {};
}

/** The session behind the cookie in whatever stage, or a refusal. */
export async function requireSession(context: OpenContext): Promise<SessionRow> {
  if (context.tokenHash === null) {
    throw new Refusal('session.required');
  }
  const row = await withSession(
    context.db,
    context.tokenHash,
    context.now,
    async (_tx, found) => found,
  );
  if (row === null) {
    throw new Refusal('session.required');
  }
  return row;
}

/** Marks the session as used and its holder as freshly proved. */
export async function touchSession(tx: Tx, context: OpenContext, sessionId: string): Promise<void> {
  const now = new Date(context.now.epochMilliseconds);
  await tx
    .updateTable('session')
    .set({ last_seen_at: now, authenticated_at: now })
    .where('id', '=', sessionId)
    .execute();
}

async function slowDown(context: OpenContext, officerId: string, failures: number): Promise<void> {
  const next = context.now.add({ seconds: pauseAfter(failures) });
  await asSystem(context.db, 'unlock', (tx) =>
    tx
      .updateTable('credential')
      .set({ failures, next_try_at: new Date(next.epochMilliseconds) })
      .where('officer_id', '=', officerId)
      .execute(),
  );
}
