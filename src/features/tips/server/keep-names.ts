import { sql } from 'kysely';
import { ENDED_WITHOUT_CASE } from '#domain/tip/tip-codes.ts';
import { foldTip, type TipFile } from '#domain/tip/tip-file.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { closeNames, reopenNames } from './close-names.ts';
import { listEvents } from './tip-store.ts';

/**
 * Ended without initiation, the names close at once, also those in what was merged into the tip; taken up
 * again, they open. What is merged into a tip that has ended closes with it.
 */
export async function keepNames(
  context: RequestContext,
  tipId: string,
  before: TipFile,
  after: TipFile,
): Promise<void> {
  const wasClosed = await hasEnded(context, before);
  const isClosed = await hasEnded(context, after);
  if (wasClosed === isClosed) {
    return;
  }
  for (const id of await listWithMerged(context, tipId)) {
    if (isClosed) {
      await closeNames(context, id);
    } else if (id === tipId || !(await endedBeforeMerge(context, id))) {
      await reopenNames(context, id);
    }
  }
}

/** A merged tip has ended where the one that it was merged into has, or it had itself. */
async function hasEnded(context: RequestContext, file: TipFile): Promise<boolean> {
  if (file.mergedIntoId === null) {
    return ENDED_WITHOUT_CASE.includes(file.state);
  }
  if (file.stateBeforeMerge !== null && ENDED_WITHOUT_CASE.includes(file.stateBeforeMerge)) {
    return true;
  }
  const events = await listEvents(context.tx, file.mergedIntoId);
  return events.length > 0 && (await hasEnded(context, foldTip(events)));
}

async function endedBeforeMerge(context: RequestContext, id: string): Promise<boolean> {
  const { stateBeforeMerge } = foldTip(await listEvents(context.tx, id));
  return stateBeforeMerge !== null && ENDED_WITHOUT_CASE.includes(stateBeforeMerge);
}

/** The tip, and what was merged into it or into those. */
async function listWithMerged(context: RequestContext, tipId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive part (id) as (
      select ${tipId}::uuid
      union select tip.id from tip join part on tip.merged_into_id = part.id)
    select id from part`.execute(context.tx);
  return rows.map((row) => row.id);
}
