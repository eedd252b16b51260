import { describe, expect, it } from 'vitest';
import { context, day, extensions, moment } from '#domain/deadline/clock/clock-testing.ts';
import { findAskFault } from '#domain/deadline/clock/find-ask-fault.ts';
import { REASON_WORDS } from '#domain/deadline/clock/reason-words.ts';
import { getRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { TermAsk } from '#domain/deadline/clock/term-ask.ts';

function fault(id: string, from: string, more: Omit<TermAsk, 'from'> = {}) {
  return findAskFault(getRule(id), { ...more, from: moment(from) }, context);
}

describe('a count that cannot be asked for', () => {
  it('from before the rule was in force', () => {
    expect(fault('T-20', '2017-12-31')).toEqual({ code: 'not-in-force', from: '2018-01-01' });
    expect(fault('T-20', '2018-01-01')).toBe(null);
    expect(fault('LTPNCTN-135.3', '2025-12-31')).toMatchObject({ from: '2026-01-01' });
  });

  it('without the class on which it depends', () => {
    expect(fault('172', '2026-07-15')).toEqual({ code: 'class-needed' });
    expect(fault('172', '2026-07-15', { offenceClass: 'NT' })).toBe(null);
    expect(fault('T-20', '2026-07-15')).toBe(null);
  });

  it('of a case that the rule does not know', () => {
    expect(fault('T-04', '2026-07-15', { variant: 'far' })).toEqual({
      code: 'variant-unknown',
      known: ['remote'],
    });
    expect(fault('T-04', '2026-07-15', { variant: 'remote' })).toBe(null);
    expect(fault('T-05', '2026-07-15', { variant: 'remote' })).toMatchObject({ known: [] });
  });

  it('with more extensions than the law has', () => {
    const asked = (number: number) =>
      fault('172', '2026-07-15', { offenceClass: 'NT', extensions: extensions(number) });
    expect(asked(2)).toBe(null);
    expect(asked(3)).toEqual({ code: 'too-many-extensions', given: 3, allowed: 2 });
    expect(fault('T-20', '2026-07-15', { extensions: extensions(1) })).toMatchObject({
      allowed: 0,
    });
  });

  it('with more custody than detention, or a case opened after it', () => {
    const held = (custodyDays: number) =>
      fault('173', '2026-07-15', { offenceClass: 'INT', custodyDays });
    expect(held(59)).toBe(null);
    expect(held(60)).toEqual({ code: 'custody-too-long', days: 60 });
    const opened = (openedOn: string) =>
      fault('172', '2026-07-15', {
        offenceClass: 'INT',
        minor: { openedOn: day(openedOn), assumed: false, restored: null },
      });
    expect(opened('2026-07-15')).toBe(null);
    expect(opened('2026-07-16')).toEqual({ code: 'opened-later' });
    expect(fault('D-05', '2026-07-15')).toBe(null);
  });
});

describe('the words of the reasons', () => {
  it('leave the same values open in both languages', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [code, { vi, en }] of Object.entries(REASON_WORDS)) {
      expect(gaps(vi), code).toEqual(gaps(en));
      expect(
        [vi, en].every((text) => text.length > 5),
        code,
      ).toBe(true);
    }
  });
});
