import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { endMs } from '#features/deadlines/server/index.ts';
import { nextClockColumns } from '#features/tips/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { ComplaintRow } from '../contract.ts';
import {
  clocksOf,
  fileEventsOf,
  getStoredComplaint,
  loadLaw,
  type StoredComplaint,
} from './complaint-store.ts';

/** On `calendar.changed` and `clock-value.set`: the dates of open complaints wait to be counted again. */
export async function markComplaintClocksStale(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const because = event.name === 'clock-value.set' ? 'rule' : 'calendar';
  await sql`select app.stale_complaint_clocks(${because})`.execute(context.tx);
}

/** Counts stale dates again and keeps a trace of the end that moved (the system's work). @returns how many complaints */
export async function recountComplaints(tx: Tx, now: Temporal.Instant): Promise<number> {
  const stale = await tx
    .selectFrom('complaint')
    .select('id')
    .where('stale_by', 'is not', null)
    .orderBy('id')
    .limit(5000)
    .execute();
  if (stale.length === 0) {
    return 0;
  }
  const law = await loadLaw(tx);
  for (const { id } of stale) {
    const stored = await getStoredComplaint({ tx }, id, true);
    const clocks = await clocksOf({ tx, now }, fileEventsOf(stored, stored.events), law);
    await keepTrace(tx, stored, clocks, now);
    await tx
      .updateTable('complaint')
      .set({ ...nextClockColumns(clocks, now), stale_by: null })
      .where('id', '=', id)
      .execute();
  }
  return stale.length;
}

/** The end that lists have shown, if it is another now. */
async function keepTrace(
  tx: Tx,
  { row }: StoredComplaint,
  clocks: readonly ClockState[],
  now: Temporal.Instant,
): Promise<void> {
  const shown = ComplaintRow.shape.clock.parse(row.next_clock ?? null);
  const clock = clocks.find((one) => one.rule === shown?.rule);
  if (clock === undefined || row.next_due_at === null || row.stale_by === null) {
    return;
  }
  const to = new Date(endMs(clock));
  if (to.getTime() === row.next_due_at.getTime()) {
    return;
  }
  const from = row.next_due_at.toISOString();
  const change = { key: clock.key, from, to: to.toISOString(), reasons: clock.reasons };
  await tx
    .insertInto('clock_trace')
    .values({
      id: newId(),
      record_kind: 'complaint',
      record_id: row.id,
      at: new Date(now.epochMilliseconds),
      cause: row.stale_by,
      changes: JSON.stringify([change]),
    })
    .execute();
}
