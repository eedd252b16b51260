import { describe, expect, it } from 'vitest';
import { type ClockValue, readClockValue, typedClockValue } from './clock-value.ts';

const twoMonths: ClockValue = { part: 'extension', number: 2, length: { months: 2 } };
const decider: ClockValue = { part: 'decider', number: 1, who: { vi: 'Viện trưởng', en: 'chief' } };
const share: ClockValue = { part: 'minor-share', of: 2, in: 3 };

describe('a value of a time limit in a form', () => {
  it('reads back what it shows, whichever part it is', () => {
    const all: ClockValue[] = [
      twoMonths,
      decider,
      share,
      { part: 'ask-days', days: 10 },
      { part: 'length', length: { workingDays: 3 }, variant: 'higher' },
    ];
    for (const value of all) {
      expect(readClockValue(value, typedClockValue(value))).toEqual(value);
    }
  });

  it('takes another number and unit and keeps the part', () => {
    const typed = { ...typedClockValue(twoMonths), number: 45, unit: 'days' };
    expect(readClockValue(twoMonths, typed)).toEqual({ ...twoMonths, length: { days: 45 } });
  });

  it('is not read where something is missing or cannot be', () => {
    const typed = typedClockValue(twoMonths);
    expect(readClockValue(twoMonths, { ...typed, number: '' })).toBeNull();
    expect(readClockValue(twoMonths, { ...typed, number: 1.5 })).toBeNull();
    expect(readClockValue(twoMonths, { ...typed, unit: '' })).toBeNull();
    expect(readClockValue(decider, { ...typedClockValue(decider), en: ' ' })).toBeNull();
    expect(readClockValue(share, { ...typedClockValue(share), number: 4 })).toBeNull();
  });

  it('begins empty where the shipped length is at once', () => {
    const atOnce: ClockValue = { part: 'length', length: { atOnce: true } };
    expect(typedClockValue(atOnce)).toMatchObject({ number: '', unit: '' });
  });
});
