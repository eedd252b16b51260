import { Temporal } from 'temporal-polyfill';
import { type WorkingCalendar, workingDayOnOrAfter } from '#domain/deadline/working-calendar.ts';
import type { ConfirmedPlan, ConfirmedTask } from '#domain/plan-review/confirmed-plan.ts';
import { lastDayOf } from '#domain/plan-review/last-day.ts';
import { riskBegins } from '#domain/programme/task-term.ts';

/** The days of a task of a plan, as they are stored. */
export interface StoredTerm {
  startsOn: string;
  /** Null for a standing task. */
  dueOn: string | null;
  /** “Trước ngày” as written. */
  beforeOn: string | null;
  riskOn: string | null;
}

/**
 * The days of a task: its last day as the plan writes it, or the next working day after it where the plan
 * rolls forward; at risk from the day the domain counts.
 */
export function termOfTask(
  plan: Pick<ConfirmedPlan, 'periodFrom' | 'dueRollsForward'>,
  task: ConfirmedTask,
  calendar: WorkingCalendar,
): StoredTerm {
  const startsOn = task.from ?? plan.periodFrom;
  const { dueOn: written, beforeOn } = lastDayOf(task);
  if (written === null) {
    return { startsOn, dueOn: null, beforeOn, riskOn: null };
  }
  const nominal = Temporal.PlainDate.from(written);
  const lastDay = plan.dueRollsForward ? workingDayOnOrAfter(calendar, nominal) : nominal;
  const from = Temporal.PlainDate.from(startsOn);
  const risk =
    Temporal.PlainDate.compare(lastDay, from) < 0
      ? lastDay
      : riskBegins({ from, lastDay }, calendar);
  return { startsOn, dueOn: lastDay.toString(), beforeOn, riskOn: risk.toString() };
}
