import type { Updateable } from 'kysely';
import { mayManageMeeting } from '#domain/programme/steering-permissions.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';

/** A meeting that the caller may manage. */
export async function findManagedMeeting(context: RequestContext, id: string) {
  const meeting = await context.tx
    .selectFrom('meeting')
    .select(['id', 'owner_lft', 'state', 'starts_at', 'minutes'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (meeting === undefined) {
    throw new Refusal('record.not-found');
  }
  const { provinceId } = context.actor;
  requireVerdict(mayManageMeeting(context.actor, { provinceId, ownerLft: meeting.owner_lft }));
  return meeting;
}

/** Stores a change to the revision that was seen. */
export async function saveMeeting(
  context: RequestContext,
  seen: { id: string; revision: number },
  change: Updateable<Tables['meeting']>,
): Promise<void> {
  const saved = await context.tx
    .updateTable('meeting')
    .set({ ...change, revision: seen.revision + 1 })
    .where('id', '=', seen.id)
    .where('revision', '=', seen.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}
