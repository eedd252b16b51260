import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Whose year: the programme's, the procuracy's, the courts', the calendar's, or days that the reader chose. */
export const YearDefinition = z.enum(['programme', 'procuracy', 'court', 'calendar', 'chosen']);
export type YearDefinition = z.infer<typeof YearDefinition>;

/** A stretch of days, both counted. */
export type StatisticsPeriod = { from: Temporal.PlainDate; to: Temporal.PlainDate };

type NamedYear = Exclude<YearDefinition, 'chosen'>;

/** First month and day of each year; all but the calendar's begin in the year before. */
const YEAR_BEGINS: Readonly<Record<NamedYear, { month: number; day: number }>> = {
  programme: { month: 12, day: 15 },
  procuracy: { month: 12, day: 1 },
  court: { month: 10, day: 1 },
  calendar: { month: 1, day: 1 },
};

/**
 * The reporting year of a definition (programme 15/12–14/12, procuracy 1/12–30/11, courts 1/10–30/9):
 * the year is named after the one in which it ends.
 */
export function yearOf(definition: NamedYear, year: number): StatisticsPeriod {
  const begins = YEAR_BEGINS[definition];
  const first = definition === 'calendar' ? year : year - 1;
  const from = Temporal.PlainDate.from({ year: first, ...begins });
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) };
}

/** The reporting year in which a day lies. */
export function yearNow(definition: NamedYear, today: Temporal.PlainDate): number {
  const { to } = yearOf(definition, today.year);
  return Temporal.PlainDate.compare(today, to) <= 0 ? today.year : today.year + 1;
}

/** A period parted into months that begin on its own first day, the last one cut at its end. */
export function listMonths(period: StatisticsPeriod): StatisticsPeriod[] {
  const months: StatisticsPeriod[] = [];
  for (let at = 0; at < 60; at += 1) {
    const from = period.from.add({ months: at });
    if (Temporal.PlainDate.compare(from, period.to) > 0) {
      break;
    }
    const last = period.from.add({ months: at + 1 }).subtract({ days: 1 });
    const to = Temporal.PlainDate.compare(last, period.to) > 0 ? period.to : last;
    months.push({ from, to });
  }
  return months;
}
