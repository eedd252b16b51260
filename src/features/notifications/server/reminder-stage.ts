import { Temporal } from 'temporal-polyfill';
import {
  countWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

/** Why somebody is reminded on a day: so many working days before a last day, or after it. */
export type ReminderStage = { when: 'soon' | 'late'; days: number };

const BEFORE = [7, 3, 1];
const AFTER = [1, 3, 7];
/** After the last of those, once in a working week. */
const THEN_EVERY = 5;

/**
 * Finds the reminder of a day; null on most days and on every day off. Before: counted to the last
 * working day not after the last day. Late begins on the day after the last day, whatever weekday it is.
 */
export function findReminder(
  lastDay: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
): ReminderStage | null {
  if (!isWorkingDay(calendar, today)) {
    return null;
  }
  if (Temporal.PlainDate.compare(today, lastDay) > 0) {
    const late = countWorkingDays(calendar, lastDay, today);
    return isDueAfter(late) ? { when: 'late', days: late } : null;
  }
  const left = countWorkingDays(calendar, today, workingDayOnOrBefore(calendar, lastDay));
  return BEFORE.includes(left) ? { when: 'soon', days: left } : null;
}

function isDueAfter(late: number): boolean {
  const longest = Math.max(...AFTER);
  return AFTER.includes(late) || (late > longest && (late - longest) % THEN_EVERY === 0);
}
