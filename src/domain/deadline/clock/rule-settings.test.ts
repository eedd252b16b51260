import { describe, expect, it } from 'vitest';
import { codes, count, day, extensions } from '#domain/deadline/clock/clock-testing.ts';
import type { RuleSetting, SettingValue } from '#domain/deadline/clock/rule-setting.ts';
import { sayReason } from '#domain/deadline/clock/say-reason.ts';
import type { TermAsk } from '#domain/deadline/clock/term-ask.ts';

const setting = (rule: string, value: SettingValue, more: Partial<RuleSetting> = {}) => ({
  id: 's1',
  rule,
  value,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  decidedBy: 'Viện trưởng VKSND tỉnh',
  note: 'công văn 12/VKS',
  ...more,
});

function nominal(
  rule: string,
  from: string,
  settings: readonly RuleSetting[],
  more: Omit<TermAsk, 'from'> = {},
): string {
  return String(count(rule, from, { ...more, context: { settings } }).nominal);
}

describe('a setting in the place of a value that is not verified', () => {
  it('holds from its day on, for clocks that begin then', () => {
    const shorter = setting('T-20', { part: 'length', length: { days: 15 } });
    expect(nominal('T-20', '2026-01-01', [shorter])).toBe('2026-01-16');
    expect(nominal('T-20', '2025-12-31', [shorter])).toBe('2026-01-20');
    const ended = { ...shorter, effectiveTo: '2026-06-01' };
    expect(nominal('T-20', '2026-05-31', [ended])).toBe('2026-06-15');
    expect(nominal('T-20', '2026-06-01', [ended])).toBe('2026-06-21');
    expect(nominal('T-21', '2026-06-01', [shorter])).toBe('2026-08-01');
  });

  it('shows who decided it, on what ground, from when', () => {
    const shorter = setting('T-20', { part: 'length', length: { days: 15 } });
    const term = count('T-20', '2026-02-02', { context: { settings: [shorter] } });
    const reason = term.reasons.find((one) => one.code === 'setting');
    expect(reason && sayReason(reason, 'vi')).toBe(
      'Theo cài đặt của nơi dùng từ 01/01/2026: 15 ngày; người quyết định: Viện trưởng VKSND tỉnh; căn cứ: công văn 12/VKS.',
    );
  });

  it('gives way to a later one', () => {
    const first = setting('T-20', { part: 'length', length: { days: 15 } });
    const later = setting(
      'T-20',
      { part: 'length', length: { days: 10 } },
      { id: 's0', effectiveFrom: '2026-03-01' },
    );
    expect(nominal('T-20', '2026-04-01', [later, first])).toBe('2026-04-11');
    expect(nominal('T-20', '2026-02-01', [later, first])).toBe('2026-02-16');
  });

  it('never replaces what is verified', () => {
    const base = setting('172', { part: 'length', length: { months: 1 } });
    expect(nominal('172', '2026-02-02', [base], { offenceClass: 'INT' })).toBe('2026-04-02');
    const ask = setting('172', { part: 'ask-days', days: 5 });
    const half = setting('172', { part: 'minor-share', of: 1, in: 3 });
    const term = count('172', '2026-02-02', {
      offenceClass: 'INT',
      context: { settings: [ask, half] },
    });
    expect(String(term.lastDayToAsk)).toBe('2026-03-23');
    expect(codes(term)).not.toContain('setting');
  });

  it('changes one class, or all', () => {
    const one = setting('240', { part: 'length', length: { days: 25 }, offenceClass: 'RNT' });
    expect(nominal('240', '2026-02-02', [one], { offenceClass: 'RNT' })).toBe('2026-02-27');
    expect(nominal('240', '2026-02-02', [one], { offenceClass: 'NT' })).toBe('2026-02-22');
    const all = setting('240', { part: 'length', length: { days: 25 } });
    expect(nominal('240', '2026-02-02', [all], { offenceClass: 'NT' })).toBe('2026-02-27');
  });

  it('changes a variant alone', () => {
    const high = setting('X-12', { part: 'length', length: { days: 80 }, variant: 'high-court' });
    expect(nominal('X-12', '2026-02-02', [high], { variant: 'high-court' })).toBe('2026-04-23');
    expect(nominal('X-12', '2026-02-02', [high])).toBe('2026-04-03');
  });

  it('changes one extension, of one class', () => {
    const second = setting('172', {
      part: 'extension',
      number: 2,
      length: { months: 1 },
      offenceClass: 'NT',
    });
    const asked = (number: number, offenceClass: 'NT' | 'RNT') =>
      nominal('172', '2026-02-02', [second], { offenceClass, extensions: extensions(number) });
    expect([asked(1, 'NT'), asked(2, 'NT'), asked(2, 'RNT')]).toEqual([
      '2026-08-02',
      '2026-09-02',
      '2027-02-02',
    ]);
    const term = count('172', '2026-02-02', {
      offenceClass: 'NT',
      context: { settings: [second] },
    });
    const reason = term.reasons.find((one) => one.code === 'setting');
    expect(reason && sayReason(reason, 'en')).toContain('extension 2: 1 month');
  });

  it('names another decider, then no longer unverified', () => {
    const who = { vi: 'Viện trưởng VKSND khu vực', en: 'chief of the regional procuracy' };
    const decider = setting('172', { part: 'decider', number: 1, who });
    const term = count('172', '2026-02-02', {
      offenceClass: 'INT',
      extensions: extensions(1),
      context: { settings: [decider] },
    });
    const reason = term.reasons.find((one) => one.code === 'extended');
    expect(reason?.params.decider).toEqual(who);
    expect(codes(term)).not.toContain('decider-unverified');
    expect(term.reasons.map((one) => sayReason(one, 'vi')).join()).toContain(
      'gia hạn lần 1 do Viện trưởng VKSND khu vực',
    );
  });

  it('changes the days to ask before, and the share of a minor’s detention', () => {
    const ask = setting('173', { part: 'ask-days', days: 15 });
    const share = setting('173', { part: 'minor-share', of: 1, in: 2 }, { id: 's2' });
    const term = count('173', '2026-07-15', {
      offenceClass: 'RNT',
      minor: { openedOn: day('2026-02-01'), assumed: false, restored: null },
      context: { settings: [ask, share] },
    });
    expect([String(term.nominal), String(term.lastDayToAsk)]).toEqual(['2026-09-12', '2026-08-28']);
    const told = term.reasons.map((one) => sayReason(one, 'vi')).join('\n');
    expect(told).toContain('đề nghị trước 15 ngày');
    expect(told).toContain('1 phần 2');
  });

  it('never holds a minor longer than the shipped two thirds', () => {
    const longer = setting('173', { part: 'minor-share', of: 3, in: 4 });
    const minor = { openedOn: day('2026-02-01'), assumed: false, restored: null };
    const held = (settings: readonly RuleSetting[]) =>
      nominal('173', '2026-07-15', settings, { offenceClass: 'RNT', minor });
    expect(held([longer])).toBe(held([]));
    expect(held([])).toBe('2026-10-02');
  });
});
