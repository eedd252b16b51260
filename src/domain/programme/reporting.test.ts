import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';
import {
  dueForLevel,
  generateDueDates,
  type ReportDuty,
} from '#domain/programme/report-due-dates.ts';
import {
  findPeriodOn,
  listPeriods,
  monthPeriod,
  ReportingScheme,
} from '#domain/programme/reporting-period.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

function dues(duty: ReportDuty, year: number): string[] {
  return generateDueDates(duty, day(`${year}-01-01`), day(`${year}-12-31`), calendar).map(
    ({ period, due, assumed }) =>
      `${period?.kind ?? '-'} ${period?.year ?? ''} ${due.lastDay}${assumed ? ' assumed' : ''}`,
  );
}

describe('reporting periods', () => {
  it('cut the programme year as the reporting decree does', () => {
    expect(
      listPeriods('programme', 2024).map((one) => `${one.kind} ${one.from} ${one.to}`),
    ).toEqual([
      'quarter-1 2023-12-15 2024-03-14',
      'half-1 2023-12-15 2024-06-14',
      'quarter-3 2024-06-15 2024-09-14',
      'half-2 2024-06-15 2024-12-14',
      'year 2023-12-15 2024-12-14',
    ]);
  });

  it('keep the procuracy and the courts on their own years', () => {
    expect(listPeriods('procuracy', 2026).map((one) => `${one.from} ${one.to}`)).toEqual([
      '2025-12-01 2026-11-30',
    ]);
    expect(listPeriods('court', 2026).map((one) => `${one.from} ${one.to}`)).toEqual([
      '2025-10-01 2026-09-30',
    ]);
  });

  it('place every day in exactly one year of each scheme, and the last days of December in the next', () => {
    expect(findPeriodOn('programme', 'year', day('2024-12-15'))?.year).toBe(2025);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom(...ReportingScheme.options),
        (days, scheme) => {
          const date = day('2020-01-01').add({ days });
          const holding = [date.year - 1, date.year, date.year + 1, date.year + 2]
            .flatMap((year) => listPeriods(scheme, year))
            .filter((one) => one.kind === 'year')
            .filter((one) => one.from.until(date).sign >= 0 && date.until(one.to).sign >= 0);
          expect(holding).toHaveLength(1);
          expect(findPeriodOn(scheme, 'year', date)?.year).toBe(holding[0]?.year);
        },
      ),
    );
  });

  it('count a programme month from the 15th to the 14th', () => {
    const march = Temporal.PlainYearMonth.from('2024-03');
    expect(monthPeriod('programme', march)).toMatchObject({
      from: day('2024-02-15'),
      to: day('2024-03-14'),
    });
    expect(monthPeriod('calendar', march)).toMatchObject({
      from: day('2024-03-01'),
      to: day('2024-03-31'),
    });
  });
});

describe('due dates of reports', () => {
  it('follow the plan of a city: before 16/3, 16/9, 16/6 and 16/12', () => {
    expect(dues({ kind: 'quarterly', due: ['03-16', '09-16'], scheme: 'programme' }, 2024)).toEqual(
      ['quarter-1 2024 2024-03-15', 'quarter-3 2024 2024-09-15'],
    );
    expect(dues({ kind: 'semiannual', due: ['06-16'], scheme: 'programme' }, 2024)).toEqual([
      'half-1 2024 2024-06-15',
    ]);
    expect(dues({ kind: 'annual', due: ['12-16'], scheme: 'programme' }, 2024)).toEqual([
      'year 2024 2024-12-15',
    ]);
  });

  it('remind of Sunday 15/9/2024 on Friday 13/9', () => {
    const [, third] = generateDueDates(
      { kind: 'quarterly', due: ['03-16', '09-16'], scheme: 'programme' },
      day('2024-01-01'),
      day('2024-12-31'),
      calendar,
    );
    expect(third?.due.reminderOn.toString()).toBe('2024-09-13');
    expect(third?.due.lateFrom.toString()).toBe('2024-09-16');
  });

  it('take a single day as it is printed: before 3/8/2024', () => {
    expect(dues({ kind: 'once', due: ['2024-08-03'], scheme: 'programme' }, 2024)).toEqual([
      '-  2024-08-02',
    ]);
    expect(dues({ kind: 'once', due: ['2024-08-03'], scheme: 'programme' }, 2025)).toEqual([]);
  });

  it('assume the first working day after the cut-off where none is printed, and say so', () => {
    const besides = ['semiannual', 'annual', 'adhoc'] as const;
    expect(dues({ kind: 'semiannual', due: [], scheme: 'programme', besides }, 2025)).toEqual([
      'half-1 2025 2025-06-16 assumed',
    ]);
    expect(dues({ kind: 'annual', due: [], scheme: 'programme', besides }, 2025)).toEqual([
      'year 2025 2025-12-15 assumed',
    ]);
    expect(dues({ kind: 'adhoc', due: [], scheme: 'programme', besides }, 2025)).toEqual([]);
  });

  it('let the half-year and the year stand for quý II and IV unless other duties claim them', () => {
    expect(
      dues({ kind: 'quarterly', due: [], scheme: 'programme' }, 2024).map(
        (one) => one.split(' ')[0],
      ),
    ).toEqual(['quarter-1', 'half-1', 'quarter-3', 'year']);
    const besides = ['semiannual', 'annual'] as const;
    expect(dues({ kind: 'quarterly', due: [], scheme: 'programme', besides }, 2024)).toHaveLength(
      2,
    );
    expect(dues({ kind: 'quarterly', due: [], scheme: 'calendar' }, 2024)).toEqual([
      'quarter-4 2023 2024-01-02 assumed',
      'quarter-1 2024 2024-04-01 assumed',
      'quarter-2 2024 2024-07-01 assumed',
      'quarter-3 2024 2024-10-01 assumed',
    ]);
  });

  it('attach a report due before its cut-off to the coming period', () => {
    expect(dues({ kind: 'semiannual', due: ['06-10'], scheme: 'programme' }, 2024)).toEqual([
      'half-1 2024 2024-06-09',
    ]);
  });

  it('give the levels below an earlier day beside the upper one', () => {
    const duty: ReportDuty = {
      kind: 'annual',
      due: ['12-16'],
      scheme: 'programme',
      earlier: [{ level: 'commune', workingDays: 3 }],
    };
    const [report] = generateDueDates(duty, day('2024-12-01'), day('2024-12-31'), calendar);
    if (report === undefined) {
      throw new Error('no report');
    }
    const commune = dueForLevel(report, duty, 'commune', calendar);
    expect([commune.own.lastDay.toString(), commune.upper.lastDay.toString()]).toEqual([
      '2024-12-10',
      '2024-12-15',
    ]);
    expect(dueForLevel(report, duty, 'province', calendar).own).toEqual(report.due);
  });

  it('split a span of years without losing or doubling a report', () => {
    const duty: ReportDuty = {
      kind: 'quarterly',
      due: ['03-16', '06-16', '09-16', '12-16'],
      scheme: 'programme',
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1800 }), (days) => {
        const cut = day('2022-01-01').add({ days });
        const whole = generateDueDates(duty, day('2022-01-01'), day('2026-12-31'), calendar);
        const before = generateDueDates(duty, day('2022-01-01'), cut, calendar);
        const after = generateDueDates(duty, cut.add({ days: 1 }), day('2026-12-31'), calendar);
        expect([...before, ...after].map((one) => one.due.lastDay.toString())).toEqual(
          whole.map((one) => one.due.lastDay.toString()),
        );
        expect(whole).toHaveLength(20);
      }),
      { numRuns: 8 },
    );
  });
});
