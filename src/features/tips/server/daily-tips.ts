import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { foldTip } from '#domain/tip/tip-file.ts';
import { loadCalendar, loadClockSettings, storeClocks } from '#features/deadlines/server/index.ts';
import { eraseRecord } from '#platform/server/confidential/erase-record.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { nextClockColumns } from './next-clock.ts';
import { clocksOf } from './tip-clocks.ts';
import { listEvents } from './tip-store.ts';

/** A change of the calendar or of a rule’s value makes dates already shown stale: they are counted again, with a trace. */
export async function markClocksStale(context: RequestContext, event: DomainEvent): Promise<void> {
  const because = event.name === 'clock-value.set' ? 'rule' : 'calendar';
  await sql`select app.stale_tip_clocks(${because})`.execute(context.tx);
}

/**
 * Counts again the clocks of tips that are stale or whose end has passed since they were counted (the
 * system's work). @returns how many tips were counted
 */
export async function recountTips(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string; cause: 'event' | 'calendar' | 'rule' }>`
    select record_id as id, case when bool_or(counted_at = '-infinity')
             then coalesce(max(stale_by), 'calendar') else 'event' end as cause from running_clock
     where record_kind = 'tip' and (counted_at = '-infinity'
       or (state = 'running' and due_at <= ${now.toString()}::timestamptz and counted_at < due_at))
     group by record_id limit 5000`.execute(tx);
  if (rows.length === 0) {
    return 0;
  }
  const law = { calendar: await loadCalendar(tx), settings: await loadClockSettings(tx) };
  for (const { id, cause } of rows) {
    const events = await listEvents(tx, id);
    const clocks = await clocksOf(tx, events, now, law);
    await storeClocks(tx, { kind: 'tip', id }, clocks, { now, cause });
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
