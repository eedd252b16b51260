import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { handOverUnasked, moveDueChoices } from './hand-over-moves.ts';
import { callMove, moveWords } from './move-work.ts';

/** Hears `agency.succeeded`: moves the open work of the former agency to the successor that takes it. */
export async function moveOpenWork(context: RequestContext, event: DomainEvent): Promise<void> {
  const successionId = String(event.payload?.successionId ?? '');
  const moved = await moveDueWork(context.tx, context.today, context.now, successionId);
  if (moved.length > 0) {
    await context.publish({
      name: 'work.moved',
      recordId: event.recordId,
      payload: { successionId, successorId: event.payload?.successorId },
    });
  }
}

/**
 * Moves the work of successions whose day has come and whose work has not moved yet: one that was
 * just recorded, or all (each morning, for those recorded beforehand). What the former agency issued
 * goes along where one successor takes the whole; where the duties were split, as it was chosen.
 * Answers the successions that moved.
 */
export async function moveDueWork(
  tx: Tx,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
  successionId: string | null = null,
): Promise<string[]> {
  const due = await listDue(tx, today, successionId);
  for (const one of due) {
    await callMove(tx, {
      succession: one.id,
      former: one.from_id,
      heir: one.to_id,
      chosen: null,
      words: moveWords(one),
      now,
    });
    await handOverUnasked(tx, { ...one, today, now });
    await tx
      .updateTable('agency_succession')
      .set({ moved_at: new Date(now.epochMilliseconds) })
      .where('id', '=', one.id)
      .execute();
  }
  if (successionId === null) {
    await moveDueChoices(tx, today, now);
  }
  return due.map((one) => one.id);
}

async function listDue(tx: Tx, today: Temporal.PlainDate, successionId: string | null) {
  let query = tx
    .selectFrom('agency_succession as s')
    .innerJoin('agency as former', 'former.id', 's.from_id')
    .innerJoin('agency as heir', 'heir.id', 's.to_id')
    .select(['s.id', 's.from_id', 's.to_id', 's.legal_basis'])
    .select(sql<string>`s.on_date::text`.as('on_date'))
    .select(['former.name as former_name', 'heir.name as heir_name'])
    .where('s.takes_work', '=', true)
    .where('s.moved_at', 'is', null)
    .where('s.on_date', '<=', today.toString());
  if (successionId !== null) {
    query = query.where('s.id', '=', successionId);
  }
  return await query.orderBy('s.on_date').orderBy('s.id').execute();
}
