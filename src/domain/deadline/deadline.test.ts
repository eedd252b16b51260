import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { administrativeDue, isLate } from '#domain/deadline/administrative-due.ts';
import { CalendarDay } from '#domain/deadline/calendar-day.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { rollForward } from '#domain/deadline/count-period.ts';
import { recountDue } from '#domain/deadline/recount.ts';
import {
  addWorkingDays,
  buildCalendar,
  countWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrBefore,
} from '#domain/deadline/working-calendar.ts';

const shipped = buildCalendar(CALENDAR_DAYS);
const withCultureDay = buildCalendar(
  CALENDAR_DAYS.map((row) => (row.date === '2026-11-24' ? { ...row, active: true } : row)),
);
const anyDay = fc.integer({ min: 0, max: 2100 }).map((days) => day('2022-01-01').add({ days }));

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

describe('the shipped calendar', () => {
  it('has sound rows, each day once, each with its basis', () => {
    for (const row of CALENDAR_DAYS) {
      expect(CalendarDay.parse(row)).toEqual(row);
    }
    expect(new Set(CALENDAR_DAYS.map((row) => row.date)).size).toBe(CALENDAR_DAYS.length);
  });

  it('lists weekdays as off, and worked days on Saturdays, as many as weekdays swapped', () => {
    for (const row of CALENDAR_DAYS.filter((one) => !one.date.startsWith('2027'))) {
      expect(day(row.date).dayOfWeek, row.date).toSatisfy((weekday: number) =>
        row.kind === 'worked' ? weekday === 6 : weekday <= 5,
      );
    }
    expect(CALENDAR_DAYS.filter((row) => row.kind === 'worked').map((row) => row.date)).toEqual([
      '2024-05-04',
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
  });

  it.each([
    [2022, 11],
    [2023, 11],
    [2024, 12],
    [2025, 12],
    [2026, 13],
  ])('counts the weekdays off of %s: %s', (year, count) => {
    const off = CALENDAR_DAYS.filter(
      (row) => row.date.startsWith(String(year)) && row.kind === 'day-off' && row.active,
    );
    expect(off).toHaveLength(count);
  });

  it('keeps 24/11 a working day until it is switched on, and marks it as open', () => {
    expect(isWorkingDay(shipped, day('2026-11-24'))).toBe(true);
    expect(isWorkingDay(withCultureDay, day('2026-11-24'))).toBe(false);
    expect(isProvisional(shipped, day('2026-11-24'))).toBe(true);
  });

  it('holds every day of a year without rows for provisional', () => {
    expect(isProvisional(shipped, day('2031-03-12'))).toBe(true);
    expect(isProvisional(shipped, day('2026-03-12'))).toBe(false);
  });
});

describe('working days', () => {
  it('knows swapped Saturdays and swapped weekdays', () => {
    expect(isWorkingDay(shipped, day('2026-08-22'))).toBe(true);
    expect(isWorkingDay(shipped, day('2026-08-31'))).toBe(false);
    expect(isWorkingDay(shipped, day('2026-08-29'))).toBe(false);
    expect(nextWorkingDay(shipped, day('2026-08-28')).toString()).toBe('2026-09-03');
    expect(previousWorkingDay(shipped, day('2026-09-03')).toString()).toBe('2026-08-28');
  });

  it('moves forward and back by the same count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, count) => {
        const start = workingDayOnOrBefore(shipped, date);
        const reached = addWorkingDays(shipped, start, count);
        expect(addWorkingDays(shipped, reached, -count).equals(start)).toBe(true);
        expect(countWorkingDays(shipped, start, reached)).toBe(count);
        expect(countWorkingDays(shipped, reached, start)).toBe(-count + 0);
      }),
    );
  });

  it('reads the later of two rows for one day', () => {
    const [row] = CALENDAR_DAYS.filter((one) => one.date === '2026-08-31');
    const withdrawn = buildCalendar([
      ...CALENDAR_DAYS,
      { ...(row as CalendarDay), kind: 'worked' },
    ]);
    expect(isWorkingDay(withdrawn, day('2026-08-31'))).toBe(true);
  });
});

describe('an end on a day off', () => {
  it('stays on a worked Saturday, and rolls from a swapped Monday past the National Day', () => {
    expect(rollForward(shipped, day('2026-08-22')).due.toString()).toBe('2026-08-22');
    const rolled = rollForward(shipped, day('2026-08-31'));
    expect(rolled.due.toString()).toBe('2026-09-03');
    expect(rolled.skipped.map(({ date }) => date.toString())).toEqual([
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ]);
  });

  it('is never where a period ends, nor before it; a later end never rolls to an earlier day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const end = rollForward(shipped, date);
        expect(isWorkingDay(shipped, end.due)).toBe(true);
        expect(Temporal.PlainDate.compare(end.nominal, end.due)).toBeLessThanOrEqual(0);
        const next = rollForward(shipped, date.add({ days: 1 }));
        expect(Temporal.PlainDate.compare(end.due, next.due)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('administrative due dates', () => {
  it('never roll: before 16/3/2025 is by Saturday 15/3, reminded on Friday, late on 16/3', () => {
    const found = administrativeDue(shipped, { before: day('2025-03-16') });
    expect([found.lastDay, found.reminderOn, found.lateFrom].map(String)).toEqual([
      '2025-03-15',
      '2025-03-14',
      '2025-03-16',
    ]);
    expect(isLate(found, day('2025-03-15'))).toBe(false);
    expect(isLate(found, day('2025-03-16'))).toBe(true);
  });

  it('roll only where the plan says so', () => {
    const found = administrativeDue(shipped, { before: day('2025-03-16') }, { rollForward: true });
    expect([found.lastDay, found.reminderOn, found.lateFrom].map(String)).toEqual([
      '2025-03-17',
      '2025-03-17',
      '2025-03-18',
    ]);
  });

  it('take “đến hết ngày” as the last day itself', () => {
    expect(administrativeDue(shipped, { by: day('2026-09-30') }).lastDay.toString()).toBe(
      '2026-09-30',
    );
  });

  it('show a mark where the reminder rests on provisional days', () => {
    expect(administrativeDue(shipped, { by: day('2027-02-10') }).provisional).toBe(true);
    expect(administrativeDue(shipped, { by: day('2026-03-10') }).provisional).toBe(false);
  });

  it('always remind on a working day, on or before the last day, which lies right before lateness', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (date, rolls) => {
        const found = administrativeDue(shipped, { before: date }, { rollForward: rolls });
        expect(isWorkingDay(shipped, found.reminderOn)).toBe(true);
        expect(Temporal.PlainDate.compare(found.reminderOn, found.lastDay)).toBeLessThanOrEqual(0);
        expect(found.lateFrom.subtract({ days: 1 }).equals(found.lastDay)).toBe(true);
        expect(rolls || found.lateFrom.equals(date)).toBe(true);
      }),
    );
  });
});

describe('a changed calendar', () => {
  it('recounts with a trace that names the day and its basis', () => {
    const recount = recountDue(
      shipped,
      withCultureDay,
      (calendar) => rollForward(calendar, day('2026-11-24')).due,
    );
    expect(recount).toMatchObject({
      changed: true,
      from: day('2026-11-24'),
      to: day('2026-11-25'),
    });
    expect(recount.changed && recount.because.map((one) => one.date)).toEqual(['2026-11-24']);
    expect(recount.changed && recount.because[0]?.basis).toContain('80-NQ/TW');
  });

  it('leaves other dates alone', () => {
    expect(recountDue(shipped, withCultureDay, () => day('2026-10-01'))).toEqual({
      changed: false,
    });
  });
});
