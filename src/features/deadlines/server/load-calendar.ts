import { buildCalendar, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { forgetIn, onceIn, type Tx } from '#platform/server/database/database.ts';
import { loadCalendarDays } from './calendar-store.ts';

/** The working calendar as the administrators keep it now. */
export function loadCalendar(tx: Tx): Promise<WorkingCalendar> {
  return onceIn(tx, NAME, async () => buildCalendar(await loadCalendarDays(tx)));
}

/** To be called in the transaction that changes a day: its calendar is read anew. */
export function forgetCalendar(tx: Tx): void {
  forgetIn(tx, NAME);
}

const NAME = 'working calendar';
