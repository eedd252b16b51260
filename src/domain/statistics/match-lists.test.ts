import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNumberKey, type ListedFile, matchLists } from '#domain/statistics/match-lists.ts';

const file = (number: string, accused = 2, on = '2026-07-15'): ListedFile => ({
  number,
  accused,
  on,
});

describe('two lists', () => {
  it('agree whatever blanks, dashes and zeros the clerk wrote', () => {
    for (const written of ['12/QĐ-CSĐT', ' 012 / qđ–csđt', 'Số: 12/QĐ-CSĐT', 'Số 0012/QĐ—CSĐT']) {
      expect(fileNumberKey(written), written).toBe('12/QĐ-CSĐT');
    }
    expect(fileNumberKey('120/QĐ')).not.toBe(fileNumberKey('12/QĐ'));
    expect(fileNumberKey('10/QĐ')).toBe('10/QĐ');
  });

  it('differ by a file, the number of accused or the date, each told apart', () => {
    expect(
      matchLists(
        [file('1/QĐ'), file('2/QĐ', 3), file('3/QĐ', 2, '2026-07-16'), file('4/QĐ'), file('04/QĐ')],
        [file('2/QĐ'), file('3/QĐ'), file('4/QĐ')],
      ),
    ).toEqual([
      ['not-listed-there'],
      ['accused-differ'],
      ['dates-differ'],
      ['number-twice'],
      ['number-twice'],
    ]);
  });

  it('of the same files never differ, in whatever order they stand', () => {
    const files = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 900 }).map((n) => `${n}/QĐ`),
        accused: fc.nat(9),
        on: fc.constantFrom('2026-01-02', '2026-03-04'),
      }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(files, (list) => {
        expect(matchLists(list, [...list].reverse()).flat()).toEqual([]);
      }),
    );
  });

  it('tell either side the same where a file stands in both', () => {
    const list = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 12 }).map((n) => `${n}/QĐ`),
        accused: fc.nat(2),
        on: fc.constantFrom('2026-01-02', '2026-03-04'),
      }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(list, list, (one, two) => {
        const told = new Map(one.map((line, at) => [line.number, matchLists(one, two)[at]]));
        for (const [at, line] of two.entries()) {
          const back = told.get(line.number);
          if (back !== undefined) {
            expect(matchLists(two, one)[at]).toEqual(back);
          }
        }
      }),
    );
  });
});
