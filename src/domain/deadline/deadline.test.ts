import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { administrativeDue, isLate } from '#domain/deadline/administrative-due.ts';
import { CalendarDay } from '#domain/deadline/calendar-day.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import {
  endDetention,
  endHours,
  endPeriod,
  extendPeriod,
  lastDayToAsk,
  type PeriodLength,
  rollForward,
} from '#domain/deadline/count-period.ts';
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
const anyLength: fc.Arbitrary<PeriodLength> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 30 }) }),
);

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

function due(from: string, length: PeriodLength, calendar = shipped): string {
  return endPeriod(calendar, day(from), length).due.toString();
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

describe('counting by Article 134', () => {
  it('1: three days, three working days and 24 hours after receipt on Wed 4/11/2026', () => {
    expect(due('2026-11-04', { days: 3 })).toBe('2026-11-09');
    expect(due('2026-11-04', { workingDays: 3 })).toBe('2026-11-09');
    const received = Temporal.Instant.from('2026-11-04T10:00:00+07:00');
    expect(endHours(received, 24).toString()).toBe('2026-11-05T03:00:00Z');
  });

  it('2: twenty days end on 24/11/2026, or 25/11 where 24/11 is a holiday', () => {
    expect(due('2026-11-04', { days: 20 })).toBe('2026-11-24');
    expect(due('2026-11-04', { days: 20 }, withCultureDay)).toBe('2026-11-25');
    expect(endPeriod(shipped, day('2026-11-04'), { days: 20 }).provisional).toBe(true);
  });

  it('3: two months, ask five days before, two months more', () => {
    const prolonged = endPeriod(shipped, day('2026-11-04'), { months: 2 });
    expect(prolonged.due.toString()).toBe('2027-01-04');
    expect(lastDayToAsk(shipped, prolonged, 5).askBy.toString()).toBe('2026-12-30');
    expect(extendPeriod(shipped, prolonged, { months: 2 }).due.toString()).toBe('2027-03-04');
  });

  it('4: months end on the month’s last day where the number is missing', () => {
    const end = endPeriod(shipped, day('2026-12-31'), { months: 2 });
    expect([end.nominal.toString(), end.due.toString()]).toEqual(['2027-02-28', '2027-03-01']);
  });

  it('5: four months and two extensions, each from the nominal end', () => {
    const base = endPeriod(shipped, day('2026-07-15'), { months: 4 });
    const first = extendPeriod(shipped, base, { months: 4 });
    expect([base.nominal.toString(), base.due.toString()]).toEqual(['2026-11-15', '2026-11-16']);
    expect(lastDayToAsk(shipped, base, 10).askBy.toString()).toBe('2026-11-05');
    expect(first.due.toString()).toBe('2027-03-15');
    expect(extendPeriod(shipped, first, { months: 4 }).due.toString()).toBe('2027-07-15');
  });

  it('6: detention counts its first day, months of 30 days, and never rolls', () => {
    expect(endDetention(day('2026-07-15'), { months: 4 }).toString()).toBe('2026-11-11');
  });

  it('7: an appeal period passes Giỗ Tổ and its compensation', () => {
    const appeal = endPeriod(shipped, day('2026-04-10'), { days: 15 });
    expect(appeal.due.toString()).toBe('2026-04-28');
    expect(appeal.skipped.map((skip) => [skip.date.toString(), skip.row?.vi ?? null])).toEqual([
      ['2026-04-25', null],
      ['2026-04-26', null],
      ['2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ]);
    expect(due('2026-04-10', { days: 30 })).toBe('2026-05-11');
  });

  it('8 and 9: a worked Saturday stays, a swapped Monday rolls past the National Day', () => {
    expect(rollForward(shipped, day('2026-08-22')).due.toString()).toBe('2026-08-22');
    expect(rollForward(shipped, day('2026-08-31')).due.toString()).toBe('2026-09-03');
  });

  it('10 and 11: prosecution and trial', () => {
    const decision = endPeriod(shipped, day('2026-11-02'), { days: 30 });
    expect(decision.due.toString()).toBe('2026-12-02');
    expect(extendPeriod(shipped, decision, { days: 30 }).due.toString()).toBe('2027-01-04');
    const trial = endPeriod(shipped, day('2026-12-04'), { months: 2 });
    expect(trial.due.toString()).toBe('2027-02-04');
    const longer = extendPeriod(shipped, trial, { days: 30 });
    expect([longer.nominal.toString(), longer.due.toString()]).toEqual([
      '2027-03-06',
      '2027-03-08',
    ]);
  });

  it('12: the official examples of TTLT 04/2018', () => {
    expect(endDetention(day('2018-03-04'), { months: 2 }, 3).toString()).toBe('2018-04-29');
    expect(endDetention(day('2018-04-11'), { months: 2 }, 6).toString()).toBe('2018-06-03');
  });

  it('warns earlier where the last day to ask is a day off', () => {
    const end = rollForward(shipped, day('2026-11-20'));
    expect(lastDayToAsk(shipped, end, 5)).toMatchObject({
      nominal: day('2026-11-15'),
      askBy: day('2026-11-13'),
    });
  });

  it('never ends on a day off, never before the nominal day, and a longer limit never ends sooner', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (date, length) => {
        const end = endPeriod(shipped, date, length);
        expect(isWorkingDay(shipped, end.due)).toBe(true);
        expect(Temporal.PlainDate.compare(end.nominal, end.due)).toBeLessThanOrEqual(0);
        const [[unit, count] = ['days', 0]] = Object.entries(length);
        const longer = endPeriod(shipped, date, { [unit]: count + 1 } as PeriodLength);
        expect(Temporal.PlainDate.compare(end.due, longer.due)).toBeLessThanOrEqual(0);
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
      (calendar) => endPeriod(calendar, day('2026-11-04'), { days: 20 }).due,
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
