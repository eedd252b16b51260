import { buildCalendar, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** The working calendar as the administrators keep it now. */
export async function loadCalendar(tx: Tx): Promise<WorkingCalendar> {
  const rows = await tx.selectFrom('calendar_day').selectAll().orderBy('day').execute();
  return buildCalendar(
    rows.map((row) => ({
      date: row.day,
      kind: row.kind,
      vi: row.name_vi,
      en: row.name_en,
      basis: row.basis,
      source: row.source,
      mark: row.mark,
      provisional: row.provisional,
      active: row.active,
    })),
  );
}
