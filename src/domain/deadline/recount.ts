import type { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';

/** What a change of the calendar did to one due date: the trace that is kept beside the new date. */
export type Recount =
  | { changed: false }
  | {
      changed: true;
      from: Temporal.PlainDate;
      to: Temporal.PlainDate;
      /** Days whose standing differs between the two calendars near the date, with their bases. */
      because: readonly { date: string; basis: string }[];
    };

/** Counts a due date again under a changed calendar and says what moved it. */
export function recountDue(
  before: WorkingCalendar,
  after: WorkingCalendar,
  count: (calendar: WorkingCalendar) => Temporal.PlainDate,
): Recount {
  const from = count(before);
  const to = count(after);
  if (from.equals(to)) {
    return { changed: false };
  }
  return { changed: true, from, to, because: listChangedDays(before, after) };
}

/** Lists the days that are off or worked in one calendar only. */
export function listChangedDays(
  before: WorkingCalendar,
  after: WorkingCalendar,
): { date: string; basis: string }[] {
  const dates = new Set([
    ...before.off.keys(),
    ...before.worked.keys(),
    ...after.off.keys(),
    ...after.worked.keys(),
  ]);
  return [...dates]
    .filter((date) => standing(before, date) !== standing(after, date))
    .sort()
    .map((date) => ({ date, basis: basisOf(after, date) ?? basisOf(before, date) ?? '' }));
}

function standing(calendar: WorkingCalendar, date: string): string {
  return calendar.off.has(date) ? 'off' : calendar.worked.has(date) ? 'worked' : 'plain';
}

function basisOf(calendar: WorkingCalendar, date: string): string | undefined {
  return (calendar.off.get(date) ?? calendar.worked.get(date))?.basis;
}
