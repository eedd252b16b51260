import type { Temporal } from 'temporal-polyfill';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { dayOf, isDay } from '#domain/deadline/clock/moment.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { endMs } from '#features/deadlines/server/index.ts';
import type { ClockMark } from '../contract.ts';
import { nearestOf } from './tip-clocks.ts';

/** The nearest clock as the row of the tip keeps it for lists. */
export function nextClockColumns(clocks: readonly ClockState[], now: Temporal.Instant) {
  const next = nearestOf(clocks);
  return {
    next_due_at: next === null ? null : new Date(endMs(next)),
    next_clock: next === null ? null : JSON.stringify(markOf(next, now)),
  };
}

/** A clock as lists show it. */
export function markOf(clock: ClockState, now: Temporal.Instant): ClockMark {
  const dueAt = new Date(endMs(clock));
  return {
    rule: clock.rule,
    name: nameOfRule(clock.rule),
    dueOn: dayOf(clock.due).toString(),
    dueAt: isDay(clock.due) ? null : dueAt.toISOString(),
    askBy: clock.lastDayToAsk?.toString() ?? null,
    nearness: nearnessOf(dueAt, now),
    provisional: clock.provisional,
  };
}

/** The name of a rule in both languages. */
export function nameOfRule(rule: string): { vi: string; en: string } {
  return findRule(rule)?.name ?? { vi: rule, en: rule };
}

/** How far off an end is: past, today, within three days, later. */
export function nearnessOf(dueAt: Date, now: Temporal.Instant): ClockMark['nearness'] {
  const left = dueAt.getTime() - now.epochMilliseconds;
  if (left <= 0) {
    return 'overdue';
  }
  return dueAt.getTime() <= endOfDay(now, 0)
    ? 'due-today'
    : dueAt.getTime() <= endOfDay(now, 3)
      ? 'within-three-days'
      : 'later';
}

/** The last minute of the day so many days from now, in Viet Nam. */
export function endOfDay(now: Temporal.Instant, days: number): number {
  return now
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDate()
    .add({ days: days + 1 })
    .toZonedDateTime('Asia/Ho_Chi_Minh')
    .toInstant().epochMilliseconds;
}
