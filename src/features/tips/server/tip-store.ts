import type { Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type TipEvent, TipEventKind, TipEventParams } from '#domain/tip/tip-event.ts';
import { foldTip, type TipFile } from '#domain/tip/tip-file.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** A tip as it is stored, with its chain and what the chain says. */
export interface StoredTip {
  row: TipRecord;
  events: TipEvent[];
  file: TipFile;
}

type TipRecord = Awaited<ReturnType<typeof findRow>> & object;

/** A tip that the caller may open; unknown and unreadable are the same. `lock` keeps others from acting at once. */
export async function getStoredTip(
  context: Pick<RequestContext, 'tx'>,
  id: string,
  lock = false,
): Promise<StoredTip> {
  const row = await findRow(context.tx, id, lock);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const events = await listEvents(context.tx, id);
  if (events.length === 0) {
    // Seen when the statement began, gone when the lock was given: somebody else was faster.
    throw new Refusal('tip.gone-elsewhere');
  }
  return { row, events, file: foldTip(events) };
}

/** What the permission functions look at. */
export function accessOf(tip: StoredTip) {
  return { ...tip.file, supervisorIds: tip.row.supervisor_ids };
}

async function findRow(tx: Tx, id: string, lock: boolean) {
  const query = tx.selectFrom('tip').selectAll().where('id', '=', id);
  return await (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The chain of a tip in its order. */
export async function listEvents(tx: Tx, tipId: string): Promise<TipEvent[]> {
  const rows = await tx
    .selectFrom('tip_event')
    .select(['id', 'kind', 'at', 'by_post_id', 'decided_by', 'params'])
    .where('tip_id', '=', tipId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: TipEventKind.parse(row.kind),
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    byPostId: row.by_post_id,
    decidedBy: row.decided_by as TipEvent['decidedBy'],
    params: TipEventParams.parse(row.params),
  }));
}

/** Adds an event to the chain. Its policy asks who may take the act, so it is added before the row changes. */
export async function appendEvent(
  context: RequestContext,
  tipId: string,
  seq: number,
  event: TipEvent & { paperId?: string | null },
): Promise<void> {
  await context.tx
    .insertInto('tip_event')
    .values({
      id: event.id,
      tip_id: tipId,
      seq,
      kind: event.kind,
      at: new Date(event.at.epochMilliseconds),
      recorded_at: new Date(context.now.epochMilliseconds),
      by_post_id: event.byPostId,
      decided_by: event.decidedBy === null ? null : JSON.stringify(event.decidedBy),
      paper_id: event.paperId ?? null,
      params: JSON.stringify(event.params),
    })
    .execute();
}

/** What the chain says, as the columns of the row. */
export function columnsOf(
  file: TipFile,
  held: { lft: number },
  supervisorIds: readonly string[],
): Updateable<Tables['tip']> {
  return {
    kind: file.kind,
    state: file.state,
    competent_at: dateOf(file.competentAt),
    held_by_id: file.heldBy.id,
    held_by_lft: held.lft,
    arriving_id: file.arriving?.id ?? null,
    secluded: file.secluded,
    supervisor_ids: [...supervisorIds],
    handler_post_ids: [...file.handlers],
    offence_article: file.offence?.article ?? null,
    offence_paragraph: file.offence?.paragraph ?? null,
    severity: file.severity,
    merged_into_id: file.mergedIntoId,
    archived_at: dateOf(file.archivedAt),
  };
}

/** Stores a change of the tip that was seen, and gives its new revision. */
export async function saveTip(
  context: Pick<RequestContext, 'tx' | 'now'>,
  tip: { id: string },
  revision: number,
  change: Updateable<Tables['tip']>,
): Promise<number> {
  const saved = await context.tx
    .updateTable('tip')
    .set({ ...change, revision: revision + 1, updated_at: new Date(context.now.epochMilliseconds) })
    .where('id', '=', tip.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  return revision + 1;
}

function dateOf(at: Temporal.Instant | null): Date | null {
  return at === null ? null : new Date(at.epochMilliseconds);
}
