import { describe, expect, it } from 'vitest';
import type { TodayLine } from '#features/today/contract.ts';
import { arrangeLines } from './arrange-lines.ts';

const TODAY = '2026-03-12';

describe('the groups of Hôm nay', () => {
  it('part what is due by its day', () => {
    expect(groupOf({ dueOn: '2026-03-11' })).toBe('overdue');
    expect(groupOf({ dueOn: '2026-03-12' })).toBe('due-today');
    expect(groupOf({ dueOn: '2026-03-15' })).toBe('next-three-days');
    expect(groupOf({ dueOn: '2026-03-16' })).toBe('two-weeks');
  });

  it('bring a last day that is a day off forward to the working day before it', () => {
    expect(groupOf({ dueOn: '2026-03-15', remindOn: '2026-03-12' })).toBe('due-today');
  });

  it('keep what came back apart, unless its day has passed', () => {
    expect(groupOf({ state: 'returned', dueOn: '2026-03-20' })).toBe('returned');
    expect(groupOf({ state: 'returned', dueOn: null })).toBe('returned');
    expect(groupOf({ state: 'returned', dueOn: '2026-03-01' })).toBe('overdue');
  });

  it('ask to accept only what is not already pressing', () => {
    expect(groupOf({ state: 'assigned', dueOn: null })).toBe('to-accept');
    expect(groupOf({ state: 'assigned', dueOn: '2026-03-13' })).toBe('next-three-days');
    expect(groupOf({ kind: 'card', dueOn: null })).toBe('to-accept');
  });

  it('count all there are and show the first eight, soonest first', () => {
    const lines = Array.from({ length: 11 }, (_, at) =>
      aLine({ id: `task-${at}`, dueOn: `2026-02-${String(28 - at).padStart(2, '0')}` }),
    );
    const [overdue] = arrangeLines(
      lines.map((line) => ({ line, total: 11 })),
      TODAY,
    );
    expect(overdue?.count).toBe(11);
    expect(overdue?.lines).toHaveLength(8);
    expect(overdue?.lines[0]?.dueOn).toBe('2026-02-18');
  });

  it('take the number of others from the database, each kind once', () => {
    const late = Array.from({ length: 3 }, (_, at) =>
      aLine({ id: `late-${at}`, kind: 'late-agency' }),
    );
    const [group] = arrangeLines(
      late.map((line) => ({ line, total: 40 })),
      TODAY,
    );
    expect(group).toMatchObject({ name: 'late-agencies', count: 40 });
  });

  it('leave out groups without a line', () => {
    expect(arrangeLines([], TODAY)).toEqual([]);
  });
});

function groupOf(change: Partial<TodayLine>): string | undefined {
  return arrangeLines([{ line: aLine(change), total: 1 }], TODAY)[0]?.name;
}

function aLine(change: Partial<TodayLine>): TodayLine {
  return {
    id: 'task-1',
    kind: 'task',
    recordId: 'one',
    title: 'Tập huấn',
    number: '15/KH-BCĐ138',
    path: 'II.1',
    agency: null,
    startsOn: '2026-01-05',
    dueOn: '2026-03-20',
    remindOn: null,
    state: 'in-progress',
    at: null,
    note: null,
    count: 1,
    alsoCount: null,
    atRisk: false,
    ...change,
  };
}
