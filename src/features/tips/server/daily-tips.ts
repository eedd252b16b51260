import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { foldTip } from '#domain/tip/tip-file.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { eraseRecord } from '#platform/server/confidential/erase-record.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { nextClockColumns } from './next-clock.ts';
import { clocksOf, storeClocks } from './tip-clocks.ts';
import { listEvents } from './tip-store.ts';

/** A change of the calendar makes dates already shown stale: they are counted again, with a trace. */
export async function markClocksStale(context: RequestContext, _event: DomainEvent): Promise<void> {
  await sql`select app.stale_tip_clocks()`.execute(context.tx);
}

/**
 * Counts again the clocks of tips that are stale or whose end has passed since they were counted (the
 * system's work). @returns how many tips were counted
 */
export async function recountTips(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string; stale: boolean }>`
    select record_id as id, bool_or(counted_at = '-infinity') as stale from running_clock
     where record_kind = 'tip' and (counted_at = '-infinity'
       or (state = 'running' and due_at <= ${now.toString()}::timestamptz))
     group by record_id limit 5000`.execute(tx);
  if (rows.length === 0) {
    return 0;
  }
  const calendar = await loadCalendar(tx);
  for (const { id, stale } of rows) {
    const events = await listEvents(tx, id);
    const clocks = await clocksOf(tx, events, now, calendar);
    await storeClocks(tx, id, clocks, { now, cause: stale ? 'calendar' : 'event' });
    await tx
      .updateTable('tip')
      .set({ ...nextClockColumns(clocks, now), state: foldTip(events).state })
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}

/** Destroys closed names whose time has come: key, words, values, fingerprints. @returns how many */
export async function minimiseNames(
  tx: Tx,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<number> {
  const due = await tx
    .selectFrom('denounced_person')
    .select('id')
    .where('minimise_on', '<=', today.toString())
    .where('minimised_at', 'is', null)
    .execute();
  for (const { id } of due) {
    await eraseRecord(tx, { kind: 'denounced-person', id }, now);
    await tx.deleteFrom('tip_value').where('person_id', '=', id).execute();
    await tx
      .updateTable('denounced_person')
      .set({ name: null, marks: null, minimised_at: new Date(now.epochMilliseconds) })
      .where('id', '=', id)
      .execute();
  }
  return due.length;
}
