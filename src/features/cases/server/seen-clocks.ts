import { Temporal } from 'temporal-polyfill';
import { bodyOf } from '#domain/case/case-permissions.ts';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { bodyOfClock, clocksOf } from './case-clocks.ts';
import type { StoredCase } from './case-store.ts';

/**
 * The clocks of a case as its reader may see them. After a court has taken it on, the investigating side sees
 * its own stage: what ended a clock in another is read from what was counted over the whole chain.
 */
export async function listSeenClocks(
  context: RequestContext,
  stored: StoredCase,
): Promise<ClockState[]> {
  const clocks = await clocksOf(context.tx, stored.row.id, stored.events, context.now);
  const body = bodyOf(context.actor);
  if (!stored.row.accepted || (body !== 'police' && body !== 'border-guard')) {
    return clocks;
  }
  const rows = await context.tx
    .selectFrom('running_clock')
    .select(['key', 'state', 'done_at as doneAt'])
    .where('record_kind', '=', 'case')
    .where('record_id', '=', stored.row.id)
    .execute();
  const counted = new Map(rows.map((row) => [row.key, row]));
  return clocks
    .filter((clock) => bodyOfClock(clock.rule) === 'police')
    .flatMap((clock) => settle(clock, counted.get(clock.key)));
}

/** One that seems to wait only because its end is not the reader's to see is shown as kept, or not at all. */
function settle(
  clock: ClockState,
  counted: { state: ClockState['state']; doneAt: Date | null } | undefined,
): ClockState[] {
  const isOwed =
    counted?.state === 'running' || (counted?.state === 'missed' && counted.doneAt === null);
  if (endedAt(clock) !== null || counted === undefined || isOwed) {
    return [clock];
  }
  if (counted.state !== 'met' || counted.doneAt === null) {
    return [];
  }
  const doneAt = Temporal.Instant.fromEpochMilliseconds(counted.doneAt.getTime());
  return [{ ...clock, state: 'met', doneAt, doneBy: '' }];
}
