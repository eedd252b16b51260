import { describe, expect, it } from 'vitest';
import {
  clockOf,
  clocksOf,
  codes,
  day,
  event,
  file,
  summary,
} from '#domain/deadline/clock/clock-testing.ts';
import { writeMoment } from '#domain/deadline/clock/moment.ts';

const opened = event('case.opened', '2026-07-15', { offenceClass: 'RNT' });
const dues = (...clocks: { due: Parameters<typeof writeMoment>[0] }[]) =>
  clocks.map((clock) => writeMoment(clock.due));

describe('the investigation of a case', () => {
  it('runs by the class of the opening and ends with the conclusion', () => {
    const input = file('2026-08-01', opened);
    expect(summary(input)).toMatchObject({
      '172#case.opened': 'running 2026-11-16',
      'TTLT04-31#172#case.opened': 'running 2026-10-30',
    });
    const concluded = event('case.concluded', '2026-11-10');
    expect(clockOf(file('2026-12-01', opened, concluded), '172').state).toBe('met');
  });

  it('is extended by decisions on it, each once, not by those on other limits', () => {
    const extend = (id: string, at: string, limit: '172' | '240') =>
      event('case.extended', at, { id, limit });
    const input = file(
      '2027-02-01',
      opened,
      extend('e1', '2026-11-03', '172'),
      extend('e2', '2026-11-04', '240'),
    );
    const clock = clockOf(input, '172');
    expect([...dues(clock), clock.extensionsUsed, clock.extensionsLeft]).toEqual([
      '2027-03-15',
      1,
      1,
    ]);
  });

  it('takes the heavier limit when reclassified, deducting what has passed', () => {
    const light = event('case.opened', '2026-07-15', { offenceClass: 'NT' });
    const heavier = event('case.reclassified', '2026-10-10', { offenceClass: 'DBNT' });
    const clock = clockOf(file('2026-10-11', light, heavier), '172');
    expect(dues(clock)).toEqual(['2026-11-16']);
    expect(codes(clock)).toContain('reclassified');
  });

  it('may be overdue at once when reclassified lighter', () => {
    const lighter = event('case.reclassified', '2026-10-20', { offenceClass: 'INT' });
    const clock = clockOf(file('2026-10-21', opened, lighter), '172');
    expect([clock.state, ...dues(clock)]).toEqual(['missed', '2026-09-15']);
  });

  it('does not change when the case is reclassified after its conclusion', () => {
    const concluded = event('case.concluded', '2026-11-10');
    const lighter = event('case.reclassified', '2026-12-01', { offenceClass: 'INT' });
    expect(clockOf(file('2026-12-10', opened, concluded, lighter), '172').state).toBe('met');
  });

  it('goes by the gravest charge of several', () => {
    const light = event('case.opened', '2026-07-15', { offenceClass: 'INT' });
    const charge = (person: string, offenceClass: 'NT' | 'RNT') =>
      event('case.charged', '2026-07-20', { id: person, person, offenceClass });
    const both = file('2026-08-01', light, charge('a', 'NT'), charge('b', 'RNT'));
    expect(dues(clockOf(both, '172'))).toEqual(['2026-11-16']);
    const cancelled = event('case.charge-answered', '2026-07-22', {
      person: 'b',
      answer: 'cancelled',
    });
    const left = file('2026-08-01', light, charge('a', 'NT'), charge('b', 'RNT'), cancelled);
    expect(dues(clockOf(left, '172'))).toEqual(['2026-10-15']);
  });

  it('reclassifies one person without touching the others', () => {
    const charge = (person: string) =>
      event('case.charged', '2026-07-20', { id: person, person, offenceClass: 'NT' });
    const light = event('case.opened', '2026-07-15', { offenceClass: 'NT' });
    const heavier = event('case.reclassified', '2026-07-25', { person: 'b', offenceClass: 'RNT' });
    const detained = (person: string) =>
      event('case.detained', '2026-07-25', { id: `d-${person}`, person, stage: 'investigation' });
    const input = file(
      '2026-08-01',
      light,
      charge('a'),
      charge('b'),
      heavier,
      detained('a'),
      detained('b'),
    );
    expect(clocksOf(input, '173').map((clock) => [clock.person, ...dues(clock)])).toEqual([
      ['a', '2026-10-22'],
      ['b', '2026-11-15'],
    ]);
  });

  it('counts merged cases from the first opening', () => {
    const merged = event('case.merged', '2026-08-01', {
      openedOn: day('2026-06-01'),
      offenceClass: 'DBNT',
    });
    const clock = clockOf(file('2026-08-02', opened, merged), '172');
    expect(dues(clock)).toEqual(['2026-10-01']);
    expect(codes(clock)).toContain('first-opening');
    const younger = event('case.merged', '2026-08-01', {
      openedOn: day('2026-07-20'),
      offenceClass: 'DBNT',
    });
    expect(dues(clockOf(file('2026-08-02', opened, younger), '172'))).toEqual(['2026-11-16']);
  });

  it('is halved by a minor among ten, until the minor is separated', () => {
    const minor = event('case.charged', '2026-07-20', {
      person: 'young',
      offenceClass: 'RNT',
      minor: true,
    });
    expect(dues(clockOf(file('2026-08-01', opened, minor), '172'))).toEqual(['2026-09-15']);
    const separated = event('case.minor-separated', '2026-07-30', { person: 'young' });
    expect(dues(clockOf(file('2026-08-01', opened, minor, separated), '172'))).toEqual([
      '2026-11-16',
    ]);
    const restored = event('case.full-limit-restored', '2026-07-30', { basis: 'diversion' });
    const clock = clockOf(file('2026-08-01', opened, minor, restored), '172');
    expect(dues(clock)).toEqual(['2026-11-16']);
    expect(codes(clock)).toContain('full-limit-restored');
  });

  it('may be suspended for illness before the end, for other grounds only after it', () => {
    const suspend = (illness: boolean) =>
      event('case.suspended', '2026-09-01', { stage: 'investigation', illness });
    const ill = clockOf(file('2026-09-02', opened, suspend(true)), '172');
    expect([ill.state, codes(ill).includes('suspended-early')]).toEqual(['stopped', false]);
    const other = clockOf(file('2026-09-02', opened, suspend(false)), '172');
    expect([other.state, codes(other).includes('suspended-early')]).toEqual(['stopped', true]);
  });

  it('resumes with a fixed limit of its own', () => {
    const suspended = event('case.suspended', '2026-11-17', { stage: 'investigation' });
    const resumed = event('case.resumed', '2027-03-01', { stage: 'investigation' });
    const input = file('2027-03-02', opened, suspended, resumed);
    expect(clockOf(input, '172').state).toBe('stopped');
    const clock = clockOf(input, 'I-10');
    expect([...dues(clock), String(clock.lastDayToAsk)]).toEqual(['2027-06-01', '2027-05-21']);
  });

  it('comes back twice from the procuracy and once from judge and panel each', () => {
    const back = (id: string, at: string, by: 'procuracy' | 'judge' | 'panel') =>
      event('case.returned', at, { id, by });
    const input = file(
      '2027-12-01',
      opened,
      back('p1', '2026-12-01', 'procuracy'),
      back('p2', '2027-02-01', 'procuracy'),
      back('p3', '2027-04-01', 'procuracy'),
      back('j1', '2027-06-01', 'judge'),
      back('h1', '2027-07-01', 'panel'),
      back('h2', '2027-08-02', 'panel'),
    );
    const often = (rule: string) =>
      clocksOf(input, rule).map((clock) => codes(clock).includes('too-often'));
    expect(often('I-11')).toEqual([false, false, true]);
    expect(often('I-12')).toEqual([false, false, true]);
  });
});

describe('a person who is held', () => {
  const taken = event('case.taken-in', '2026-07-12T22:30', { person: 'a' });
  const detained = event('case.detained', '2026-07-15', { person: 'a', stage: 'investigation' });
  const arrested = event('case.arrested', '2026-07-12T20:00', { person: 'a' });

  it('has a custody decision in 12 hours, custody by the hour, each person for himself', () => {
    const other = event('case.custody-ordered', '2026-07-12T23:00', { person: 'b' });
    const input = file('2026-07-12T23:30', arrested, taken, other);
    expect(summary(input)).toMatchObject({
      'D-01#case.arrested': 'running 2026-07-13T08:00+07:00',
      'D-03#case.taken-in': 'running 2026-07-15T22:30+07:00',
    });
    const own = event('case.custody-ordered', '2026-07-12T23:10', { person: 'a' });
    expect(clockOf(file('2026-07-13', arrested, own), 'D-01').state).toBe('met');
  });

  it('is held too long when custody outlasts its minute', () => {
    const extended = event('case.custody-extended', '2026-07-15T20:00', { person: 'a' });
    const clock = clockOf(file('2026-07-18T22:30:00+07:00', taken, extended), 'D-03');
    expect([clock.state, clock.nature, ...dues(clock)]).toEqual([
      'missed',
      'limit',
      '2026-07-18T22:30+07:00',
    ]);
  });

  it('has custody deducted day for day, each day begun, and never outlives the investigation', () => {
    const clock = clockOf(file('2026-08-01', opened, taken, detained), '173');
    expect(dues(clock)).toEqual(['2026-11-08']);
    const written = event('case.detained', '2026-07-15', {
      person: 'a',
      stage: 'investigation',
      custodyDays: 9,
    });
    expect(dues(clockOf(file('2026-08-01', opened, taken, written), '173'))).toEqual([
      '2026-11-02',
    ]);
    const byMinute = event('case.detained', '2026-07-15T20:00', {
      person: 'a',
      stage: 'investigation',
    });
    expect(dues(clockOf(file('2026-08-01', opened, taken, byMinute), '173'))).toEqual([
      '2026-11-08',
    ]);
    const late = event('case.detained', '2026-09-15', { person: 'a', stage: 'investigation' });
    const capped = clockOf(file('2026-10-01', opened, late), '173');
    expect([...dues(capped), codes(capped).includes('not-past')]).toEqual(['2026-11-15', true]);
  });

  it('has custody that ended in release deducted up to the release', () => {
    const released = event('case.released', '2026-07-13T22:00', { person: 'a' });
    const again = event('case.detained', '2026-07-20', { person: 'a', stage: 'investigation' });
    const clock = clockOf(file('2026-08-01', opened, taken, released, again), '173');
    expect(codes(clock)).toContain('custody-deducted');
    expect(dues(clock)).toEqual(['2026-11-15']);
    const uncapped = clockOf(file('2026-08-01', taken, released, again), '173');
    expect(uncapped.reasons.find((one) => one.code === 'custody-deducted')?.params.days).toBe(1);
  });

  it('asks for more ten days before the end, again after each extension', () => {
    const asked = event('case.detention-asked', '2026-10-28', { person: 'a' });
    const input = file('2026-10-29', opened, detained, asked);
    expect(clockOf(input, 'D-05')).toMatchObject({ state: 'met' });
    const extended = event('case.detention-extended', '2026-11-02', { person: 'a' });
    const long = event('case.extended', '2026-11-02', { limit: '172' });
    const later = file('2026-11-03', opened, detained, asked, extended, long);
    expect(dues(clockOf(later, '173'))).toEqual(['2027-02-09']);
    expect([clockOf(later, 'D-05').state, ...dues(clockOf(later, 'D-05'))]).toEqual([
      'running',
      '2027-01-29',
    ]);
  });

  it('of a minor is detained two thirds as long, the others not', () => {
    const charge = (person: string, minor: boolean) =>
      event('case.charged', '2026-07-14', { id: person, person, offenceClass: 'RNT', minor });
    const older = event('case.detained', '2026-07-15', {
      id: 'd-b',
      person: 'b',
      stage: 'investigation',
    });
    const input = file('2026-08-01', charge('a', true), charge('b', false), detained, older);
    expect(clocksOf(input, '173').map((clock) => dues(clock)[0])).toEqual([
      '2026-10-02',
      '2026-11-11',
    ]);
  });

  it('is held for prosecution and trial within their own limits', () => {
    const next = event('case.detained', '2026-11-12', {
      id: 'p',
      person: 'a',
      stage: 'prosecution',
    });
    const trial = event('case.detained', '2026-12-20', { id: 't', person: 'a', stage: 'trial' });
    const prosecuted = event('case.prosecuted', '2026-12-01');
    const input = file('2026-12-21', opened, detained, next, trial, prosecuted);
    expect(summary(input)).toMatchObject({
      '241#p': 'missed 2026-12-11',
      '278#t': 'running 2027-02-17',
      '244-detention#241#p': 'missed 2026-12-04',
    });
  });
});

describe('from the procuracy to the judgment', () => {
  it('decides, serves and sends the file', () => {
    const accepted = event('case.accepted-by-procuracy', '2026-11-02');
    const prosecuted = event('case.prosecuted', '2026-11-20', { complex: true });
    const input = file('2026-11-21', opened, accepted, prosecuted);
    expect(clockOf(input, '240').state).toBe('met');
    expect(summary(input)).toMatchObject({
      '240.2#case.prosecuted': 'running 2026-11-30',
      '244#case.prosecuted': 'running 2026-11-30',
    });
  });

  it('prepares the trial, names a day, serves in time and opens the hearing', () => {
    const accepted = event('case.accepted-by-court', '2026-12-04');
    const ordered = event('case.trial-ordered', '2026-12-20');
    const hearing = event('case.hearing-set', '2027-01-15');
    const served = event('case.sent', '2027-01-06', { paper: 'trial-decision', to: 'accused' });
    const input = file('2027-01-07', opened, accepted, ordered, hearing, served);
    expect(clockOf(input, '277').state).toBe('met');
    expect(summary(input)).toMatchObject({
      'X-01#case.trial-ordered': 'missed 2027-01-04',
      'X-03#case.sent': 'running 2027-01-18',
      '286.1#case.hearing-set': 'missed 2027-01-05',
    });
    const inTime = event('case.sent', '2027-01-05', { paper: 'trial-decision', to: 'accused' });
    const kept = file('2027-01-16', opened, accepted, ordered, inTime, hearing);
    expect(clockOf(kept, '286.1')).toMatchObject({ state: 'met' });
    const again = event('case.accepted-by-court', '2026-12-04', { afterReturn: true });
    const returned = file('2026-12-05', opened, again);
    expect(clocksOf(returned, '277')).toEqual([]);
    expect(dues(clockOf(returned, 'X-02'))).toEqual(['2026-12-21']);
  });

  it('serves the decision anew for the day that follows an adjournment', () => {
    const set = (id: string, at: string) => event('case.hearing-set', at, { id });
    const served = (id: string, at: string) =>
      event('case.sent', at, { id, paper: 'trial-decision', to: 'accused' });
    const adjourned = event('case.adjourned', '2027-01-08');
    const first = [set('h1', '2027-01-15'), served('s1', '2027-01-04'), adjourned] as const;
    const states = (now: string, ...more: ReturnType<typeof event>[]) =>
      clocksOf(file(now, opened, ...first, ...more), '286.1').map(({ state }) => state);
    expect(states('2027-01-09', set('h2', '2027-02-02'))).toEqual(['met', 'running']);
    const again = served('s2', '2027-01-12');
    expect(states('2027-01-13', set('h2', '2027-02-02'), again)).toEqual(['met', 'met']);
  });

  it('adjourns again and again, each with its thirty days', () => {
    const adjourn = (id: string, at: string) => event('case.adjourned', at, { id });
    const input = file('2027-02-01', adjourn('a1', '2027-01-05'), adjourn('a2', '2027-02-01'));
    expect(clocksOf(input, 'X-05').map((clock) => clock.state)).toEqual(['stopped', 'running']);
  });

  it('leaves appeals and protests open to each for his own time', () => {
    const judged = event('case.judged', '2026-04-10');
    const absent = event('case.judgment-received', '2026-04-20', { id: 'r', person: 'b' });
    const appealed = event('case.appealed', '2026-04-27', { person: 'b', of: 'judgment' });
    const input = file('2026-05-05', judged, absent, appealed);
    expect(summary(input)).toMatchObject({
      'X-07#case.judged': 'missed 2026-04-28',
      'X-07#r': 'met 2026-05-05',
      'X-09#case.judged': 'missed 2026-04-28',
      'X-09/higher#case.judged': 'running 2026-05-11',
      'X-11#X-07#r': 'running 2026-05-12',
    });
    const higher = event('case.protested', '2026-05-04', { of: 'judgment', level: 'higher' });
    const both = clocksOf(file('2026-05-05', judged, higher), 'X-09');
    expect(both.map((clock) => clock.state)).toEqual(['missed', 'met']);
    expect(clocksOf(file('2026-05-05', judged), 'X-11')).toEqual([]);
  });

  it('has the appeal heard, by the high court as unverified', () => {
    const provincial = event('case.appeal-file-received', '2026-06-01', { court: 'provincial' });
    expect(dues(clockOf(file('2026-06-02', provincial), 'X-12'))).toEqual(['2026-07-31']);
    const high = event('case.appeal-file-received', '2026-06-01', { court: 'high' });
    const clock = clockOf(file('2026-06-02', high), 'X-12');
    expect([clock.variant, clock.certainty, ...dues(clock)]).toEqual([
      'high-court',
      'open',
      '2026-09-03',
    ]);
  });

  it('holds no clock for what happened before the Code was in force', () => {
    const old = event('case.opened', '2017-12-31', { offenceClass: 'NT' });
    expect(clocksOf(file('2018-02-01', old), '172')).toEqual([]);
  });
});
