import { Temporal } from 'temporal-polyfill';
import {
  isProvisional,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

/** “Trước ngày 16/3” is `before`; “đến hết ngày 15/3” is `by`. */
export type WrittenDue = { before: Temporal.PlainDate } | { by: Temporal.PlainDate };

/** When a duty of a plan must be done, when to be reminded, and from which day it is late. */
export type AdministrativeDue = {
  /** Last acceptable day. */
  lastDay: Temporal.PlainDate;
  /** Last working day on or before the last day: what reminders and Hôm nay name. */
  reminderOn: Temporal.PlainDate;
  /** First day on which the duty is late. */
  lateFrom: Temporal.PlainDate;
  /** True when the reminder (or the rolled last day) rests on a day that may still change. */
  provisional: boolean;
};

/**
 * Settles an administrative due date, which never rolls over days off unless the plan says so:
 * “trước ngày 16/3/2025” makes Saturday 15/3 the last day, Friday 14/3 the reminder, 16/3 late.
 */
export function administrativeDue(
  calendar: WorkingCalendar,
  written: WrittenDue,
  options: { rollForward?: boolean } = {},
): AdministrativeDue {
  const nominal = 'before' in written ? written.before.subtract({ days: 1 }) : written.by;
  const lastDay = options.rollForward === true ? workingDayOnOrAfter(calendar, nominal) : nominal;
  const reminderOn = workingDayOnOrBefore(calendar, lastDay);
  return {
    lastDay,
    reminderOn,
    lateFrom: lastDay.add({ days: 1 }),
    provisional: restsOnProvisional(
      calendar,
      reminderOn,
      options.rollForward ? nominal : lastDay,
      lastDay,
    ),
  };
}

/** Says whether something handed in on the day is late; nothing is late while the day is open. */
export function isLate(due: AdministrativeDue, handedIn: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(handedIn, due.lateFrom) >= 0;
}

function restsOnProvisional(calendar: WorkingCalendar, ...days: Temporal.PlainDate[]): boolean {
  const ordered = [...days].sort(Temporal.PlainDate.compare);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) {
    return false;
  }
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isProvisional(calendar, day)) {
      return true;
    }
  }
  return false;
}
