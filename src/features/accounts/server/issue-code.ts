import { randomUUID } from 'node:crypto';
import { loadSettings } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { issueCode } from '../contract.ts';
import { judgeAccount, listHeldPosts } from './officer-store.ts';
import { hashSecretCode, newSecretCode } from './secret-code.ts';

/** Issues a code for an officer who lost password or device; the head of the unit is told. */
export async function issueOneTimeCode(
  context: RequestContext,
  input: ParsedInputOf<typeof issueCode>,
): Promise<OutputOf<typeof issueCode>> {
  const posts = await listHeldPosts(context, input.id);
  requireVerdict(await judgeAccount(context, input.id, posts));
  if (posts.every((post) => post.ended)) {
    throw new Refusal('officer.no-post');
  }
  const shown = await storeCode(context, input.id);
  await context.audit({
    action: 'one-time-code.issued',
    recordKind: 'officer',
    recordId: input.id,
  });
  return shown;
}

/**
 * Makes a code, keeps its hash, ends the earlier ones. The code itself goes to the administrator's page
 * only; that there is one is a fact, of which the head of the unit is told.
 */
export async function storeCode(
  context: RequestContext,
  officerId: string,
): Promise<{ code: string; expiresAt: string }> {
  const code = newSecretCode();
  const settings = await loadSettings(context.tx);
  const expiresAt = context.now.add({ hours: settings('account.code-hours', context.today) });
  await context.tx
    .updateTable('one_time_code')
    .set({ used_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', officerId)
    .where('used_at', 'is', null)
    .execute();
  await context.tx
    .insertInto('one_time_code')
    .values({
      id: randomUUID(),
      officer_id: officerId,
      code_hash: hashSecretCode(code),
      issued_by: context.actor.postId,
      expires_at: new Date(expiresAt.epochMilliseconds),
    })
    .execute();
  await context.publish({ name: 'officer.code-issued', recordId: officerId });
  return { code, expiresAt: expiresAt.toString() };
}
