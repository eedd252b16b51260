import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Callee, findNextCall } from '#domain/duty/call-ladder.ts';
import { decideShift, findGaps, listOnDuty, type Shift } from '#domain/duty/roster.ts';

const NOW = Temporal.Instant.from('2026-03-02T08:00:00+07:00');
const at = (hours: number) => NOW.add({ minutes: Math.round(hours * 60) });

function shift(id: string, from: number, until: number, order = 1, postId = id): Shift {
  return { id, postId, from: at(from), until: at(until), order, coversId: null };
}

describe('the roster of a body', () => {
  it('has on duty whoever’s turn it is, in the order of calling; the end is not included', () => {
    const shifts = [shift('phụ', 0, 8, 2), shift('chính', 0, 8, 1), shift('đêm', 8, 24)];
    expect(listOnDuty(shifts, at(0)).map((one) => one.id)).toEqual(['chính', 'phụ']);
    expect(listOnDuty(shifts, at(8)).map((one) => one.id)).toEqual(['đêm']);
  });

  it('shows each time in which nobody is on duty, also before the first and after the last turn', () => {
    const gaps = findGaps([shift('a', 2, 8), shift('b', 10, 12), shift('c', 3, 9)], at(0), at(14));
    expect(gaps).toEqual([
      { from: at(0), until: at(2) },
      { from: at(9), until: at(10) },
      { from: at(12), until: at(14) },
    ]);
    expect(findGaps([shift('a', -3, 20)], at(0), at(14))).toEqual([]);
    expect(findGaps([], at(0), at(1))).toEqual([{ from: at(0), until: at(1) }]);
  });

  it('has somebody on duty at a moment exactly when no gap holds that moment', () => {
    const turns = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 46 }), fc.integer({ min: 1, max: 9 })),
    );
    fc.assert(
      fc.property(turns, fc.integer({ min: 0, max: 47 }), (drawn, hour) => {
        const shifts = drawn.map(([from, long], index) => shift(`${index}`, from, from + long));
        const inGap = findGaps(shifts, at(0), at(48)).some(
          (gap) =>
            Temporal.Instant.compare(gap.from, at(hour)) <= 0 &&
            Temporal.Instant.compare(at(hour), gap.until) < 0,
        );
        expect(listOnDuty(shifts, at(hour)).length > 0).toBe(!inGap);
      }),
    );
  });

  it('takes no turn of the past, none over 72 hours, and no officer twice at a time', () => {
    const known = [shift('a', 0, 8, 1, 'post')];
    const wanted = (from: number, until: number) => ({
      postId: 'post',
      from: at(from),
      until: at(until),
    });
    expect(decideShift(known, wanted(8, 16), NOW)).toBeNull();
    expect(decideShift(known, wanted(7, 16), NOW)).toBe('duty.shift-overlaps');
    expect(decideShift([], wanted(-1, 5), NOW)).toBe('duty.shift-in-past');
    expect(decideShift([], wanted(-0.2, 5), NOW)).toBeNull();
    expect(decideShift([], wanted(1, 73), NOW)).toBeNull();
    expect(decideShift([], wanted(1, 73.1), NOW)).toBe('duty.shift-too-long');
    expect(decideShift([], wanted(2, 2), NOW)).toBe('duty.shift-too-long');
  });
});

describe('who is called when somebody is in danger', () => {
  const callee = (stage: Callee['stage'], postId: string): Callee => ({
    stage,
    postId,
    agencyId: 'x',
  });
  const ladder = [
    callee('province-on-duty', 'trực tỉnh'),
    callee('on-duty', 'trực 1'),
    callee('on-duty', 'trực 2'),
    callee('head', 'trưởng'),
    callee('province-head', 'trực 1'),
  ];

  it('goes through the officers on duty, their head, then the province, each once', () => {
    const called: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      const next = findNextCall(ladder, called, 1);
      expect(next.do).toBe('call');
      called.push(next.do === 'nobody' ? '' : next.callee.postId);
    }
    expect(called).toEqual(['trực 1', 'trực 2', 'trưởng', 'trực tỉnh']);
  });

  it('begins again from the top when all were called, and never gives up', () => {
    const all = ladder.map((one) => one.postId);
    expect(findNextCall(ladder, all, 1)).toMatchObject({
      do: 'round-again',
      round: 2,
      callee: { postId: 'trực 1' },
    });
  });

  it('goes straight to the head when nobody is on duty, and says so when there is nobody at all', () => {
    expect(findNextCall([callee('head', 'trưởng')], [], 1)).toMatchObject({
      do: 'call',
      callee: { stage: 'head' },
    });
    expect(findNextCall([], [], 1)).toEqual({ do: 'nobody', round: 1 });
  });
});
