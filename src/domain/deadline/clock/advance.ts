import { Temporal } from 'temporal-polyfill';
import type { DayOff, FirstDay, Length } from '#domain/deadline/clock/clock-rule.ts';
import { dayOf, isDay, type Moment, startOf } from '#domain/deadline/clock/moment.ts';
import { rollForward } from '#domain/deadline/count-period.ts';
import {
  addWorkingDays,
  isProvisional,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

/** Where a count lands before days off are looked at; `back` counts towards the past. */
export function advance(
  calendar: WorkingCalendar,
  from: Moment,
  length: Length,
  way: { readonly firstDay: FirstDay; readonly back: boolean },
): Moment {
  if ('atOnce' in length) {
    return from;
  }
  const sign = way.back ? -1 : 1;
  if ('hours' in length) {
    return startOf(from).add({ hours: sign * length.hours });
  }
  const day = way.firstDay === 'first' ? dayOf(from).subtract({ days: 1 }) : dayOf(from);
  if ('workingDays' in length) {
    return addWorkingDays(calendar, day, sign * length.workingDays);
  }
  if ('detentionDays' in length) {
    return day.add({ days: sign * length.detentionDays });
  }
  return day.add({ months: sign * (length.months ?? 0), days: sign * (length.days ?? 0) });
}

/** What a count comes to when days off have been looked at. */
export interface Landing {
  readonly due: Moment;
  readonly skipped: ReturnType<typeof rollForward>['skipped'];
  /** Days that decided it and may still change their standing. */
  readonly unsure: readonly Temporal.PlainDate[];
}

/** Moves an end on a day off as the rule says; a minute and an end that stays rest on no calendar. */
export function land(calendar: WorkingCalendar, nominal: Moment, dayOff: DayOff): Landing {
  if (!isDay(nominal) || dayOff === 'stay') {
    return { due: nominal, skipped: [], unsure: [] };
  }
  if (dayOff === 'earlier') {
    const due = workingDayOnOrBefore(calendar, nominal);
    return { due, skipped: [], unsure: unsureDays(calendar, due, nominal) };
  }
  const { due, skipped } = rollForward(calendar, nominal);
  return { due, skipped, unsure: unsureDays(calendar, nominal, due) };
}

/** Lists the days from the first to the last whose standing may still change. */
export function unsureDays(
  calendar: WorkingCalendar,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isProvisional(calendar, day)) {
      days.push(day);
    }
  }
  return days;
}
