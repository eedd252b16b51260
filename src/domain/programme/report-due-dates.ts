import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AgencyLevel } from '#domain/agency/agency-kind.ts';
import { type AdministrativeDue, administrativeDue } from '#domain/deadline/administrative-due.ts';
import {
  addWorkingDays,
  nextWorkingDay,
  type WorkingCalendar,
} from '#domain/deadline/working-calendar.ts';
import {
  listPeriods,
  type PeriodKind,
  type ReportingPeriod,
  type ReportingScheme,
} from '#domain/programme/reporting-period.ts';

export const ReportKind = z.enum(['quarterly', 'semiannual', 'annual', 'once', 'adhoc']);
export type ReportKind = z.infer<typeof ReportKind>;

/** A reporting duty as a plan lays it down. */
export type ReportDuty = {
  kind: ReportKind;
  /** “Trước ngày”: MM-DD of recurring duties, YYYY-MM-DD of a single one; empty where none is printed. */
  due: readonly string[];
  scheme: ReportingScheme;
  /** Kinds of the plan's other duties: a half-year duty takes the second quarter's place. */
  besides?: readonly ReportKind[];
  rollForward?: boolean;
  /** Levels that hand in earlier than the plan's day, so that the level above can consolidate. */
  earlier?: readonly { level: AgencyLevel; workingDays: number }[];
};

/** One report to hand in: for which period, until when, and whether the day was assumed. */
export type ReportDue = {
  kind: ReportKind;
  period: ReportingPeriod | null;
  due: AdministrativeDue;
  /** True where the plan prints no day and the rule of NĐ 09/2019 Điều 8.5 stands in. */
  assumed: boolean;
};

/** Periods that a duty may mean, and those that stand in where a sibling duty does not claim them. */
const OWN_KINDS: Record<ReportKind, readonly PeriodKind[]> = {
  quarterly: ['quarter-1', 'quarter-2', 'quarter-3', 'quarter-4'],
  semiannual: ['half-1', 'half-2'],
  annual: ['year'],
  once: [],
  adhoc: [],
};

/**
 * Generates the reports whose last day lies from `from` to `to`. Printed days take the period with
 * the nearest cut-off (“trước 16/3” is quý I); where none is printed the last day is the first
 * working day after the cut-off, marked assumed. Single and ad-hoc duties give only printed days.
 */
export function generateDueDates(
  duty: ReportDuty,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: WorkingCalendar,
): ReportDue[] {
  const periods = periodsAround(duty, from.year - 1, to.year + 1);
  const found =
    duty.due.length > 0
      ? duty.due.flatMap((written) => printedDues(duty, written, periods, from, to, calendar))
      : assumedDues(duty, periods, calendar);
  return found
    .filter(({ due }) => isBetween(due.lastDay, from, to))
    .sort((one, other) => Temporal.PlainDate.compare(one.due.lastDay, other.due.lastDay));
}

/** Gives an agency's own day beside the plan's: the same, or earlier by its level's rule. */
export function dueForLevel(
  report: ReportDue,
  duty: ReportDuty,
  level: AgencyLevel,
  calendar: WorkingCalendar,
): { own: AdministrativeDue; upper: AdministrativeDue } {
  const rule = duty.earlier?.find((one) => one.level === level);
  const upper = report.due;
  if (rule === undefined || rule.workingDays === 0) {
    return { own: upper, upper };
  }
  const own = addWorkingDays(calendar, upper.reminderOn, -rule.workingDays);
  return { own: administrativeDue(calendar, { by: own }), upper };
}

function printedDues(
  duty: ReportDuty,
  written: string,
  periods: readonly ReportingPeriod[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: WorkingCalendar,
): ReportDue[] {
  return daysWritten(written, from.year - 1, to.year + 1).map((before) => ({
    kind: duty.kind,
    period: nearestPeriod(periods, before),
    due: administrativeDue(calendar, { before }, { rollForward: duty.rollForward === true }),
    assumed: false,
  }));
}

function assumedDues(
  duty: ReportDuty,
  periods: readonly ReportingPeriod[],
  calendar: WorkingCalendar,
): ReportDue[] {
  const meant = periods.filter((period) => duty.kind !== 'semiannual' || period.kind === 'half-1');
  return meant.map((period) => ({
    kind: duty.kind,
    period,
    due: administrativeDue(calendar, { by: nextWorkingDay(calendar, period.to) }),
    assumed: true,
  }));
}

function periodsAround(duty: ReportDuty, first: number, last: number): ReportingPeriod[] {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years.flatMap((year) => {
    const all = listPeriods(duty.scheme, year);
    const kinds = kindsMeant(duty, all);
    return all.filter((period) => kinds.includes(period.kind));
  });
}

/** A quarterly duty also means the half-year and the year that replace quý II and IV, unless claimed. */
function kindsMeant(duty: ReportDuty, all: readonly ReportingPeriod[]): PeriodKind[] {
  const kinds = [...OWN_KINDS[duty.kind]];
  const has = (kind: PeriodKind) => all.some((period) => period.kind === kind);
  const besides = duty.besides ?? [];
  if (duty.kind === 'quarterly') {
    if (!has('quarter-2') && (duty.due.length > 0 || !besides.includes('semiannual'))) {
      kinds.push('half-1');
    }
    if (!has('quarter-4') && (duty.due.length > 0 || !besides.includes('annual'))) {
      kinds.push('year');
    }
  }
  return kinds;
}

function nearestPeriod(
  periods: readonly ReportingPeriod[],
  before: Temporal.PlainDate,
): ReportingPeriod | null {
  const distance = (period: ReportingPeriod) =>
    Math.abs(period.to.until(before, { largestUnit: 'days' }).days);
  return [...periods].sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function daysWritten(written: string, first: number, last: number): Temporal.PlainDate[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    return [Temporal.PlainDate.from(written)];
  }
  const monthDay = Temporal.PlainMonthDay.from(written);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    monthDay.toPlainDate({ year: first + at }),
  );
}

function isBetween(
  date: Temporal.PlainDate,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}
