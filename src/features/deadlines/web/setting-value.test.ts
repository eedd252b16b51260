import { describe, expect, it } from 'vitest';
import { readTyped, typedOf } from './setting-value.ts';

describe('a typed value of a setting', () => {
  it.each([
    ['number', 5],
    ['numbers', [7, 3, 1]],
    ['yes-no', true],
    ['clearness', ['person', 'time']],
  ] as const)('%s comes back as it was shown', (form, value) => {
    const stored = typeof value === 'object' ? [...value] : value;
    expect(readTyped(form, typedOf(form, stored))).toEqual(value);
  });

  it('takes numbers parted by semicolons, commas or blanks', () => {
    expect(readTyped('numbers', '7; 3,1')).toEqual([7, 3, 1]);
  });

  it.each([
    ['number', 'năm'],
    ['number', 2.5],
    ['numbers', ''],
    ['numbers', '7; ba'],
    ['clearness', []],
  ] as const)('%s is not read from %j', (form, typed) => {
    expect(readTyped(form, typed)).toBeNull();
  });
});
