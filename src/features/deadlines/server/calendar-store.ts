import type { CalendarDay } from '#domain/deadline/calendar-day.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { CalendarDayView } from '../contract.ts';

/** The stored days in order. */
export async function loadCalendarDays(tx: Tx): Promise<CalendarDay[]> {
  const rows = await tx.selectFrom('calendar_day').selectAll().orderBy('day').execute();
  return rows.map((row) => ({
    date: row.day,
    kind: row.kind,
    vi: row.name_vi,
    en: row.name_en,
    basis: row.basis,
    source: row.source,
    mark: row.mark,
    provisional: row.provisional,
    active: row.active,
  }));
}

/** A day as the pages show it. */
export function dayView(day: CalendarDay): CalendarDayView {
  return {
    day: day.date,
    kind: day.kind,
    nameVi: day.vi,
    nameEn: day.en,
    basis: day.basis,
    source: day.source,
    mark: day.mark,
    provisional: day.provisional,
    active: day.active,
  };
}
