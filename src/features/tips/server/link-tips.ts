import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { linkTips, unlinkTips } from '../contract.ts';
import { getStoredTip } from './tip-store.ts';

/** Links two tips, both of which the caller may open. */
export async function linkTwoTips(
  context: RequestContext,
  input: ParsedInputOf<typeof linkTips>,
): Promise<Done> {
  await linkBoth(context, input.id, input.otherId);
  return {};
}

/** The link itself; a second one between the same two changes nothing. */
export async function linkBoth(
  context: RequestContext,
  id: string,
  otherId: string,
): Promise<void> {
  if (id === otherId) {
    throw new Refusal('tip.merge-into-self');
  }
  await getStoredTip(context, id);
  await getStoredTip(context, otherId);
  const [one, other] = [id, otherId].toSorted();
  await context.tx
    .insertInto('tip_link')
    .values({
      id: newSecretId(),
      one_id: one ?? id,
      other_id: other ?? otherId,
      since: new Date(context.now.epochMilliseconds),
      by_post_id: context.actor.postId,
    })
    .onConflict((conflict) =>
      conflict.columns(['one_id', 'other_id']).where('ended_at', 'is', null).doNothing(),
    )
    .execute();
  await context.audit({ action: 'tip.link', recordKind: 'tip', recordId: id });
}

/** Takes a link back; that it was there stays on record. */
export async function endLink(
  context: RequestContext,
  input: ParsedInputOf<typeof unlinkTips>,
): Promise<Done> {
  const [one, other] = [input.id, input.otherId].toSorted();
  const ended = await context.tx
    .updateTable('tip_link')
    .set({
      ended_at: new Date(context.now.epochMilliseconds),
      ended_by: context.actor.postId,
    })
    .where('one_id', '=', one ?? '')
    .where('other_id', '=', other ?? '')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'tip.unlink', recordKind: 'tip', recordId: input.id });
  return {};
}
