import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { commentOnTask } from '../contract.ts';
import { requireReaders } from './task-people.ts';

/** Adds a comment for all who may read the task, and tells those it mentions. */
export async function addComment(
  context: RequestContext,
  input: ParsedInputOf<typeof commentOnTask>,
): Promise<{ id: string }> {
  requirePermission(context, 'task.comment');
  const task = await context.tx
    .selectFrom('task')
    .select('id')
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (task === undefined) {
    throw new Refusal('record.not-found');
  }
  await requireReaders(context, input.id, input.mentions);
  const id = newId();
  await context.tx
    .insertInto('task_comment')
    .values({
      id,
      task_id: input.id,
      post_id: context.actor.postId,
      officer_id: context.actor.officerId,
      agency_id: context.actor.agencyId,
      body: input.body,
      mentions: input.mentions,
      at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  await context.publish({
    name: 'task.commented',
    recordId: input.id,
    payload: { mentions: input.mentions },
  });
  await context.audit({ action: 'task.comment', recordKind: 'task', recordId: input.id });
  return { id };
}
