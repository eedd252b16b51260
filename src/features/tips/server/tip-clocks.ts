import type { Temporal } from 'temporal-polyfill';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { dayOf, endOf, isDay, startOf, writeMoment } from '#domain/deadline/clock/moment.ts';
import type { RuleSetting } from '#domain/deadline/clock/rule-setting.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { toFileEvents } from '#domain/tip/file-events.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId, newSecretId } from '#platform/server/ids/new-id.ts';

/** Rules whose end is the end of the time for resolving (BLTTHS 147, 148, 149). */
export const RESOLVING_RULES: readonly string[] = ['T-20', 'T-21', 'T-22', 'T-31', 'T-32'];

/** The rule of the 15 days after the procuracy's written request (BLTTHS 145.3c, TTLT 01/2017 Điều 6.2). */
export const REMEDY_RULE = '145.3c';

type Cause = 'event' | 'calendar' | 'rule';

/** The clocks of a chain at a moment. */
export async function clocksOf(
  tx: Tx,
  events: readonly TipEvent[],
  now: Temporal.Instant,
  law?: { calendar: WorkingCalendar; settings: readonly RuleSetting[] },
): Promise<ClockState[]> {
  return computeClocks({
    events: toFileEvents(events),
    calendar: law?.calendar ?? (await loadCalendar(tx)),
    rules: CLOCK_RULES,
    settings: law?.settings ?? (await loadClockSettings(tx)),
    now,
  });
}

/** True where a clock still waits to be kept. */
export function isUnfinished(clock: ClockState): boolean {
  return clock.state === 'running' || (clock.state === 'missed' && clock.doneAt === null);
}

/** The nearest end of all that still waits, as the row of the tip keeps it. */
export function nearestOf(clocks: readonly ClockState[]): ClockState | null {
  const waiting = clocks.filter(
    (clock) => isUnfinished(clock) && (clock.nature === 'duty' || clock.nature === 'limit'),
  );
  return waiting.toSorted((one, other) => endMs(one) - endMs(other))[0] ?? null;
}

/** Stores the clocks beside the tip and keeps a trace of every date that moved. */
export async function storeClocks(
  tx: Tx,
  tipId: string,
  clocks: readonly ClockState[],
  at: { now: Temporal.Instant; cause: Cause },
): Promise<void> {
  const before = await tx
    .selectFrom('running_clock')
    .select(['key', 'due_at'])
    .where('record_kind', '=', 'tip')
    .where('record_id', '=', tipId)
    .execute();
  await tx
    .deleteFrom('running_clock')
    .where('record_kind', '=', 'tip')
    .where('record_id', '=', tipId)
    .execute();
  if (clocks.length > 0) {
    await tx
      .insertInto('running_clock')
      .values(clocks.map((clock) => rowOf(tipId, clock, at.now)))
      .execute();
  }
  await keepTrace(tx, tipId, { before, clocks, ...at });
}

/** First minute at which a clock is over. */
export function endMs(clock: ClockState): number {
  return endOf(clock.due).epochMilliseconds;
}

function rowOf(tipId: string, clock: ClockState, now: Temporal.Instant) {
  const done = clock.state === 'met' || clock.state === 'missed' ? clock.doneAt : null;
  return {
    id: newSecretId(),
    record_kind: 'tip',
    record_id: tipId,
    key: clock.key,
    rule: clock.rule,
    state: clock.state,
    due_at: new Date(endMs(clock)),
    due_on: dayOf(clock.due).toString(),
    in_hours: !isDay(clock.due),
    nominal_on: dayOf(clock.nominal).toString(),
    ask_by: clock.lastDayToAsk?.toString() ?? null,
    done_at: done === null ? null : new Date(startOf(done).epochMilliseconds),
    detail: JSON.stringify(detailOf(clock)),
    counted_at: new Date(now.epochMilliseconds),
  };
}

/** The clock with its reasons, as JSON: moments as ISO text. */
export function detailOf(clock: ClockState) {
  return {
    nature: clock.nature,
    variant: clock.variant,
    holder: clock.holder,
    from: writeMoment(clock.from),
    extensionsUsed: clock.extensionsUsed,
    extensionsLeft: clock.extensionsLeft,
    provisional: clock.provisional,
    certainty: clock.certainty,
    cites: clock.cites.map((cite) => `${cite.law} ${cite.article}`),
    reasons: clock.reasons,
  };
}

async function keepTrace(
  tx: Tx,
  tipId: string,
  change: {
    before: readonly { key: string; due_at: Date }[];
    clocks: readonly ClockState[];
    now: Temporal.Instant;
    cause: Cause;
  },
): Promise<void> {
  const known = new Map(change.before.map((row) => [row.key, row.due_at]));
  const moved = change.clocks.flatMap((clock) => {
    const old = known.get(clock.key);
    const due = new Date(endMs(clock));
    return old === undefined || old.getTime() === due.getTime()
      ? []
      : [
          {
            key: clock.key,
            from: old.toISOString(),
            to: due.toISOString(),
            reasons: clock.reasons,
          },
        ];
  });
  if (moved.length > 0) {
    await tx
      .insertInto('clock_trace')
      .values({
        id: newId(),
        record_kind: 'tip',
        record_id: tipId,
        at: new Date(change.now.epochMilliseconds),
        cause: change.cause,
        changes: JSON.stringify(moved),
      })
      .execute();
  }
}
