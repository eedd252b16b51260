import { describe, expect, it } from 'vitest';
import { Pacing } from './pacing.ts';
import { placeOf } from './slow-down.ts';

const KEY = { key: 'ai đó', free: 3, longest: 60 };

describe('wrong tries', () => {
  it('cost nothing at first, then twice as long each time, up to the longest pause', () => {
    let now = 1000;
    const pacing = new Pacing(() => now);
    const waits: number[] = [];
    for (let tried = 0; tried < 12; tried += 1) {
      pacing.noteWrong([KEY]);
      waits.push(pacing.wait([KEY]));
      now += pacing.wait([KEY]);
    }
    expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('are forgotten after a right one, and after an hour', () => {
    let now = 0;
    const pacing = new Pacing(() => now);
    for (let tried = 0; tried < 6; tried += 1) {
      pacing.noteWrong([KEY]);
    }
    expect(pacing.wait([KEY])).toBeGreaterThan(0);
    pacing.forget(KEY);
    expect(pacing.wait([KEY])).toBe(0);
    for (let tried = 0; tried < 6; tried += 1) {
      pacing.noteWrong([KEY]);
    }
    now = 3601;
    pacing.noteWrong([KEY]);
    expect(pacing.wait([KEY])).toBe(0);
  });

  it('stay in bounded memory whatever is tried', () => {
    const pacing = new Pacing(() => 0);
    const first = { ...KEY, key: 'first', free: 0 };
    pacing.noteWrong([first]);
    for (let tried = 0; tried < 50_001; tried += 1) {
      pacing.noteWrong([{ ...KEY, key: `name ${tried}` }]);
    }
    expect(pacing.wait([first])).toBe(0);
  });
});

describe('an address', () => {
  it('is taken whole, and the half that a line owns of the long ones', () => {
    expect(placeOf('203.0.113.9')).toBe('203.0.113.9');
    expect(placeOf('::ffff:203.0.113.9')).toBe('::ffff:203.0.113.9');
    expect(placeOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(placeOf('2001:db8::5:6')).toBe('2001:db8:0:0');
    expect(placeOf('::1')).toBe('0:0:0:0');
  });
});
