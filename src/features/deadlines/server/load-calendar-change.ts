import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';
import { buildCalendar, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { loadCalendarDays } from './calendar-store.ts';

/** A change of one day, with the whole calendar as it was before and is after it. */
export interface CalendarChange {
  day: Temporal.PlainDate;
  before: WorkingCalendar;
  after: WorkingCalendar;
}

/** The change that a `calendar.changed` names, for whoever hears of it in its transaction. */
export async function loadCalendarChange(tx: Tx, changeId: string): Promise<CalendarChange> {
  const change = await tx
    .selectFrom('calendar_change')
    .select(['day', 'before'])
    .where('id', '=', changeId)
    .executeTakeFirst();
  if (change === undefined) {
    throw new Refusal('record.not-found');
  }
  const days = await loadCalendarDays(tx);
  const others = days.filter((one) => one.date !== change.day);
  // the row was written by this feature in this transaction
  const earlier = change.before === null ? [] : [change.before as unknown as CalendarDay];
  return {
    day: Temporal.PlainDate.from(change.day),
    before: buildCalendar([...others, ...earlier]),
    after: buildCalendar(days),
  };
}
