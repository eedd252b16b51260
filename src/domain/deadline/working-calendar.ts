import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';

/** The days that differ from their weekday, ready to be asked. */
export type WorkingCalendar = {
  off: ReadonlyMap<string, CalendarDay>;
  worked: ReadonlyMap<string, CalendarDay>;
  /** Days whose standing may still change, switched on or not. */
  provisional: ReadonlySet<string>;
  /** Years for which rows exist; a year without any is provisional throughout. */
  years: ReadonlySet<number>;
};

/** Longest run of days off that a search walks before it gives up; the longest Tết is nine. */
const LONGEST_REST = 60;

/** Builds the calendar from its stored rows; a day given twice goes to the later row. */
export function buildCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  const off = new Map<string, CalendarDay>();
  const worked = new Map<string, CalendarDay>();
  const provisional = new Set<string>();
  const years = new Set<number>();
  for (const day of days) {
    years.add(Number(day.date.slice(0, 4)));
    if (day.provisional) {
      provisional.add(day.date);
    }
    if (day.active) {
      off.delete(day.date);
      worked.delete(day.date);
      (day.kind === 'day-off' ? off : worked).set(day.date, day);
    }
  }
  return { off, worked, provisional, years };
}

/** Says whether state bodies work on the day: swapped Saturdays are worked, swapped weekdays are not. */
export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  const key = date.toString();
  if (calendar.worked.has(key)) {
    return true;
  }
  return date.dayOfWeek <= 5 && !calendar.off.has(key);
}

/** Gives the first working day after the day. */
export function nextWorkingDay(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
): Temporal.PlainDate {
  return workingDayOnOrAfter(calendar, date.add({ days: 1 }));
}

/** Gives the last working day before the day. */
export function previousWorkingDay(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
): Temporal.PlainDate {
  return workingDayOnOrBefore(calendar, date.subtract({ days: 1 }));
}

/** Gives the day itself when it is worked, else the first working day after it. */
export function workingDayOnOrAfter(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
): Temporal.PlainDate {
  return walk(calendar, date, 1);
}

/** Gives the day itself when it is worked, else the last working day before it. */
export function workingDayOnOrBefore(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
): Temporal.PlainDate {
  return walk(calendar, date, -1);
}

/** Moves by working days, day 0 being the given day whether worked or not; a negative count goes back. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: Temporal.PlainDate,
  days: number,
): Temporal.PlainDate {
  let reached = date;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    reached = days > 0 ? nextWorkingDay(calendar, reached) : previousWorkingDay(calendar, reached);
  }
  return reached;
}

/** Counts the working days after `from` up to and including `to`; negative when `to` lies before. */
export function countWorkingDays(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  if (Temporal.PlainDate.compare(from, to) > 0) {
    return -countWorkingDays(calendar, to, from);
  }
  let count = 0;
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    count += isWorkingDay(calendar, day) ? 1 : 0;
  }
  return count;
}

/** Says whether the day's standing may still change: a provisional row, or a year without rows. */
export function isProvisional(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return calendar.provisional.has(date.toString()) || !calendar.years.has(date.year);
}

function walk(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  step: 1 | -1,
): Temporal.PlainDate {
  let date = from;
  for (let walked = 0; walked < LONGEST_REST; walked += 1) {
    if (isWorkingDay(calendar, date)) {
      return date;
    }
    date = date.add({ days: step });
  }
  throw new Error(`no working day within ${LONGEST_REST} days of ${from.toString()}`);
}
