import { describe, expect, it } from 'vitest';
import { count, dates, extensions, withCultureDay } from '#domain/deadline/clock/clock-testing.ts';

// The test vectors of the law note (§4.4) and the official examples of TTLT 04/2018 Điều 17.2.

describe('the vectors of the law note', () => {
  it('1: a tip received on Wed 4/11/2026 at 10:00', () => {
    const received = '2026-11-04T10:00';
    expect(dates(count('T-01', received))).toEqual([
      '2026-11-05T10:00+07:00',
      '2026-11-05T10:00+07:00',
      '-',
    ]);
    expect(dates(count('T-09', received))).toEqual(['2026-11-09', '2026-11-07', '-']);
    expect(dates(count('T-07', received))).toEqual(['2026-11-09', '2026-11-07', '-']);
    expect(dates(count('T-08', received))).toEqual(['2026-11-09', '2026-11-09', '-']);
  });

  it('2: twenty days end on 24/11, or on 25/11 where 24/11 is a holiday', () => {
    expect(dates(count('T-20', '2026-11-04'))).toEqual(['2026-11-24', '2026-11-24', '-']);
    const moved = count('T-20', '2026-11-04', { context: { calendar: withCultureDay } });
    expect(dates(moved)).toEqual(['2026-11-25', '2026-11-24', '-']);
  });

  it('3: prolonged to two months from receipt, asked for by 30/12, extended to 4/3/2027', () => {
    expect(dates(count('T-21', '2026-11-04'))).toEqual(['2027-01-04', '2027-01-04', '2026-12-30']);
    expect(dates(count('T-23', '2027-01-04'))).toEqual(['2026-12-30', '2026-12-30', '-']);
    expect(dates(count('T-22', '2026-11-04'))).toEqual(['2027-03-04', '2027-03-04', '-']);
  });

  it('4: two months from 31/12 end on the last day of February, a Sunday', () => {
    expect(dates(count('T-21', '2026-12-31')).slice(0, 2)).toEqual(['2027-03-01', '2027-02-28']);
    expect(dates(count('T-22', '2026-12-31'))).toEqual(['2027-04-28', '2027-04-28', '-']);
  });

  it('5: an investigation of Article 150.2 opened on 15/7/2026', () => {
    const asked = (number: number) =>
      dates(count('172', '2026-07-15', { offenceClass: 'RNT', extensions: extensions(number) }));
    expect(asked(0)).toEqual(['2026-11-16', '2026-11-15', '2026-11-05']);
    expect(asked(1)).toEqual(['2027-03-15', '2027-03-15', '2027-03-05']);
    expect(asked(2)).toEqual(['2027-07-15', '2027-07-15', '-']);
  });

  it('6: the same accused detained from 15/7/2026: day 1 counts, nothing rolls', () => {
    const term = count('173', '2026-07-15', { offenceClass: 'RNT' });
    expect(dates(term)).toEqual(['2026-11-11', '2026-11-11', '2026-10-30']);
  });

  it('7: judgment on Fri 10/4/2026: appeal to 28/4, protest of the higher procuracy to 11/5', () => {
    expect(dates(count('X-07', '2026-04-10'))).toEqual(['2026-04-28', '2026-04-25', '-']);
    expect(dates(count('X-09', '2026-04-10', { variant: 'higher' }))).toEqual([
      '2026-05-11',
      '2026-05-10',
      '-',
    ]);
  });

  it('8: a period that ends on Sat 22/8/2026, worked in exchange, stays', () => {
    expect(dates(count('T-05', '2026-08-15'))).toEqual(['2026-08-22', '2026-08-22', '-']);
  });

  it('9: a period that ends on Mon 31/8/2026 rolls to Thu 3/9', () => {
    expect(dates(count('T-05', '2026-08-24'))).toEqual(['2026-09-03', '2026-08-31', '-']);
  });

  it('10: the procuracy accepts an especially serious file on 2/11/2026', () => {
    const asked = (number: number) =>
      dates(count('240', '2026-11-02', { offenceClass: 'DBNT', extensions: extensions(number) }));
    expect(asked(0)).toEqual(['2026-12-02', '2026-12-02', '-']);
    expect(asked(1)).toEqual(['2027-01-04', '2027-01-01', '-']);
  });

  it('11: the court accepts a very serious case on 4/12/2026', () => {
    const asked = (number: number) =>
      dates(count('277', '2026-12-04', { offenceClass: 'RNT', extensions: extensions(number) }));
    expect(asked(0)).toEqual(['2027-02-04', '2027-02-04', '-']);
    expect(asked(1)).toEqual(['2027-03-08', '2027-03-06', '-']);
  });

  it('12: three days of custody from 1/3/2018 10:00, then two months of detention', () => {
    expect(dates(count('D-03', '2018-03-01T10:00'))[0]).toBe('2018-03-04T10:00+07:00');
    const term = count('173', '2018-03-04', { offenceClass: 'INT', custodyDays: 3 });
    expect(dates(term)[0]).toBe('2018-04-29');
  });

  it('the second official example: six days held, arrested again on 11/4/2018', () => {
    const term = count('173', '2018-04-11', { offenceClass: 'INT', custodyDays: 6 });
    expect(dates(term)[0]).toBe('2018-06-03');
  });

  it('the worked example of a court: judgment on the 1st, copy by the 11th, or the next working day', () => {
    expect(dates(count('X-06', '2026-06-01'))[0]).toBe('2026-06-11');
    expect(dates(count('X-06', '2026-07-01'))).toEqual(['2026-07-13', '2026-07-11', '-']);
  });
});

describe('limits by class of offence', () => {
  it.each([
    ['172', 'INT', ['2026-03-15', '2026-05-15']],
    ['172', 'NT', ['2026-04-15', '2026-07-15', '2026-09-15']],
    ['172', 'RNT', ['2026-05-15', '2026-09-15', '2027-01-15']],
    ['172', 'DBNT', ['2026-05-15', '2026-09-15', '2027-01-15', '2027-05-15', '2027-09-15']],
    ['173', 'INT', ['2026-03-15', '2026-04-14']],
    ['173', 'NT', ['2026-04-14', '2026-06-13']],
    ['173', 'RNT', ['2026-05-14', '2026-08-12']],
    ['173', 'DBNT', ['2026-05-14', '2026-09-11', '2027-01-09', '2027-05-09']],
    ['240', 'INT', ['2026-02-04', '2026-02-14']],
    ['240', 'NT', ['2026-02-04', '2026-02-14']],
    ['240', 'RNT', ['2026-02-14', '2026-03-01']],
    ['240', 'DBNT', ['2026-02-14', '2026-03-16']],
    ['277', 'INT', ['2026-02-14', '2026-03-01']],
    ['277', 'NT', ['2026-03-01', '2026-03-16']],
    ['277', 'RNT', ['2026-03-15', '2026-04-14']],
    ['277', 'DBNT', ['2026-04-15', '2026-05-15']],
    ['I-10', 'INT', ['2026-03-15', '2026-04-15']],
    ['I-10', 'NT', ['2026-03-15', '2026-05-15']],
    ['I-10', 'RNT', ['2026-04-15', '2026-06-15']],
    ['I-10', 'DBNT', ['2026-04-15', '2026-07-15']],
    ['I-13', 'NT', ['2026-04-15', '2026-07-15', '2026-09-15']],
    ['241', 'NT', ['2026-02-03', '2026-02-13']],
    ['241', 'RNT', ['2026-02-13', '2026-02-28']],
    ['278', 'NT', ['2026-02-28', '2026-03-15']],
    ['278', 'RNT', ['2026-03-15', '2026-04-14']],
  ] as const)('%s %s from 15/1/2026: %s', (rule, offenceClass, nominal) => {
    const counted = nominal.map((_, number) =>
      count(rule, '2026-01-15', { offenceClass, extensions: extensions(number) }),
    );
    expect(counted.map((term) => term.nominal.toString())).toEqual(nominal);
    expect(counted.at(-1)?.extensionsLeft).toBe(0);
    expect(counted.at(-1)?.lastDayToAsk).toBe(null);
  });

  it('reviews the evidence 10, 10, 15, 20 days before the investigation ends', () => {
    const days = (['INT', 'NT', 'RNT', 'DBNT'] as const).map((offenceClass) =>
      count('TTLT04-31', '2026-07-31', { offenceClass }).nominal.toString(),
    );
    expect(days).toEqual(['2026-07-21', '2026-07-21', '2026-07-16', '2026-07-11']);
  });
});

describe('limits of one length', () => {
  it.each([
    ['T-02', '2026-11-05T10:00+07:00'],
    ['T-03', '2026-11-05T10:00+07:00'],
    ['T-04', '2026-11-05T10:00+07:00'],
    ['T-04a', '2026-11-04T10:00+07:00'],
    ['146.4', '2026-11-04T10:00+07:00'],
    ['T-05', '2026-11-11'],
    ['T-06', '2026-11-05T10:00+07:00'],
    ['T-10', '2026-11-09'],
    ['T-11', '2026-11-05T10:00+07:00'],
    ['T-24', '2026-11-09'],
    ['T-30', '2026-11-05T10:00+07:00'],
    ['T-31', '2026-12-04'],
    ['T-32', '2026-12-04'],
    ['T-33', '2026-11-09'],
    ['T-34', '2028-11-06'],
    ['T-35', '2026-12-04'],
    ['145.3c', '2026-11-19'],
    ['146.2', '2026-11-09'],
    ['158.1', '2026-11-05T10:00+07:00'],
    ['148.2', '2026-11-05T10:00+07:00'],
    ['C-01', '2026-11-05T10:00+07:00'],
    ['C-02', '2026-11-05T10:00+07:00'],
    ['C-03', '2026-11-05T10:00+07:00'],
    ['C-04', '2026-11-09'],
    ['C-05', '2026-11-11'],
    ['C-06', '2026-11-09'],
    ['D-01', '2026-11-04T22:00+07:00'],
    ['D-02', '2026-11-04T22:00+07:00'],
    ['D-03', '2026-11-07T10:00+07:00'],
    ['D-04', '2026-11-09'],
    ['D-05', '2026-10-23'],
    ['I-11', '2027-01-04'],
    ['I-12', '2026-12-04'],
    ['229.3', '2026-11-06'],
    ['230', '2026-11-19'],
    ['232.4', '2026-11-06'],
    ['240.2', '2026-11-09'],
    ['244', '2026-11-09'],
    ['244-detention', '2026-10-28'],
    ['X-01', '2026-11-19'],
    ['X-02', '2026-11-19'],
    ['X-03', '2026-11-16'],
    ['286.1', '2026-10-23'],
    ['X-04', '2026-11-06'],
    ['X-05', '2026-12-04'],
    ['X-06', '2026-11-16'],
    ['X-08', '2026-11-11'],
    ['X-09', '2026-11-19'],
    ['X-10', '2026-11-11'],
    ['X-11', '2026-11-11'],
    ['X-12', '2027-01-04'],
    ['346-decision', '2026-12-21'],
    ['346-hearing', '2026-11-19'],
    ['329.3', '2026-12-18'],
    ['PCMBN-27', '2026-11-09'],
    ['LTPNCTN-135.3', '2026-11-04T22:00+07:00'],
  ])('%s from 10:00 on Wed 4/11/2026: %s', (rule, due) => {
    expect(dates(count(rule, '2026-11-04T10:00'))[0]).toBe(due);
  });

  it.each([
    ['T-04', 'remote', '2026-11-06T10:00+07:00'],
    ['C-05', 'kept', '2026-12-04'],
    ['C-06', 'obstacle', '2026-11-19'],
    ['240.2', 'complex', '2026-11-16'],
    ['244', 'complex', '2026-11-16'],
    ['X-01', 'obstacle', '2026-12-04'],
    ['X-04', 'parties', '2026-11-09'],
    ['X-09', 'higher', '2026-12-04'],
    ['X-10', 'higher', '2026-11-19'],
    ['X-12', 'high-court', '2027-02-02'],
    ['346-decision', 'high-court', '2027-01-18'],
  ])('%s, %s: %s', (rule, variant, due) => {
    expect(dates(count(rule, '2026-11-04T10:00', { variant }))[0]).toBe(due);
  });
});
