import type { Temporal } from 'temporal-polyfill';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import type { RuleSetting } from '#domain/deadline/clock/rule-setting.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { toFileEvents } from '#domain/tip/file-events.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import {
  endMs,
  isUnfinished,
  loadCalendar,
  loadClockSettings,
} from '#features/deadlines/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** Rules whose end is the end of the time for resolving (BLTTHS 147, 148, 149), and of the one assumed after a cancelled decision. */
export const RESOLVING_RULES: readonly string[] = [
  'T-20',
  'T-21',
  'T-22',
  'T-31',
  'T-32',
  '158.1-cancelled',
];

/** The rule of the 15 days after the procuracy's written request (BLTTHS 145.3c, TTLT 01/2017 Điều 6.2). */
export const REMEDY_RULE = '145.3c';

/** The rule of the first day on which a suspended file may be archived (TT 28/2020 Điều 20.5). */
export const ARCHIVE_RULE = 'T-34';

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

/** The nearest end of all that still waits, as the row of the tip keeps it. */
export function nearestOf(clocks: readonly ClockState[]): ClockState | null {
  const waiting = clocks.filter(
    (clock) => isUnfinished(clock) && (clock.nature === 'duty' || clock.nature === 'limit'),
  );
  return waiting.toSorted((one, other) => endMs(one) - endMs(other))[0] ?? null;
}
