import { Temporal } from 'temporal-polyfill';
import {
  addWorkingDays,
  buildCalendar,
  countWorkingDays,
  isProvisional,
  isWorkingDay,
} from '#domain/deadline/working-calendar.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { countWorkingTime, getCalendarYear } from '../contract.ts';
import { dayView, loadCalendarDays } from './calendar-store.ts';

/** The days of a year that differ from their weekday, and what was changed last. */
export async function readCalendarYear(
  context: RequestContext,
  input: ParsedInputOf<typeof getCalendarYear>,
): Promise<OutputOf<typeof getCalendarYear>> {
  const days = await loadCalendarDays(context.tx);
  const calendar = buildCalendar(days);
  const first = Temporal.PlainDate.from({ year: input.year, month: 1, day: 1 });
  const changes = await context.tx
    .selectFrom('calendar_change')
    .select(['id', 'day', 'before', 'after', 'moved_count', 'at'])
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  const years = new Set(days.map((day) => Number(day.date.slice(0, 4))));
  return {
    days: days.filter((day) => day.date.startsWith(`${input.year}-`)).map(dayView),
    changes: changes.map((row) => ({
      id: row.id,
      day: row.day,
      act: row.before === null ? 'added' : row.after === null ? 'removed' : 'changed',
      movedCount: row.moved_count,
      at: row.at.toISOString(),
    })),
    workingDays: countWorkingDays(
      calendar,
      first.subtract({ days: 1 }),
      first.with({ month: 12, day: 31 }),
    ),
    years: [...years].sort((one, other) => one - other),
  };
}

/** Counts from a day by working days, or the working days up to another day. */
export async function countTime(
  context: RequestContext,
  input: ParsedInputOf<typeof countWorkingTime>,
): Promise<OutputOf<typeof countWorkingTime>> {
  if ((input.days === undefined) === (input.to === undefined)) {
    throw new Refusal('input.invalid', {}, [
      {
        path: 'days',
        code: 'custom',
        vi: 'Ghi số ngày làm việc, hoặc ngày cuối.',
        en: 'Give a number of working days, or a last day.',
      },
    ]);
  }
  const days = await loadCalendarDays(context.tx);
  const calendar = buildCalendar(days);
  const from = Temporal.PlainDate.from(input.from);
  const to =
    input.to === undefined
      ? addWorkingDays(calendar, from, input.days ?? 0)
      : Temporal.PlainDate.from(input.to);
  const [start, end] = [from, to].sort(Temporal.PlainDate.compare) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  if (start.until(end, { largestUnit: 'days' }).days > 3660) {
    throw new Refusal('input.invalid');
  }
  const between = days.filter((day) => day.date >= start.toString() && day.date <= end.toString());
  return {
    from: from.toString(),
    to: to.toString(),
    workingDays: countWorkingDays(calendar, from, to),
    calendarDays: from.until(to, { largestUnit: 'days' }).days,
    isWorking: isWorkingDay(calendar, to),
    special: between
      .filter((day) => day.active)
      .map((day) => ({ day: day.date, kind: day.kind, nameVi: day.vi, nameEn: day.en })),
    provisional: between.some((day) => day.provisional) || isProvisional(calendar, to),
  };
}
