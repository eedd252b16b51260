import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { event, file, moment, withCultureDay } from '#domain/deadline/clock/clock-testing.ts';
import { startOf, writeMoment } from '#domain/deadline/clock/moment.ts';
import type { RuleSetting } from '#domain/deadline/clock/rule-setting.ts';
import { sayReason } from '#domain/deadline/clock/say-reason.ts';
import { type ClockChange, traceChanges } from '#domain/deadline/clock/trace-changes.ts';
import { whatIf } from '#domain/deadline/clock/what-if.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';

const received = event('tip.received', '2026-11-04T10:00', { by: 'investigating-body' });
const opened = event('case.opened', '2026-07-15', { offenceClass: 'RNT' });
const tip = file('2026-11-10', received);

const moves = (changes: readonly ClockChange[]) =>
  changes.map(({ key, before, after }) => [
    key,
    before === null ? null : `${before.state} ${writeMoment(before.due)}`,
    after === null ? null : `${after.state} ${writeMoment(after.due)}`,
  ]);
const causes = (changes: readonly ClockChange[]) => [
  ...new Set(changes.flatMap((change) => change.because.map((reason) => reason.code))),
];

describe('what if', () => {
  it('the tip were prolonged today', () => {
    const answer = whatIf(tip, [event('tip.prolonged', '2026-11-10', { id: 'supposed' })]);
    expect(moves(answer.changes)).toEqual([
      ['T-20#tip.received', 'running 2026-11-24', 'stopped 2026-11-24'],
      ['T-21#tip.received', null, 'running 2027-01-04'],
      ['T-23#T-21#tip.received', null, 'running 2026-12-30'],
    ]);
    expect(causes(answer.changes)).toEqual(['event-added']);
    expect(answer.actual.some((clock) => clock.rule === 'T-21')).toBe(false);
    expect(answer.supposed.some((clock) => clock.rule === 'T-21')).toBe(true);
  });

  it('a sixth victim were found, or a minor were among the accused', () => {
    const graver = event('case.reclassified', '2026-08-01', { offenceClass: 'DBNT' });
    const first = whatIf(file('2026-08-02', opened), [graver]);
    expect(moves(first.changes).map(([key]) => key)).toEqual(['TTLT04-31#172#case.opened']);
    const minor = event('case.charged', '2026-08-01', {
      person: 'a',
      offenceClass: 'RNT',
      minor: true,
    });
    const second = whatIf(file('2026-08-02', opened), [minor]);
    expect(moves(second.changes)).toContainEqual([
      '172#case.opened',
      'running 2026-11-16',
      'running 2026-09-15',
    ]);
  });

  it('nothing were supposed: nothing changes', () => {
    const answer = whatIf(tip, []);
    expect(answer.changes).toEqual([]);
    expect(answer.supposed).toEqual(answer.actual);
  });
});

describe('the trace of a recount', () => {
  it('of a changed calendar tells old due, new due and the day with its basis', () => {
    const changes = traceChanges(tip, { ...tip, calendar: withCultureDay });
    expect(moves(changes)).toEqual([
      ['T-20#tip.received', 'running 2026-11-24', 'running 2026-11-25'],
    ]);
    expect(changes[0]?.because.map((reason) => sayReason(reason, 'vi'))).toEqual([
      'Lịch làm việc đổi: ngày 24/11/2026 (Nghị quyết 80-NQ/TW ngày 07/01/2026; Nghị quyết 30/NQ-CP (tháng 02/2026)).',
    ]);
  });

  it('names only the days between the beginning and the end', () => {
    const calendar = buildCalendar(
      CALENDAR_DAYS.map((row) =>
        ['2026-11-24', '2027-11-24'].includes(row.date) ? { ...row, active: true } : row,
      ),
    );
    const changes = traceChanges(tip, { ...tip, calendar });
    expect(changes[0]?.because).toHaveLength(1);
  });

  it('of a changed law names the rule', () => {
    const longer = (rule: ClockRule): ClockRule =>
      rule.id === 'T-20'
        ? { ...rule, versions: rule.versions.map((one) => ({ ...one, length: { days: 30 } })) }
        : rule;
    const changes = traceChanges(tip, { ...tip, rules: tip.rules.map(longer) });
    expect(moves(changes)).toEqual([
      ['T-20#tip.received', 'running 2026-11-24', 'running 2026-12-04'],
    ]);
    expect(causes(changes)).toEqual(['rule-changed']);
  });

  it('of a setting, of an event taken back, of time that passed', () => {
    const setting: RuleSetting = {
      id: 's1',
      rule: 'T-20',
      value: { part: 'length', length: { days: 15 } },
      effectiveFrom: '2026-01-01',
      effectiveTo: null,
      decidedBy: 'Viện trưởng',
      note: '01/QĐ',
    };
    expect(causes(traceChanges(tip, { ...tip, settings: [setting] }))).toEqual(['setting-changed']);
    const gone = traceChanges(tip, { ...tip, events: [] });
    expect(causes(gone)).toEqual(['event-removed']);
    expect(gone.map((change) => change.after)).toEqual(gone.map(() => null));
    const later = traceChanges(tip, { ...tip, now: startOf(moment('2026-11-26')) });
    expect(moves(later)).toEqual([
      ['T-20#tip.received', 'running 2026-11-24', 'missed 2026-11-24'],
    ]);
    expect(causes(later)).toEqual(['time-passed']);
  });
});
