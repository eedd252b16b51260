import { Temporal } from 'temporal-polyfill';
import {
  countWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

/** Why somebody is reminded on a day: so many working days before a last day, or after it. */
export type ReminderStage = { when: 'soon' | 'late'; days: number };

/** On which working days somebody is reminded, as the settings of the day say. */
export interface ReminderPlan {
  before: readonly number[];
  after: readonly number[];
  /** After the last of those, again every so many working days. */
  thenEvery: number;
}

/**
 * Finds the reminder of a day; null on most days and on every day off. Before: counted to the last
 * working day not after the last day. Late begins on the day after the last day, whatever weekday it is.
 */
export function findReminder(
  lastDay: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
  plan: ReminderPlan,
): ReminderStage | null {
  if (!isWorkingDay(calendar, today)) {
    return null;
  }
  if (Temporal.PlainDate.compare(today, lastDay) > 0) {
    const late = countWorkingDays(calendar, lastDay, today);
    return isDueAfter(late, plan) ? { when: 'late', days: late } : null;
  }
  const left = countWorkingDays(calendar, today, workingDayOnOrBefore(calendar, lastDay));
  return plan.before.includes(left) ? { when: 'soon', days: left } : null;
}

function isDueAfter(late: number, { after, thenEvery }: ReminderPlan): boolean {
  const longest = Math.max(...after);
  return after.includes(late) || (late > longest && (late - longest) % thenEvery === 0);
}
