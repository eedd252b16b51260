import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { clocksOf, nextDue, storeCaseClocks } from './case-clocks.ts';
import { listEvents } from './case-store.ts';

/** A change of the calendar or of a rule’s value makes last days already shown stale: they are counted again, with a trace. */
export async function markCaseClocksStale(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const because = event.name === 'clock-value.set' ? 'rule' : 'calendar';
  await sql`select app.stale_case_clocks(${because})`.execute(context.tx);
}

/**
 * Counts again the clocks of cases that are stale or whose end has passed since they were counted (the
 * system's work). @returns how many cases were counted
 */
export async function recountCases(tx: Tx, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ id: string; cause: 'event' | 'calendar' | 'rule' }>`
    select record_id as id, case when bool_or(counted_at = '-infinity')
             then coalesce(max(stale_by), 'calendar') else 'event' end as cause from running_clock
     where record_kind = 'case' and (counted_at = '-infinity'
       or (state = 'running' and due_at <= ${now.toString()}::timestamptz))
     group by record_id limit 5000`.execute(tx);
  for (const { id, cause } of rows) {
    const clocks = await clocksOf(tx, id, await listEvents(tx, id), now);
    await storeCaseClocks(tx, id, clocks, { now, cause });
    await tx
      .updateTable('criminal_case')
      .set({ next_due_on: nextDue(clocks) })
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}
