import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

export const RecurrenceUnit = z.enum(['week', 'month', 'quarter', 'half-year', 'year']);
export type RecurrenceUnit = z.infer<typeof RecurrenceUnit>;

/** A task that comes again: every so many units, counted from its first last day, until an end. */
export type Recurrence = {
  unit: RecurrenceUnit;
  every: number;
  first: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
};

const STEPS: Record<RecurrenceUnit, { weeks: number; months: number }> = {
  week: { weeks: 1, months: 0 },
  month: { weeks: 0, months: 1 },
  quarter: { weeks: 0, months: 3 },
  'half-year': { weeks: 0, months: 6 },
  year: { weeks: 0, months: 12 },
};

/**
 * Finds the first occurrence after a day; null when the series has ended. Occurrences are counted
 * from the first one, so the 31st comes back after a short month.
 */
export function findNextOccurrence(
  recurrence: Recurrence,
  after: Temporal.PlainDate,
): Temporal.PlainDate | null {
  let at = Math.max(0, estimate(recurrence, after) - 1);
  while (Temporal.PlainDate.compare(occurrence(recurrence, at), after) <= 0) {
    at += 1;
  }
  const found = occurrence(recurrence, at);
  return isAfterEnd(recurrence, found) ? null : found;
}

/** Lists the occurrences from a day to a day, both included. */
export function listOccurrences(
  recurrence: Recurrence,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const found: Temporal.PlainDate[] = [];
  let next = findNextOccurrence(recurrence, from.subtract({ days: 1 }));
  while (next !== null && Temporal.PlainDate.compare(next, to) <= 0) {
    found.push(next);
    next = findNextOccurrence(recurrence, next);
  }
  return found;
}

function occurrence(recurrence: Recurrence, at: number): Temporal.PlainDate {
  const step = STEPS[recurrence.unit];
  const times = at * Math.max(1, recurrence.every);
  return recurrence.first.add({ weeks: step.weeks * times, months: step.months * times });
}

/** A number of steps that surely does not pass the day, to start the search from. */
function estimate(recurrence: Recurrence, after: Temporal.PlainDate): number {
  const days = recurrence.first.until(after, { largestUnit: 'days' }).days;
  const one = recurrence.first.until(occurrence(recurrence, 1), { largestUnit: 'days' }).days;
  return Math.floor((days / (one + 3)) * 0.9);
}

function isAfterEnd(recurrence: Recurrence, date: Temporal.PlainDate): boolean {
  return recurrence.until !== null && Temporal.PlainDate.compare(date, recurrence.until) > 0;
}
