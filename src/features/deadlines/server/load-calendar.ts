import { buildCalendar, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { loadCalendarDays } from './calendar-store.ts';

/** The working calendar as the administrators keep it now. */
export async function loadCalendar(tx: Tx): Promise<WorkingCalendar> {
  return buildCalendar(await loadCalendarDays(tx));
}
