import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { countPassages, doesBalance, type Passage } from '#domain/statistics/count-passages.ts';
import { listMonths, yearNow, yearOf } from '#domain/statistics/statistics-period.ts';
import { type FigureRow, suppressSmall } from '#domain/statistics/suppress-small.ts';

const FIRST = Temporal.PlainDate.from('2023-01-01');
const day = fc.integer({ min: 0, max: 1500 }).map((days) => FIRST.add({ days }));
const passage: fc.Arbitrary<Passage> = fc
  .record({ takenOn: day, length: fc.option(fc.integer({ min: 0, max: 600 })) })
  .map(({ takenOn, length }) => ({
    takenOn,
    handledOn: length === null ? null : takenOn.add({ days: length }),
  }));
const period = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 500 }) })
  .map(({ from, length }) => ({ from, to: from.add({ days: length }) }));

describe('the figures of a period', () => {
  it('balance whatever happened: carried over + new = handled + left', () => {
    fc.assert(
      fc.property(fc.array(passage), period, (passages, days) => {
        expect(doesBalance(countPassages(passages, days))).toBe(true);
      }),
    );
  });

  it('go on in the next period with what was left in this one', () => {
    fc.assert(
      fc.property(fc.array(passage), period, (passages, days) => {
        const next = { from: days.to.add({ days: 1 }), to: days.to.add({ months: 2 }) };
        expect(countPassages(passages, next).carriedOver).toBe(countPassages(passages, days).left);
      }),
    );
  });

  it('of all months together are those of the whole: what is new and what was handled', () => {
    fc.assert(
      fc.property(fc.array(passage), period, (passages, days) => {
        const months = listMonths(days).map((month) => countPassages(passages, month));
        const whole = countPassages(passages, days);
        const sum = (pick: 'taken' | 'handled') =>
          months.reduce((total, month) => total + month[pick], 0);
        expect(sum('taken')).toBe(whole.taken);
        expect(sum('handled')).toBe(whole.handled);
        expect(months[0]?.carriedOver).toBe(whole.carriedOver);
        expect(months.at(-1)?.left).toBe(whole.left);
      }),
    );
  });
});

describe('the years of reports', () => {
  it('begin and end each on their own days', () => {
    const days = (definition: 'programme' | 'procuracy' | 'court' | 'calendar') => {
      const { from, to } = yearOf(definition, 2026);
      return `${from} ${to}`;
    };
    expect(days('programme')).toBe('2025-12-15 2026-12-14');
    expect(days('procuracy')).toBe('2025-12-01 2026-11-30');
    expect(days('court')).toBe('2025-10-01 2026-09-30');
    expect(days('calendar')).toBe('2026-01-01 2026-12-31');
  });

  it('are named after the year in which they end', () => {
    expect(yearNow('court', Temporal.PlainDate.from('2026-09-30'))).toBe(2026);
    expect(yearNow('court', Temporal.PlainDate.from('2026-10-01'))).toBe(2027);
    expect(yearNow('programme', Temporal.PlainDate.from('2026-12-15'))).toBe(2027);
    expect(yearNow('procuracy', Temporal.PlainDate.from('2026-12-01'))).toBe(2027);
  });

  it('are parted into months from their own first day, the last cut at the end', () => {
    const months = listMonths(yearOf('programme', 2026));
    expect(months).toHaveLength(12);
    expect(`${months[0]?.from} ${months[0]?.to}`).toBe('2025-12-15 2026-01-14');
    expect(months.at(-1)?.to.toString()).toBe('2026-12-14');
  });
});

const FIGURES: readonly ((row: FigureRow) => number)[] = [
  (row) => row.carriedOver,
  (row) => row.taken,
  (row) => row.handled,
  (row) => row.left,
  (row) => row.outcomes.judged ?? 0,
];

describe('small figures', () => {
  const line = (key: string, taken: number, handled = 0): FigureRow => ({
    key,
    carriedOver: 0,
    taken,
    handled,
    left: taken - handled,
    again: 0,
    overdue: 0,
    outcomes: handled === 0 ? {} : { judged: handled },
  });

  it('are hidden with their whole line, and a second line so that the total does not tell', () => {
    const rows = [line('a', 2), line('b', 9), line('c', 30)];
    const shown = suppressSmall(rows, line('total', 41), 5);
    expect(shown.rows.map((row) => 'hidden' in row)).toEqual([true, true, false]);
    expect('hidden' in shown.total).toBe(false);
  });

  it('are not told by what two hidden lines handled together', () => {
    const rows = [line('a', 6, 1), line('b', 4, 0), line('c', 20, 10), line('d', 30, 20)];
    const shown = suppressSmall(rows, line('total', 60, 31), 5);
    expect(shown.rows.map((row) => 'hidden' in row)).toEqual([true, true, true, false]);
  });

  it('in the total hide the table', () => {
    const shown = suppressSmall([line('a', 3)], line('total', 3), 5);
    expect([...shown.rows, shown.total].every((row) => 'hidden' in row)).toBe(true);
  });

  it('never stand open, and hidden lines hold too much to be told from the total', () => {
    const rows = fc.uniqueArray(
      fc.record({ key: fc.string({ minLength: 1 }), taken: fc.nat(40), share: fc.nat(40) }),
      { selector: ({ key }) => key, minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (made) => {
        const lines = made.map(({ key, taken, share }) => line(key, taken, share % (taken + 1)));
        const sum = (pick: (row: FigureRow) => number) =>
          lines.reduce((total, row) => total + pick(row), 0);
        const total = line(
          'total',
          sum((row) => row.taken),
          sum((row) => row.handled),
        );
        const shown = suppressSmall(lines, total, 5);
        const open = shown.rows.flatMap((row) => ('hidden' in row ? [] : [row]));
        const small = (figure: number) => figure > 0 && figure < 5;
        expect(open.some((row) => [row.taken, row.handled, row.left].some(small))).toBe(false);
        if ('hidden' in shown.total || open.length === shown.rows.length) {
          return;
        }
        for (const pick of FIGURES) {
          const left = pick(total) - open.reduce((sum, row) => sum + pick(row), 0);
          expect(small(left), `${pick} ${left}`).toBe(false);
        }
        expect(shown.rows.length - open.length).not.toBe(1);
      }),
    );
  });

  it('are no matter where there are none', () => {
    const rows = [line('a', 20), line('b', 0)];
    expect(suppressSmall(rows, line('total', 20), 5)).toEqual({ rows, total: line('total', 20) });
  });
});
