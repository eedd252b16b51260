import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type WorkingCalendar, workingDayOnOrBefore } from '#domain/deadline/working-calendar.ts';
import { loadCalendarChange } from '#features/deadlines/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { listOwed, type Owed } from './list-owed.ts';
import { tellAgencies, tellerOf } from './tell.ts';

/** Days off in a row around a changed day: no last day further ahead rests on it. */
const REACH = { days: 40 };

/**
 * On `calendar.changed`: agencies with something whose last working day is now another. Last days
 * themselves do not move; what is reminded of comes sooner or later, so it is told at once.
 */
export async function tellCalendarChanged(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const { day, before, after } = await loadCalendarChange(context.tx, event.recordId);
  const from = Temporal.PlainDate.compare(day, context.today) < 0 ? context.today : day;
  const owed = await listOwed(context.tx, { from, to: day.add(REACH) });
  const moved = owed.filter((one) => isMoved(one, before, after));
  for (const [agencyId, items] of Map.groupBy(moved, (one) => one.agency_id)) {
    await tellAgencies(
      tellerOf(context),
      { agencyIds: [agencyId], permission: 'task.read' },
      {
        kind: 'calendar.changed',
        recordKind: 'calendar',
        recordId: event.recordId,
        params: { count: items.reduce((sum, one) => sum + one.items, 0), day: day.toString() },
        key: `calendar.changed/${event.recordId}`,
        counted: false,
      },
    );
  }
}

const Moved = z.object({ reports: z.array(z.object({ id: z.string(), agencyId: z.string() })) });

/** On `report.days-moved`: agencies whose reports roll over days off and have another last day now. */
export async function tellDaysMoved(context: RequestContext, event: DomainEvent): Promise<void> {
  const { reports } = Moved.parse(event.payload);
  for (const [agencyId, moved] of Map.groupBy(reports, (one) => one.agencyId)) {
    await tellAgencies(
      tellerOf(context),
      { agencyIds: [agencyId], permission: 'report.owe' },
      {
        kind: 'report.day-moved',
        recordKind: 'report',
        recordId: moved[0]?.id ?? '',
        params: { count: moved.length },
        key: `report.day-moved/${event.recordId}`,
        counted: false,
      },
    );
  }
}

function isMoved(owed: Owed, before: WorkingCalendar, after: WorkingCalendar): boolean {
  const last = Temporal.PlainDate.from(owed.last_day);
  return !workingDayOnOrBefore(before, last).equals(workingDayOnOrBefore(after, last));
}
