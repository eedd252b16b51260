import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** Days off and worked Saturdays as shipped, each with its citation; rows already edited stay. */
export async function seed(tx: Tx): Promise<void> {
  for (const day of CALENDAR_DAYS) {
    await tx
      .insertInto('calendar_day')
      .values({
        day: day.date,
        kind: day.kind,
        name_vi: day.vi,
        name_en: day.en,
        basis: day.basis,
        source: day.source,
        mark: day.mark,
        provisional: day.provisional,
        active: day.active,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
