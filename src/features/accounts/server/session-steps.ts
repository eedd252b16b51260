import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { setLocale, switchPost } from '../contract.ts';
import { noteAccount } from './account-audit.ts';
import { requireSession } from './own-session.ts';
import { listPostsOf } from './post-store.ts';
import { endSessionOfToken } from './session-store.ts';

/** Ends this session; the browser forgets its token. */
export async function endSession(context: OpenContext): Promise<Done> {
  await asSystem(context.db, 'sign-out', async (tx) => {
    const officerId = await endSessionOfToken(tx, context);
    if (officerId !== null) {
      await noteAccount(tx, context, { action: 'sign-out', officerId });
    }
  });
  context.clearSession();
  return {};
}

/** Acts from now on in another post that the officer holds or covers today. */
export async function takePost(
  context: OpenContext,
  input: ParsedInputOf<typeof switchPost>,
): Promise<Done> {
  const session = await requireSession(context);
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
    await noteAccount(tx, context, {
      action: 'post.switched',
      officerId: session.officer_id,
      sessionId: session.session_id,
    });
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
