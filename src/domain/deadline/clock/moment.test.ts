import { describe, expect, it } from 'vitest';
import { advance, land } from '#domain/deadline/clock/advance.ts';
import { day, moment, shipped } from '#domain/deadline/clock/clock-testing.ts';
import {
  compareMoments,
  dayOf,
  endOf,
  isDay,
  readMoment,
  startOf,
  writeMoment,
} from '#domain/deadline/clock/moment.ts';
import { sayLength } from '#domain/deadline/clock/say-length.ts';
import { sayMoment, sayReason } from '#domain/deadline/clock/say-reason.ts';

describe('a moment as it is written', () => {
  it.each([
    ['2026-11-04', '2026-11-04'],
    ['2026-11-04T10:00', '2026-11-04T10:00+07:00'],
    ['2026-11-04T10:00:30', '2026-11-04T10:00+07:00'],
    ['2026-11-04T10:00Z', '2026-11-04T17:00+07:00'],
    ['2026-11-04T10:00+09:00', '2026-11-04T08:00+07:00'],
    ['2026-11-03T23:30-0500', '2026-11-04T11:30+07:00'],
    ['2026-11-04T10:00+07', '2026-11-04T10:00+07:00'],
  ])('%s is %s', (text, read) => {
    const found = readMoment(text);
    expect(found && writeMoment(found)).toBe(read);
  });

  it.each([
    '',
    '4/11/2026',
    '2026-02-30',
    '2026-11-04T25:00',
    '2026-11-04 10:00',
    '2026-11',
    'x2026-11-04',
    '2026-11-04T10:00+07:00x',
  ])('“%s” is none', (text) => {
    expect(readMoment(text)).toBe(null);
  });
});

describe('a day and a minute', () => {
  it('begin and end where the law says', () => {
    expect(String(startOf(moment('2026-11-04')))).toBe('2026-11-03T17:00:00Z');
    expect(String(endOf(moment('2026-11-04')))).toBe('2026-11-04T17:00:00Z');
    expect(String(endOf(moment('2026-11-04T10:00')))).toBe('2026-11-04T03:00:00Z');
    expect(String(dayOf(moment('2026-11-03T20:00Z')))).toBe('2026-11-04');
    expect([isDay(moment('2026-11-04')), isDay(moment('2026-11-04T00:00'))]).toEqual([true, false]);
  });

  it('are ordered by their beginning', () => {
    expect(compareMoments(moment('2026-11-04'), moment('2026-11-04T00:00'))).toBe(0);
    expect(compareMoments(moment('2026-11-04'), moment('2026-11-04T00:01'))).toBe(-1);
  });
});

describe('counting on and back', () => {
  const on = { firstDay: 'event', back: false } as const;
  const back = { firstDay: 'event', back: true } as const;

  it('goes both ways in every unit', () => {
    const from = moment('2026-11-04');
    const reach = (length: Parameters<typeof advance>[2], way: Parameters<typeof advance>[3]) =>
      writeMoment(advance(shipped, from, length, way));
    expect([reach({ days: 3 }, on), reach({ days: 3 }, back)]).toEqual([
      '2026-11-07',
      '2026-11-01',
    ]);
    expect([reach({ months: 1, days: 15 }, on), reach({ months: 1, days: 15 }, back)]).toEqual([
      '2026-12-19',
      '2026-09-19',
    ]);
    expect([reach({ workingDays: 3 }, on), reach({ workingDays: 3 }, back)]).toEqual([
      '2026-11-09',
      '2026-10-30',
    ]);
    expect([reach({ hours: 24 }, on), reach({ hours: 24 }, back)]).toEqual([
      '2026-11-05T00:00+07:00',
      '2026-11-03T00:00+07:00',
    ]);
    const first = { firstDay: 'first', back: false } as const;
    expect([reach({ detentionDays: 3 }, first), reach({ detentionDays: 3 }, back)]).toEqual([
      '2026-11-06',
      '2026-11-01',
    ]);
    expect(reach({ days: 3 }, first)).toBe('2026-11-06');
    expect(reach({ atOnce: true }, on)).toBe('2026-11-04');
  });

  it('lands on the working day after, before, or where it is', () => {
    const sunday = day('2026-11-08');
    const due = (how: 'roll' | 'earlier' | 'stay') => writeMoment(land(shipped, sunday, how).due);
    expect([due('roll'), due('earlier'), due('stay')]).toEqual([
      '2026-11-09',
      '2026-11-06',
      '2026-11-08',
    ]);
    expect(land(shipped, moment('2026-11-08T10:00'), 'roll').skipped).toEqual([]);
    expect(land(shipped, day('2026-11-24'), 'roll').unsure.map(String)).toEqual(['2026-11-24']);
    expect(land(shipped, day('2026-11-24'), 'stay').unsure).toEqual([]);
    expect(land(shipped, day('2026-11-24'), 'earlier').unsure.map(String)).toEqual(['2026-11-24']);
  });
});

describe('words', () => {
  it.each([
    [{ atOnce: true }, 'ngay', 'at once'],
    [{ hours: 1 }, '1 giờ', '1 hour'],
    [{ hours: 24 }, '24 giờ', '24 hours'],
    [{ days: 1 }, '1 ngày', '1 day'],
    [{ days: 0 }, '0 ngày', '0 days'],
    [{ months: 2 }, '2 tháng', '2 months'],
    [{ months: 1, days: 15 }, '1 tháng 15 ngày', '1 month 15 days'],
    [{ workingDays: 3 }, '3 ngày làm việc', '3 working days'],
    [{ detentionDays: 120 }, '120 ngày tạm giam', '120 days of detention'],
    [{ detentionDays: 1 }, '1 ngày tạm giam', '1 day of detention'],
  ] as const)('of the length %o', (length, vi, en) => {
    expect(sayLength(length)).toEqual({ vi, en });
  });

  it('of days and minutes the Vietnamese way round, and of nothing else', () => {
    expect(sayMoment('2026-11-04', 'vi')).toBe('04/11/2026');
    expect(sayMoment('2026-11-04T10:00+07:00', 'vi')).toBe('10:00 ngày 04/11/2026');
    expect(sayMoment('2026-11-04T10:00+07:00', 'en')).toBe('10:00 on 04/11/2026');
    expect(sayMoment('x2026-11-04', 'vi')).toBe('x2026-11-04');
    expect(sayMoment('2026-11-04x', 'vi')).toBe('2026-11-04x');
  });

  it('of a reason, its values filled in, a missing one left visible', () => {
    expect(sayReason({ code: 'class', params: { class: 'RNT' } }, 'vi')).toBe(
      'Loại tội phạm: RNT.',
    );
    expect(sayReason({ code: 'custody-deducted', params: { days: 3 } }, 'en')).toBe(
      '3 days of custody are deducted.',
    );
    expect(sayReason({ code: 'class', params: {} }, 'en')).toBe('Class of offence: {class}.');
  });
});
