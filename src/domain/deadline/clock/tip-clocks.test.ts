import { describe, expect, it } from 'vitest';
import { endedAt } from '#domain/deadline/clock/clock-state.ts';
import {
  clockOf,
  clocksOf,
  codes,
  day,
  event,
  file,
  summary,
} from '#domain/deadline/clock/clock-testing.ts';

const received = event('tip.received', '2026-11-04T10:00', { by: 'investigating-body' });
const rulesOf = (input: Parameters<typeof summary>[0]) =>
  [...new Set(Object.keys(summary(input)).map((key) => key.split('#')[0]))].sort();

describe('a tip received by the investigating body', () => {
  it('starts classification, notices, assignment and the limit to decide', () => {
    expect(summary(file('2026-11-04T11:00', received))).toEqual({
      'T-01#tip.received': 'running 2026-11-05T10:00+07:00',
      'T-07#tip.received': 'running 2026-11-09',
      'T-08#tip.received': 'running 2026-11-09',
      'T-08-reporter#tip.received': 'running 2026-11-09',
      'T-09#tip.received': 'running 2026-11-09',
      'T-20#tip.received': 'running 2026-11-24',
    });
  });

  it('has no duty to tell a reporter who is not known', () => {
    const anonymous = event('tip.received', '2026-11-04T10:00', {
      by: 'investigating-body',
      anonymous: true,
    });
    const decided = event('tip.decided', '2026-11-20', { outcome: 'not-opened' });
    const rules = rulesOf(file('2026-11-21', anonymous, decided));
    expect(rules).not.toContain('T-08-reporter');
    expect(rules).not.toContain('TTLT01-14.3');
    expect(rulesOf(file('2026-11-21', received, decided))).toContain('TTLT01-14.3');
  });

  it('is classified in time, late, or not at all', () => {
    const at = (when: string) =>
      clockOf(file('2026-11-06', received, event('tip.classified', when)), 'T-01');
    expect(at('2026-11-05T10:00').state).toBe('met');
    expect(codes(at('2026-11-05T10:00'))).toContain('done');
    expect(at('2026-11-05T10:01')).toMatchObject({ state: 'missed', doneBy: 'tip.classified' });
    expect(codes(at('2026-11-05T10:01'))).toContain('done-late');
    expect(at('2026-11-05').state).toBe('met');
    expect(clockOf(file('2026-11-06', received), 'T-01')).toMatchObject({
      state: 'missed',
      doneAt: null,
    });
  });

  it('runs to 24:00 of its last day', () => {
    expect(clockOf(file('2026-11-24T23:59:59+07:00', received), 'T-20').state).toBe('running');
    expect(clockOf(file('2026-11-25T00:00:00+07:00', received), 'T-20').state).toBe('missed');
    expect(clockOf(file('2026-11-05T09:59:59+07:00', received), 'T-01').state).toBe('running');
    expect(clockOf(file('2026-11-05T10:00:00+07:00', received), 'T-01').state).toBe('missed');
  });

  it('is decided on the last day', () => {
    const decided = event('tip.decided', '2026-11-24T17:00', { outcome: 'opened' });
    const input = file('2026-11-25', received, decided);
    expect(clockOf(input, 'T-20').state).toBe('met');
    expect(rulesOf(input)).toContain('C-01');
    expect(rulesOf(input)).not.toContain('158.1');
  });

  it('keeps nobody to assign when a clear crime is opened at once', () => {
    const decided = event('tip.decided', '2026-11-05T09:00', { outcome: 'opened' });
    expect(clockOf(file('2026-11-25', received, decided), 'T-09').state).toBe('stopped');
  });

  it('is owed while it is late, and no longer once it falls away undone', () => {
    const late = clockOf(file('2026-11-20', received), 'T-09');
    expect([late.state, endedAt(late)]).toEqual(['missed', null]);
    const decided = event('tip.decided', '2026-11-18T09:00', { outcome: 'opened' });
    const lapsed = clockOf(file('2026-11-20', received, decided), 'T-09');
    expect(lapsed).toMatchObject({ state: 'missed', doneAt: null, lapsedAt: decided.at });
    expect(endedAt(lapsed)).toEqual(decided.at);
  });

  it('ignores what happened before it began, and papers about another event', () => {
    const earlier = event('tip.classified', '2026-11-04T09:00');
    expect(clockOf(file('2026-11-04T12:00', received, earlier), 'T-01').state).toBe('running');
    const other = event('tip.classified', '2026-11-04T11:00', { about: 'another' });
    expect(clockOf(file('2026-11-04T12:00', received, other), 'T-01').state).toBe('running');
    const own = event('tip.classified', '2026-11-04T11:00', { about: 'tip.received' });
    expect(clockOf(file('2026-11-04T12:00', received, own), 'T-01').state).toBe('met');
  });

  it('tells the procuracy and the reporter each by its own paper', () => {
    const toProcuracy = event('tip.sent', '2026-11-05', {
      paper: 'receipt-notice',
      to: 'procuracy',
    });
    const input = file('2026-11-06', received, toProcuracy);
    expect(clockOf(input, 'T-07').state).toBe('met');
    expect(clockOf(input, 'T-08').state).toBe('met');
    expect(clockOf(input, 'T-08-reporter').state).toBe('running');
  });
});

describe('a tip received by commune police', () => {
  const commune = (rest: object) =>
    event('tip.received', '2026-11-04T10:00', { by: 'commune-police', ...rest });

  it('goes on within 24 hours when urgent, 48 from a remote commune, and is told at once', () => {
    const near = file('2026-11-04T11:00', commune({ urgent: true }));
    expect(summary(near)).toEqual({
      'T-04#tip.received': 'running 2026-11-05T10:00+07:00',
      'T-04a#tip.received': 'running 2026-11-04T10:00+07:00',
    });
    const far = clockOf(file('2026-11-04T11:00', commune({ urgent: true, remote: true })), 'T-04');
    expect([far.variant, String(far.due)]).toEqual(['remote', '2026-11-06T03:00:00Z']);
  });

  it('goes on within 7 days when ordinary, and changes tracks when urgent facts come up', () => {
    expect(summary(file('2026-11-04T11:00', commune({})))).toEqual({
      'T-05#tip.received': 'running 2026-11-11',
    });
    const found = event('tip.urgent-found', '2026-11-06T08:00');
    const input = file('2026-11-06T09:00', commune({}), found);
    expect(clockOf(input, 'T-05').state).toBe('stopped');
    expect(summary(input)['T-04#tip.urgent-found']).toBe('running 2026-11-07T08:00+07:00');
    const afar = event('tip.urgent-found', '2026-11-06T08:00', { remote: true });
    const remote = file('2026-11-06T09:00', commune({ remote: true }), afar);
    expect(summary(remote)['T-04#tip.urgent-found']).toBe('running 2026-11-08T08:00+07:00');
  });

  it('begins the limit to decide when it arrives at the competent body', () => {
    const input = file(
      '2026-11-06',
      commune({ urgent: true }),
      event('tip.passed-on', '2026-11-05T09:00'),
      event('tip.arrived', '2026-11-05T11:00'),
    );
    expect(clockOf(input, 'T-04').state).toBe('met');
    expect(clockOf(input, 'T-20')).toMatchObject({ startedBy: 'tip.arrived' });
    expect(String(clockOf(input, 'T-20').nominal)).toBe('2026-11-25');
  });

  it('counts up what must be done at once and never calls it missed', () => {
    const open = clockOf(file('2026-11-20', commune({ urgent: true })), 'T-04a');
    expect([open.state, open.atOnce]).toEqual(['running', true]);
    const told = event('tip.sent', '2026-11-04T10:42', {
      paper: 'urgent-notice',
      to: 'investigating-body',
    });
    const done = clockOf(file('2026-11-20', commune({ urgent: true }), told), 'T-04a');
    expect(done.state).toBe('met');
  });
});

describe('a tip that changes hands', () => {
  it('is transferred within 24 hours of the finding, and begins anew where it arrives', () => {
    const input = file(
      '2026-11-12',
      received,
      event('tip.outside-competence', '2026-11-09T08:00'),
      event('tip.transferred', '2026-11-09T16:00'),
      event('tip.arrived', '2026-11-10T09:00'),
    );
    expect(clockOf(input, 'T-02').state).toBe('met');
    expect(clocksOf(input, 'T-20').map((clock) => [clock.startedBy, clock.state])).toEqual([
      ['tip.received', 'stopped'],
      ['tip.arrived', 'running'],
    ]);
  });

  it('was missed all the same when it left after its end', () => {
    const input = file('2026-12-12', received, event('tip.transferred', '2026-11-26'));
    expect(clockOf(input, 'T-20')).toMatchObject({ state: 'missed', doneAt: null, doneBy: null });
    expect(codes(clockOf(input, 'T-20'))).toContain('stopped');
  });
});

describe('prolonged and extended', () => {
  const prolonged = event('tip.prolonged', '2026-11-20');
  const asked = event('tip.extension-asked', '2026-12-28');
  const got = event('tip.extension-request-received', '2026-12-29');
  const extended = event('tip.extended', '2026-12-31');

  it('replaces the 20 days by two months from receipt', () => {
    const input = file('2026-11-21', received, prolonged);
    expect(clockOf(input, 'T-20').state).toBe('stopped');
    expect(summary(input)['T-21#tip.received']).toBe('running 2027-01-04');
    expect(String(clockOf(input, 'T-21').lastDayToAsk)).toBe('2026-12-30');
    expect(summary(input)['T-23#T-21#tip.received']).toBe('running 2026-12-30');
    expect(rulesOf(input)).not.toContain('T-22');
  });

  it('ends sooner when the decision says so', () => {
    const until = event('tip.prolonged', '2026-11-20', { until: day('2026-12-15') });
    const input = file('2026-11-21', received, until, extended);
    expect(String(clockOf(input, 'T-21').due)).toBe('2026-12-15');
    expect(String(clockOf(input, 'T-22').nominal)).toBe('2027-02-15');
  });

  it('is asked for, answered and extended once by the procuracy', () => {
    const input = file('2027-01-10', received, prolonged, asked, got, extended);
    expect(clockOf(input, 'T-23').state).toBe('met');
    expect(clockOf(input, 'T-24').state).toBe('met');
    expect(clockOf(input, 'T-21').state).toBe('stopped');
    expect(summary(input)['T-22#tip.received']).toBe('running 2027-03-04');
  });

  it('lapses without blame when nobody asks, and is void when the tip is decided', () => {
    const lapsed = clockOf(file('2026-12-31', received, prolonged), 'T-23');
    expect([lapsed.state, lapsed.nature]).toEqual(['missed', 'right']);
    const decided = event('tip.decided', '2026-12-20', { outcome: 'opened' });
    expect(clockOf(file('2026-12-31', received, prolonged, decided), 'T-23').state).toBe('stopped');
  });

  it('prolonged after the 20 days were over comes too late', () => {
    const late = event('tip.prolonged', '2026-11-26');
    expect(clockOf(file('2026-11-27', received, late), 'T-20').state).toBe('missed');
  });

  it('has the evidence reviewed 7 days before the end where a child was abused', () => {
    const abuse = event('tip.received', '2026-11-04T10:00', {
      by: 'investigating-body',
      childAbuse: true,
    });
    expect(summary(file('2026-11-05', abuse))['T-25#T-20#tip.received']).toBe('running 2026-11-17');
    const input = file('2026-11-21', abuse, prolonged);
    expect(clocksOf(input, 'T-25').map((clock) => clock.state)).toEqual(['missed', 'running']);
    expect(rulesOf(file('2026-11-05', received))).not.toContain('T-25');
  });
});

describe('suspension and resumption', () => {
  it('is lawful when the limit has run out, and stops the clock without a miss', () => {
    const input = file('2026-12-01', received, event('tip.suspended', '2026-11-25'));
    expect(clockOf(input, 'T-20')).toMatchObject({ state: 'stopped', stoppedBy: 'tip.suspended' });
    expect(codes(clockOf(input, 'T-20'))).not.toContain('suspended-early');
    const onLastDay = file('2026-12-01', received, event('tip.suspended', '2026-11-24'));
    expect(codes(clockOf(onLastDay, 'T-20'))).not.toContain('suspended-early');
  });

  it('is told when it came too soon', () => {
    const input = file('2026-12-01', received, event('tip.suspended', '2026-11-23'));
    expect(codes(clockOf(input, 'T-20'))).toContain('suspended-early');
  });

  it('starts a new fixed limit of one month, not the rest of the old one', () => {
    const input = file(
      '2027-01-07',
      received,
      event('tip.suspended', '2026-11-25T09:00'),
      event('tip.resumed', '2027-01-05'),
    );
    expect(clockOf(input, 'T-20').state).toBe('stopped');
    expect(summary(input)).toMatchObject({
      'T-32#tip.resumed': 'running 2027-02-12',
      'T-33#tip.resumed': 'running 2027-01-08',
      'T-34#tip.suspended': 'stopped 2028-11-27',
      '148.2#tip.suspended': 'missed 2026-11-26T09:00+07:00',
    });
  });

  it('starts another month when the procuracy cancels the suspension', () => {
    const input = file(
      '2026-12-10',
      received,
      event('tip.suspended', '2026-11-25T09:00'),
      event('tip.suspension-cancelled', '2026-12-03T08:00'),
      event('tip.cancellation-received', '2026-12-03T15:00'),
    );
    expect(clockOf(input, 'T-30').state).toBe('met');
    expect(summary(input)['T-31#tip.cancellation-received']).toBe('running 2027-01-04');
  });

  it('may be archived after two years, not sooner', () => {
    const suspended = event('tip.suspended', '2026-11-25T09:00');
    const at = (when: string) =>
      clockOf(file('2029-06-01', received, suspended, event('tip.archived', when)), 'T-34');
    expect(at('2028-11-26')).toMatchObject({ state: 'missed', doneBy: 'tip.archived' });
    expect(codes(at('2028-11-26'))).toContain('done-early');
    expect(at('2028-11-27').state).toBe('met');
    const open = clockOf(file('2029-06-01', received, suspended), 'T-34');
    expect(open.state).toBe('running');
    expect(codes(open)).toContain('not-before');
  });
});
