import { describe, expect, it } from 'vitest';
import { SettingValue } from '#domain/deadline/clock/rule-setting.ts';

const takes = (value: object) => SettingValue.safeParse(value).success;

describe('a value that the house decides', () => {
  it.each([
    { atOnce: true },
    { hours: 24 },
    { workingDays: 3 },
    { detentionDays: 60 },
    { months: 2 },
    { days: 15 },
    { months: 1, days: 15 },
  ])('is a length in one unit, or months with days: %j', (length) => {
    expect(takes({ part: 'length', length })).toBe(true);
    expect(takes({ part: 'extension', number: 1, length })).toBe(true);
  });

  it.each([
    {},
    { atOnce: false },
    { hours: 0 },
    { hours: 401 },
    { hours: 1.5 },
    { hours: '24' },
    { workingDays: 3, days: 2 },
    { detentionDays: -1 },
    { months: 0 },
    { weeks: 2 },
  ])('is no length without a unit, beyond 1 to 400, or in two units: %j', (length) => {
    expect(takes({ part: 'length', length })).toBe(false);
    expect(takes({ part: 'extension', number: 1, length })).toBe(false);
  });

  it('is of one class or of all, of a named second length or of the first', () => {
    const length = { days: 10 };
    expect(takes({ part: 'length', length, offenceClass: 'DBNT', variant: 'remote' })).toBe(true);
    expect(takes({ part: 'length', length, offenceClass: 'grave' })).toBe(false);
    expect(takes({ part: 'length', length, variant: 'v'.repeat(40) })).toBe(true);
    expect(takes({ part: 'length', length, variant: 'v'.repeat(41) })).toBe(false);
    expect(takes({ part: 'extension', number: 1, length, offenceClass: 'INT' })).toBe(true);
    expect(takes({ part: 'extension', number: 1, length, offenceClass: 'grave' })).toBe(false);
  });

  it('counts extensions from one to nine', () => {
    const length = { months: 1 };
    const who = { vi: 'Viện trưởng', en: 'the head' };
    for (const [number, taken] of [
      [0, false],
      [1, true],
      [9, true],
      [10, false],
      [1.5, false],
    ] as const) {
      expect(takes({ part: 'extension', number, length }), String(number)).toBe(taken);
      expect(takes({ part: 'decider', number, who }), String(number)).toBe(taken);
    }
  });

  it('names a decider in both languages', () => {
    const decider = (vi: string, en: string) =>
      takes({ part: 'decider', number: 1, who: { vi, en } });
    expect(decider('Viện trưởng', 'the head')).toBe(true);
    expect(decider('  ', 'the head')).toBe(false);
    expect(decider('Viện trưởng', '')).toBe(false);
    expect(decider('v'.repeat(200), 'e')).toBe(true);
    expect(decider('v'.repeat(201), 'e')).toBe(false);
    expect(SettingValue.parse({ part: 'decider', number: 1, who: { vi: ' a ', en: 'b' } })).toEqual(
      {
        part: 'decider',
        number: 1,
        who: { vi: 'a', en: 'b' },
      },
    );
  });

  it('is days to ask beforehand, or the share of a minor', () => {
    expect(takes({ part: 'ask-days', days: 5 })).toBe(true);
    expect(takes({ part: 'ask-days', days: 0 })).toBe(false);
    expect(takes({ part: 'minor-share', of: 1, in: 2 })).toBe(true);
    expect(takes({ part: 'minor-share', of: 0, in: 2 })).toBe(false);
    expect(takes({ part: 'minor-share', of: 1 })).toBe(false);
  });

  it('holds nothing that it does not know', () => {
    expect(takes({ part: 'ask-days', days: 5, certainty: 'verified' })).toBe(false);
    expect(takes({ part: 'length', length: { hours: 2, days: 1 } })).toBe(false);
    expect(takes({ part: 'citation', article: '147' })).toBe(false);
  });
});
