import { Temporal } from 'temporal-polyfill';
import type { AdministrativeDue } from '#domain/deadline/administrative-due.ts';
import { isLate } from '#domain/deadline/administrative-due.ts';
import {
  addWorkingDays,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

/**
 * The time of a task: a deadline, a window, a standing duty (“thường xuyên”) whose window is the
 * plan's period, or none written.
 */
export type TaskTerm =
  | { kind: 'deadline'; from: Temporal.PlainDate; lastDay: Temporal.PlainDate }
  | { kind: 'window'; from: Temporal.PlainDate; lastDay: Temporal.PlainDate }
  | { kind: 'standing'; from: Temporal.PlainDate; lastDay: Temporal.PlainDate }
  | { kind: 'open'; from: Temporal.PlainDate };

/** How a task stands against its time on a day. */
export type TermStanding =
  | { standing: 'upcoming'; from: Temporal.PlainDate }
  | { standing: 'on-track' }
  | { standing: 'at-risk'; since: Temporal.PlainDate; lastDay: Temporal.PlainDate }
  | { standing: 'overdue'; since: Temporal.PlainDate; lastDay: Temporal.PlainDate }
  | { standing: 'not-reported'; since: Temporal.PlainDate }
  | { standing: 'finished'; late: boolean }
  | { standing: 'cancelled' };

/** What the standing of a task depends on besides its time. */
export type TermFacts = {
  /** Day on which the work was reported done; null while it goes on. */
  doneOn: Temporal.PlainDate | null;
  isCancelled: boolean;
  /** Periodic reports that carry a standing task, each handed in or not. */
  reports: readonly { due: AdministrativeDue; handedInOn: Temporal.PlainDate | null }[];
};

/** Working days left at which a task is at risk at the latest. */
const RISK_WORKING_DAYS = 3;

/**
 * Judges a task on a day. At risk begins with the last fifth of the term or with three working days
 * left, whichever comes first; a standing task is never overdue, only “not reported”.
 */
export function assessTerm(
  term: TaskTerm,
  facts: TermFacts,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
): TermStanding {
  if (facts.isCancelled) {
    return { standing: 'cancelled' };
  }
  if (facts.doneOn !== null) {
    return { standing: 'finished', late: isTooLate(term, facts.doneOn) };
  }
  if (isBefore(today, term.from)) {
    return { standing: 'upcoming', from: term.from };
  }
  switch (term.kind) {
    case 'open':
      return { standing: 'on-track' };
    case 'standing':
      return assessStanding(facts, today);
    case 'window':
    case 'deadline':
      return assessLastDay(term, today, calendar);
  }
}

/** Gives the first day on which a dated task is at risk, never before it begins. */
export function riskBegins(
  term: { from: Temporal.PlainDate; lastDay: Temporal.PlainDate },
  calendar: WorkingCalendar,
): Temporal.PlainDate {
  const length = term.from.until(term.lastDay, { largestUnit: 'days' }).days + 1;
  const lastFifth = term.lastDay.subtract({ days: Math.ceil(length / 5) - 1 });
  const lastWorkingDay = workingDayOnOrBefore(calendar, term.lastDay);
  const fewDaysLeft = addWorkingDays(calendar, lastWorkingDay, -RISK_WORKING_DAYS);
  const earlier = isBefore(lastFifth, fewDaysLeft) ? lastFifth : fewDaysLeft;
  return isBefore(earlier, term.from) ? term.from : earlier;
}

function assessLastDay(
  term: { from: Temporal.PlainDate; lastDay: Temporal.PlainDate },
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
): TermStanding {
  if (isBefore(term.lastDay, today)) {
    return { standing: 'overdue', since: term.lastDay.add({ days: 1 }), lastDay: term.lastDay };
  }
  const since = riskBegins(term, calendar);
  return isBefore(today, since)
    ? { standing: 'on-track' }
    : { standing: 'at-risk', since, lastDay: term.lastDay };
}

function assessStanding(facts: TermFacts, today: Temporal.PlainDate): TermStanding {
  const missing = facts.reports
    .filter((report) => report.handedInOn === null && isLate(report.due, today))
    .map((report) => report.due.lateFrom)
    .sort(Temporal.PlainDate.compare);
  const since = missing[0];
  return since === undefined ? { standing: 'on-track' } : { standing: 'not-reported', since };
}

function isTooLate(term: TaskTerm, doneOn: Temporal.PlainDate): boolean {
  return (term.kind === 'deadline' || term.kind === 'window') && isBefore(term.lastDay, doneOn);
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
