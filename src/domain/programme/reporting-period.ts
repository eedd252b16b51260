import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Whose year it is: the programme's, the calendar's, the procuracy's or the courts'. */
export const ReportingScheme = z.enum(['programme', 'calendar', 'procuracy', 'court']);
export type ReportingScheme = z.infer<typeof ReportingScheme>;

export const PeriodKind = z.enum([
  'month',
  'quarter-1',
  'quarter-2',
  'half-1',
  'quarter-3',
  'quarter-4',
  'half-2',
  'year',
]);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** A period as data: its first and last day within a reporting year; `-1` is the year before. */
export type PeriodRule = {
  scheme: ReportingScheme;
  kind: PeriodKind;
  from: { year: -1 | 0; monthDay: string };
  to: { monthDay: string };
  vi: string;
  en: string;
  basis: string;
};

/** One period of one reporting year; `to` is the cut-off, ends included. */
export type ReportingPeriod = {
  scheme: ReportingScheme;
  kind: PeriodKind;
  year: number;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
};

const DECREE_09 = 'Nghị định 09/2019/NĐ-CP, Điều 12';
const CALENDAR = 'Năm dương lịch';

/** Shipped periods: in the programme's year 6 tháng replaces quý II and năm replaces quý IV. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule('programme', 'quarter-1', -1, '12-15', '03-14', 'Quý I', 'First quarter', DECREE_09),
  rule(
    'programme',
    'half-1',
    -1,
    '12-15',
    '06-14',
    '6 tháng đầu năm',
    'First half-year',
    DECREE_09,
  ),
  rule('programme', 'quarter-3', 0, '06-15', '09-14', 'Quý III', 'Third quarter', DECREE_09),
  rule(
    'programme',
    'half-2',
    0,
    '06-15',
    '12-14',
    '6 tháng cuối năm',
    'Second half-year',
    DECREE_09,
  ),
  rule('programme', 'year', -1, '12-15', '12-14', 'Năm', 'Year', DECREE_09),
  rule('calendar', 'quarter-1', 0, '01-01', '03-31', 'Quý I', 'First quarter', CALENDAR),
  rule('calendar', 'quarter-2', 0, '04-01', '06-30', 'Quý II', 'Second quarter', CALENDAR),
  rule('calendar', 'half-1', 0, '01-01', '06-30', '6 tháng đầu năm', 'First half-year', CALENDAR),
  rule('calendar', 'quarter-3', 0, '07-01', '09-30', 'Quý III', 'Third quarter', CALENDAR),
  rule('calendar', 'quarter-4', 0, '10-01', '12-31', 'Quý IV', 'Fourth quarter', CALENDAR),
  rule('calendar', 'half-2', 0, '07-01', '12-31', '6 tháng cuối năm', 'Second half-year', CALENDAR),
  rule('calendar', 'year', 0, '01-01', '12-31', 'Năm', 'Year', CALENDAR),
  rule(
    'procuracy',
    'year',
    -1,
    '12-01',
    '11-30',
    'Năm công tác kiểm sát',
    'Procuracy year',
    'Kỳ thống kê của ngành Kiểm sát',
  ),
  rule(
    'court',
    'year',
    -1,
    '10-01',
    '09-30',
    'Năm công tác tòa án',
    'Court year',
    'Kỳ thống kê của ngành Tòa án',
  ),
];

/** Gives the dates of a period in a reporting year. */
export function periodInYear(found: PeriodRule, year: number): ReportingPeriod {
  return {
    scheme: found.scheme,
    kind: found.kind,
    year,
    from: dayOf(year + found.from.year, found.from.monthDay),
    to: dayOf(year, found.to.monthDay),
  };
}

/** Lists the periods of a scheme's reporting year in the order in which they end. */
export function listPeriods(
  scheme: ReportingScheme,
  year: number,
  rules: readonly PeriodRule[] = PERIOD_RULES,
): ReportingPeriod[] {
  return rules
    .filter((one) => one.scheme === scheme)
    .map((one) => periodInYear(one, year))
    .sort((one, other) => Temporal.PlainDate.compare(one.to, other.to));
}

/** Finds the period of a kind that holds the day; null where the scheme has no such kind. */
export function findPeriodOn(
  scheme: ReportingScheme,
  kind: PeriodKind,
  date: Temporal.PlainDate,
  rules: readonly PeriodRule[] = PERIOD_RULES,
): ReportingPeriod | null {
  const found = [date.year, date.year + 1]
    .flatMap((year) => listPeriods(scheme, year, rules))
    .find((period) => period.kind === kind && holdsDay(period, date));
  return found ?? null;
}

/** The month's period: the programme counts from the 15th to the 14th, the others by calendar month. */
export function monthPeriod(
  scheme: ReportingScheme,
  month: Temporal.PlainYearMonth,
): ReportingPeriod {
  const first = month.toPlainDate({ day: 1 });
  const isShifted = scheme === 'programme';
  return {
    scheme,
    kind: 'month',
    year: month.year,
    from: isShifted ? first.subtract({ months: 1 }).with({ day: 15 }) : first,
    to: isShifted ? first.with({ day: 14 }) : first.add({ months: 1 }).subtract({ days: 1 }),
  };
}

/** True when the day lies in the period, ends included. */
export function holdsDay(
  period: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  date: Temporal.PlainDate,
): boolean {
  return (
    Temporal.PlainDate.compare(period.from, date) <= 0 &&
    Temporal.PlainDate.compare(date, period.to) <= 0
  );
}

function rule(
  scheme: ReportingScheme,
  kind: PeriodKind,
  fromYear: -1 | 0,
  from: string,
  to: string,
  vi: string,
  en: string,
  basis: string,
): PeriodRule {
  return {
    scheme,
    kind,
    from: { year: fromYear, monthDay: from },
    to: { monthDay: to },
    vi,
    en,
    basis,
  };
}

function dayOf(year: number, monthDay: string): Temporal.PlainDate {
  return Temporal.PlainMonthDay.from(monthDay).toPlainDate({ year });
}
