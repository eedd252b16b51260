import { describe, expect, it } from 'vitest';
import { CalendarDay } from '#domain/deadline/calendar-day.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { readCalendarFile } from '#domain/deadline/read-calendar-file.ts';

function daysOf(text: string): readonly CalendarDay[] {
  const read = readCalendarFile(text);
  if ('fault' in read) {
    throw new Error(JSON.stringify(read.fault));
  }
  return read.days;
}

const short = (text: string) => daysOf(text).map(({ date, kind }) => `${date} ${kind}`);
const fault = (text: string) => {
  const read = readCalendarFile(text);
  return 'fault' in read ? read.fault : null;
};

describe('a calendar file', () => {
  it('as CSV, with commas or semicolons, days written either way, the kind left out', () => {
    const expected = ['2026-08-31 day-off', '2026-08-22 worked', '2026-01-02 day-off'];
    expect(short('date,kind\n2026-08-31,day-off\n22/8/2026,worked\n02/01/2026,\n')).toEqual(
      expected,
    );
    expect(
      short('\uFEFFDay;Kind\r\n2026-08-31;off\r\n\r\n2026-08-22;Làm bù\r\n2/1/2026;nghỉ'),
    ).toEqual(expected);
  });

  it('as CSV with names, bases and switches, quoted where they hold the comma', () => {
    const [first, second] = daysOf(
      'kind,date,name,basis,active,provisional\nday-off,2026-09-01,"Quốc khánh, ""2/9""",BLLĐ 112,no,x\nday-off,2026-09-02,,,1,',
    );
    expect(first).toMatchObject({
      date: '2026-09-01',
      vi: 'Quốc khánh, "2/9"',
      en: 'Quốc khánh, "2/9"',
      basis: 'BLLĐ 112',
      active: false,
      provisional: true,
    });
    expect(second).toMatchObject({
      vi: 'Ngày nghỉ',
      en: 'Day off',
      active: true,
      provisional: false,
    });
    expect([first, second].every((one) => CalendarDay.safeParse(one).success)).toBe(true);
  });

  it('as JSON rows, as the answer of the calendar, as two lists, as bare days', () => {
    expect(daysOf(JSON.stringify(CALENDAR_DAYS)).map((one) => one.date)).toEqual(
      CALENDAR_DAYS.map((one) => one.date),
    );
    const answer = {
      days: [{ day: '2026-09-01', kind: 'day-off', nameVi: 'Quốc khánh', nameEn: 'National Day' }],
    };
    expect(daysOf(JSON.stringify(answer))).toMatchObject([
      { date: '2026-09-01', vi: 'Quốc khánh', en: 'National Day', mark: 'decided' },
    ]);
    expect(short('{"off":["2026-08-31"],"worked":["2026-08-22"]}')).toEqual([
      '2026-08-31 day-off',
      '2026-08-22 worked',
    ]);
    expect(short(' ["31/8/2026"]')).toEqual(['2026-08-31 day-off']);
    expect(daysOf('[{"date":"2026-08-22","kind":"worked"}]')[0]).toMatchObject({
      vi: 'Ngày làm bù',
      en: 'Worked in exchange',
      basis: 'Tệp lịch',
    });
    expect(short('[]')).toEqual([]);
  });

  it.each([
    ['nothing', '  \n', { code: 'empty', at: 1 }],
    ['broken JSON', '[{"date":', { code: 'not-json', at: 1 }],
    ['JSON of something else', '{"a":1}', { code: 'not-rows', at: 1 }],
    [
      'no column of days',
      'ngày,kind\n2026-08-31,off',
      { code: 'no-columns', at: 1, found: 'ngày,kind' },
    ],
    [
      'a day that is none',
      'date\n2026-08-31\n2026-02-30',
      { code: 'bad-date', at: 3, found: '2026-02-30' },
    ],
    ['a word for a day', 'date\nmai', { code: 'bad-date', at: 2, found: 'mai' }],
    ['no day in a row', '[{"kind":"worked"}]', { code: 'bad-date', at: 1, found: '' }],
    ['another kind', 'date,kind\n2026-08-31,lễ', { code: 'bad-kind', at: 2, found: 'lễ' }],
  ])('with %s is refused where it fails', (_, text, expected) => {
    expect(fault(text)).toMatchObject(expected);
  });
});
