import type { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';
import {
  isProvisional,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

/** The end of a period with its reasons: the day by the count, and the last day after the roll. */
export type PeriodEnd = {
  /** The day that the count gives; extensions and “ask by” are counted from it. */
  nominal: Temporal.PlainDate;
  /** The last day of the period (until 24:00): nominal, or the first working day after it. */
  due: Temporal.PlainDate;
  /** The days off that were skipped, with the citing row where it is no plain weekend. */
  skipped: readonly { date: Temporal.PlainDate; row: CalendarDay | null }[];
  /** True when a day that decides the end may still change its standing. */
  provisional: boolean;
};

export type PeriodLength = { days: number } | { months: number } | { workingDays: number };

/**
 * Ends a period (BLTTHS Điều 134): day 0 is the day of the event, months end on the same-numbered
 * day or the month's last, and an end on a day off moves to the first working day after it.
 * Received 4/11/2026, 20 days: 24/11/2026. Working days count only where a circular says so.
 */
export function endPeriod(
  calendar: WorkingCalendar,
  event: Temporal.PlainDate,
  length: PeriodLength,
): PeriodEnd {
  if ('workingDays' in length) {
    return endWorkingDays(calendar, event, length.workingDays);
  }
  const nominal =
    'months' in length ? event.add({ months: length.months }) : event.add({ days: length.days });
  return rollForward(calendar, nominal);
}

/** Counts an extension from the nominal end of what it extends (the shorter, safer reading). */
export function extendPeriod(
  calendar: WorkingCalendar,
  ended: PeriodEnd,
  length: PeriodLength,
): PeriodEnd {
  return endPeriod(calendar, ended.nominal, length);
}

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
    provisional: passed.some((date) => isProvisional(calendar, date)),
  };
}

/**
 * Gives the last day to ask for an extension: counted back from the nominal end, and where it is a
 * day off, the working day before it with the nominal one beside.
 */
export function lastDayToAsk(
  calendar: WorkingCalendar,
  ended: PeriodEnd,
  daysBefore: number,
): { nominal: Temporal.PlainDate; askBy: Temporal.PlainDate } {
  const nominal = ended.nominal.subtract({ days: daysBefore });
  return { nominal, askBy: workingDayOnOrBefore(calendar, nominal) };
}

/** Ends a period in hours: from the minute, over days off alike, never rolling (BLTTHS Điều 134). */
export function endHours(event: Temporal.Instant, hours: number): Temporal.Instant {
  return event.add({ hours });
}

/**
 * Ends custody or detention: the first day counts as day 1, a month is 30 days, days already held
 * are taken off, days off count and nothing rolls (TTLT 04/2018 Điều 17). Held from 15/7/2026 for
 * 4 months: 11/11/2026.
 */
export function endDetention(
  first: Temporal.PlainDate,
  length: { days: number } | { months: number },
  daysAlreadyHeld = 0,
): Temporal.PlainDate {
  const days = 'months' in length ? length.months * 30 : length.days;
  return first.add({ days: days - daysAlreadyHeld - 1 });
}

function endWorkingDays(
  calendar: WorkingCalendar,
  event: Temporal.PlainDate,
  days: number,
): PeriodEnd {
  let due = event;
  let isUncertain = false;
  for (let left = days; left > 0; left -= 1) {
    const next = nextWorkingDay(calendar, due);
    isUncertain ||= daysBetween(due.add({ days: 1 }), next).some((date) =>
      isProvisional(calendar, date),
    );
    due = next;
  }
  return { nominal: due, due, skipped: [], provisional: isUncertain };
}

function daysBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = first.until(last, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => first.add({ days: at }));
}
