import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';
import { recountDue } from '#domain/deadline/recount.ts';
import {
  buildCalendar,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';
import { riskBegins } from '#domain/programme/task-term.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** One date that moved with the calendar: the trace kept beside the change. */
export interface MovedDate {
  kind: 'agency-task' | 'task' | 'report';
  id: string;
  agencyId: string | null;
  from: string;
  to: string;
}

interface OpenDate {
  kind: MovedDate['kind'];
  record_id: string;
  agency_id: string | null;
  from_on: string | null;
  last_day: string;
  counted_on: string | null;
}

/**
 * Counts the open dates again: when a task is at risk, on which working day a report is reminded of.
 * Last days never move. A date that was set by hand to another day keeps it.
 */
export async function recountDates(
  tx: Tx,
  before: readonly CalendarDay[],
  after: readonly CalendarDay[],
): Promise<MovedDate[]> {
  const calendars = { before: buildCalendar(before), after: buildCalendar(after) };
  const { rows } = await sql<OpenDate>`
    select kind, record_id, agency_id, from_on::text, last_day::text, counted_on::text
      from app.dates_to_recount()`.execute(tx);
  const moved = rows.flatMap((row) => recount(row, calendars));
  if (moved.length > 0) {
    await sql`select app.write_recount(${JSON.stringify(moved)}::jsonb)`.execute(tx);
  }
  return moved;
}

function recount(
  row: OpenDate,
  calendars: { before: WorkingCalendar; after: WorkingCalendar },
): MovedDate[] {
  const lastDay = Temporal.PlainDate.from(row.last_day);
  const counted = recountDue(calendars.before, calendars.after, (calendar) =>
    row.kind === 'report'
      ? workingDayOnOrBefore(calendar, lastDay)
      : riskBegins(
          { from: Temporal.PlainDate.from(row.from_on ?? row.last_day), lastDay },
          calendar,
        ),
  );
  if (!counted.changed || counted.from.toString() !== row.counted_on) {
    return [];
  }
  return [
    {
      kind: row.kind,
      id: row.record_id,
      agencyId: row.agency_id,
      from: counted.from.toString(),
      to: counted.to.toString(),
    },
  ];
}
