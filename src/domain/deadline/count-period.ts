import type { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';
import {
  isWorkingDay,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from '#domain/deadline/working-calendar.ts';

/** The end of a period with its reasons: the day by the count, and the last day after the roll. */
export type PeriodEnd = {
  /** The day that the count gives; extensions and “ask by” are counted from it. */
  nominal: Temporal.PlainDate;
  /** The last day of the period (until 24:00): nominal, or the first working day after it. */
  due: Temporal.PlainDate;
  /** The days off that were skipped, with the citing row where it is no plain weekend. */
  skipped: readonly { date: Temporal.PlainDate; row: CalendarDay | null }[];
};

/** Moves an end on a day off to the first working day after it, naming what it skipped. */
export function rollForward(calendar: WorkingCalendar, nominal: Temporal.PlainDate): PeriodEnd {
  const due = workingDayOnOrAfter(calendar, nominal);
  const passed = daysBetween(nominal, due);
  return {
    nominal,
    due,
    skipped: passed
      .filter((date) => !isWorkingDay(calendar, date))
      .map((date) => ({ date, row: calendar.off.get(date.toString()) ?? null })),
  };
}

function daysBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = first.until(last, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => first.add({ days: at }));
}
