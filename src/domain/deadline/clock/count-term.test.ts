import { describe, expect, it } from 'vitest';
import {
  codes,
  count,
  dates,
  day,
  extensions,
  moment,
} from '#domain/deadline/clock/clock-testing.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { MinorFacts } from '#domain/deadline/clock/term-ask.ts';

const inNewLaw: MinorFacts = { openedOn: day('2026-01-01'), assumed: false, restored: null };
const inOldLaw: MinorFacts = { openedOn: day('2025-12-31'), assumed: false, restored: null };

describe('a minor among the accused', () => {
  it.each([
    ['172', 'INT', 1, ['2026-08-15', '2026-09-15']],
    ['172', 'NT', 2, ['2026-08-30', '2026-10-15', '2026-11-15']],
    ['172', 'RNT', 1, ['2026-09-15', '2026-11-15']],
    ['240', 'NT', 1, ['2026-07-25', '2026-07-30']],
    ['240', 'RNT', 1, ['2026-07-30', '2026-08-06']],
    ['277', 'NT', 1, ['2026-08-06', '2026-08-13']],
    ['277', 'DBNT', 1, ['2026-08-30', '2026-09-14']],
  ] as const)('halves %s %s, base and extensions each', (rule, offenceClass, most, nominal) => {
    const counted = Array.from({ length: most + 1 }, (_, number) =>
      count(rule, '2026-07-15', { offenceClass, extensions: extensions(number), minor: inNewLaw }),
    );
    expect(counted.map((term) => term.nominal.toString())).toEqual(nominal);
    expect(codes(counted[0] ?? { reasons: [] })).toEqual(
      expect.arrayContaining(['minor-half', 'minor-rounding']),
    );
  });

  it('halves the appeal court’s limit', () => {
    expect(dates(count('X-12', '2026-07-15', { minor: inNewLaw }))[0]).toBe('2026-08-14');
    const high = count('X-12', '2026-07-15', { minor: inNewLaw, variant: 'high-court' });
    expect(high.nominal.toString()).toBe('2026-08-29');
  });

  it('leaves the full limits to cases opened before 1/1/2026', () => {
    const term = count('172', '2026-07-15', { offenceClass: 'INT', minor: inOldLaw });
    expect(term.nominal.toString()).toBe('2026-09-15');
    expect(codes(term)).toContain('minor-old-case');
    expect(codes(term)).not.toContain('minor-half');
  });

  it('leaves the full limits where a decision restores them, but not of detention', () => {
    const restored = { at: day('2026-07-20'), basis: 'especially-complex' } as const;
    const minor = { ...inNewLaw, restored };
    const term = count('172', '2026-07-15', { offenceClass: 'INT', minor });
    expect(term.nominal.toString()).toBe('2026-09-15');
    expect(codes(term)).toContain('full-limit-restored');
    expect(dates(count('173', '2026-07-15', { offenceClass: 'INT', minor }))[0]).toBe('2026-08-23');
  });

  it('gives two thirds of detention always, unverified for cases opened from 1/1/2026', () => {
    const asked = (minor: MinorFacts, offenceClass: OffenceClass, number: number) =>
      count('173', '2026-07-15', { offenceClass, minor, extensions: extensions(number) });
    expect(dates(asked(inNewLaw, 'RNT', 0))[0]).toBe('2026-10-02');
    expect(dates(asked(inNewLaw, 'RNT', 1))[0]).toBe('2026-12-01');
    expect(dates(asked(inNewLaw, 'INT', 1))[0]).toBe('2026-09-12');
    expect(codes(asked(inNewLaw, 'RNT', 0))).toContain('minor-detention-open');
    expect(dates(asked(inOldLaw, 'RNT', 0))[0]).toBe('2026-10-02');
    expect(codes(asked(inOldLaw, 'RNT', 0))).not.toContain('minor-detention-open');
  });

  it('deducts custody after the two thirds', () => {
    const term = count('173', '2026-07-15', {
      offenceClass: 'RNT',
      minor: inNewLaw,
      custodyDays: 3,
    });
    expect(dates(term)[0]).toBe('2026-09-29');
  });

  it('changes nothing elsewhere and says so', () => {
    const term = count('I-11', '2026-07-15', { minor: inNewLaw });
    expect(dates(term)[0]).toBe('2026-09-15');
    expect(codes(term)).toContain('minor-nothing');
    expect(codes(count('I-11', '2026-07-15'))).not.toContain('minor-nothing');
  });

  it('says when the day of opening was taken from the count itself', () => {
    const minor = { ...inNewLaw, assumed: true };
    for (const rule of ['172', '173']) {
      expect(codes(count(rule, '2026-07-15', { offenceClass: 'NT', minor }))).toContain(
        'opened-assumed',
      );
    }
    const old = { ...inOldLaw, assumed: true };
    expect(codes(count('172', '2026-07-15', { offenceClass: 'NT', minor: old }))).toContain(
      'opened-assumed',
    );
    expect(
      codes(count('172', '2026-07-15', { offenceClass: 'NT', minor: inNewLaw })),
    ).not.toContain('opened-assumed');
  });
});

describe('extensions', () => {
  it('count from the nominal end, not from the rolled one', () => {
    const term = count('240', '2026-11-05', { offenceClass: 'NT', extensions: extensions(1) });
    expect(count('240', '2026-11-05', { offenceClass: 'NT' }).nominal.toString()).toBe(
      '2026-11-25',
    );
    expect(dates(term)).toEqual(['2026-12-07', '2026-12-05', '-']);
  });

  it('end on the day that the decision names, when that is sooner', () => {
    const term = count('172', '2026-07-15', {
      offenceClass: 'RNT',
      extensions: [{ until: day('2027-01-15') }, {}],
    });
    expect(dates(term)[0]).toBe('2027-05-17');
    expect(codes(term)).toContain('extended-until');
  });

  it('never run past the law, whatever the decision says', () => {
    const term = count('172', '2026-07-15', {
      offenceClass: 'INT',
      extensions: [{ until: day('2027-06-01') }],
    });
    expect(term.nominal.toString()).toBe('2026-11-15');
    expect(codes(term)).toContain('until-past-limit');
  });

  it('more than the law allows do not count', () => {
    const term = count('172', '2026-07-15', { offenceClass: 'INT', extensions: extensions(3) });
    expect(term.nominal.toString()).toBe('2026-11-15');
    expect([term.extensionsUsed, term.extensionsLeft]).toEqual([1, 0]);
    expect(codes(term)).toContain('extension-beyond-law');
    const one = count('172', '2026-07-15', { offenceClass: 'INT', extensions: extensions(1) });
    expect(codes(one)).not.toContain('extension-beyond-law');
  });

  it('decided after the end are told', () => {
    const asked = (at: string) =>
      codes(count('172', '2026-07-15', { offenceClass: 'RNT', extensions: [{ at: day(at) }] }));
    expect(asked('2026-11-16')).not.toContain('extension-late');
    expect(asked('2026-11-17')).toContain('extension-late');
  });

  it('name who decides on that day, and that it is not verified since 1/7/2025', () => {
    const decider = (from: string) =>
      count('172', from, { offenceClass: 'INT', extensions: extensions(1) }).reasons.find(
        (reason) => reason.code === 'extended',
      )?.params.decider;
    expect(decider('2024-01-10')).toMatchObject({ vi: expect.stringContaining('cấp huyện') });
    expect(decider('2025-04-30')).toMatchObject({ vi: expect.stringContaining('cấp huyện') });
    expect(decider('2025-05-01')).toMatchObject({ vi: expect.stringContaining('khu vực') });
    const open = count('172', '2026-01-10', { offenceClass: 'INT', extensions: extensions(1) });
    expect(codes(open)).toContain('decider-unverified');
    const old = count('172', '2024-01-10', { offenceClass: 'INT', extensions: extensions(1) });
    expect(codes(old)).not.toContain('decider-unverified');
  });

  it('of custody may end at the minute that the decision names', () => {
    const term = count('D-03', '2026-11-04T10:00', {
      extensions: [{ until: moment('2026-11-09T08:00') }],
    });
    expect(dates(term)[0]).toBe('2026-11-09T08:00+07:00');
  });
});

describe('what else a count is told', () => {
  it('ends on the day that an order names, never past the law', () => {
    const asked = (until: string) =>
      count('173', '2026-07-15', { offenceClass: 'RNT', until: day(until) });
    expect(dates(asked('2026-09-30'))[0]).toBe('2026-09-30');
    expect(codes(asked('2026-09-30'))).toContain('order-until');
    expect(dates(asked('2026-11-11'))[0]).toBe('2026-11-11');
    expect(codes(asked('2026-11-11'))).not.toContain('order-until');
    expect(dates(asked('2026-12-01'))[0]).toBe('2026-11-11');
    expect(codes(asked('2026-12-01'))).toContain('until-past-limit');
  });

  it('does not outlast the limit above it', () => {
    const asked = (to: string) =>
      count('173', '2026-07-15', { offenceClass: 'RNT', notPast: { rule: '172', to: day(to) } });
    expect(dates(asked('2026-10-15'))[0]).toBe('2026-10-15');
    expect(codes(asked('2026-10-15'))).toContain('not-past');
    expect(dates(asked('2026-11-11'))[0]).toBe('2026-11-11');
    expect(codes(asked('2026-11-11'))).not.toContain('not-past');
  });

  it('deducts custody from the detention for investigation only', () => {
    const term = count('278', '2026-07-15', { offenceClass: 'INT', custodyDays: 3 });
    expect(dates(term)[0]).toBe('2026-08-13');
    expect(codes(term)).not.toContain('custody-deducted');
  });

  it('takes the shortest limit while the class is not known', () => {
    const term = count('172', '2026-07-15');
    expect(term.nominal.toString()).toBe('2026-09-15');
    expect(codes(term)).toContain('class-unknown');
  });

  it('reads a day as 00:00 where hours count, and says so', () => {
    const term = count('T-01', '2026-11-04');
    expect(dates(term)[0]).toBe('2026-11-05T00:00+07:00');
    expect(codes(term)).toContain('date-only');
    expect(codes(count('T-01', '2026-11-04T10:00'))).not.toContain('date-only');
  });

  it('takes the day in Việt Nam of a minute written with another offset', () => {
    const term = count('T-20', '2026-11-03T20:00Z');
    expect(dates(term)[0]).toBe('2026-11-24');
    expect(codes(term)).toContain('day-of-minute');
    expect(codes(count('T-20', '2026-11-04'))).not.toContain('day-of-minute');
  });

  it('answers what must be done at once with the moment itself', () => {
    const term = count('146.4', '2026-11-07');
    expect([term.atOnce, dates(term)[0]]).toEqual([true, '2026-11-07']);
    expect(codes(term)).toContain('at-once');
    expect(codes(term)).not.toContain('nominal-end');
  });

  it('rests on the uncertain 24/11 and says so', () => {
    const onIt = count('T-20', '2026-11-04');
    expect([onIt.provisional, codes(onIt).includes('provisional')]).toEqual([true, true]);
    const working = count('T-10', '2026-11-20');
    expect(working.provisional).toBe(true);
    expect(count('T-10', '2026-11-24').provisional).toBe(false);
    expect(count('T-20', '2026-11-06').provisional).toBe(false);
  });

  it('tells every skipped day with its basis, and a worked Saturday', () => {
    const term = count('T-05', '2026-08-24');
    expect(codes(term).filter((code) => code.startsWith('skipped'))).toEqual([
      'skipped-day',
      'skipped-day',
      'skipped-day',
    ]);
    expect(codes(term)).toContain('rolled');
    expect(codes(count('T-05', '2026-08-15'))).toContain('worked-day');
    expect(codes(count('T-25', '2026-11-08'))).toContain('moved-earlier');
    expect(codes(count('173', '2026-07-15', { offenceClass: 'NT' }))).toContain('no-roll');
    expect(codes(count('T-05', '2026-08-10'))).not.toContain('rolled');
  });

  it('names the month’s last day where the number is missing', () => {
    expect(codes(count('T-21', '2026-12-31'))).toContain('month-end');
    expect(codes(count('T-21', '2026-12-28'))).not.toContain('month-end');
    expect(codes(count('T-05', '2026-12-31'))).not.toContain('month-end');
  });

  it('shows the last day to ask as the working day before a day off, the nominal beside', () => {
    const term = count('173', '2026-07-15', { offenceClass: 'RNT' });
    expect(codes(term)).toContain('ask-by-earlier');
    const plain = count('172', '2026-07-15', { offenceClass: 'RNT' });
    expect(codes(plain)).toContain('ask-by');
    expect(codes(plain)).not.toContain('ask-by-earlier');
  });

  it('has nothing to ask where no more extension is possible, or none must be asked for', () => {
    expect(codes(count('240', '2026-07-15', { offenceClass: 'NT' }))).not.toContain('ask-by');
    const last = count('240', '2026-07-15', { offenceClass: 'NT', extensions: extensions(1) });
    expect(codes(last)).toContain('no-more-extension');
    expect(codes(count('T-20', '2026-07-15'))).not.toContain('no-more-extension');
  });

  it('carries the worst of its marks', () => {
    expect(count('172', '2026-07-15', { offenceClass: 'INT' }).certainty).toBe('verified');
    const extended = count('172', '2026-07-15', { offenceClass: 'INT', extensions: extensions(1) });
    expect(extended.certainty).toBe('dagger');
    expect(codes(extended)).toContain('dagger');
    const high = count('X-12', '2026-07-15', { variant: 'high-court' });
    expect(high.certainty).toBe('open');
    expect(codes(high)).toEqual(expect.arrayContaining(['open', 'note', 'variant']));
    expect(count('X-12', '2026-07-15').certainty).toBe('dagger');
  });
});
