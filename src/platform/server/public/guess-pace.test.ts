import { describe, expect, it } from 'vitest';
import { GuessPace } from './guess-pace.ts';
import { Slots } from './slots.ts';

describe('the pace of guesses', () => {
  it('leaves the first tries free, then waits longer, half a minute at most, and forgets', () => {
    let now = 0;
    const pace = new GuessPace(() => now);
    const delays = Array.from({ length: 12 }, () => {
      const delay = pace.delayAt('here');
      pace.wrongAt('here');
      return delay;
    });
    expect(delays.slice(0, 5)).toEqual([0, 0, 0, 1000, 2000]);
    expect(Math.max(...delays)).toBe(30_000);
    expect(pace.delayAt('elsewhere')).toBe(0);
    now = 600_000;
    expect(pace.delayAt('here')).toBe(0);
  });
});

describe('slots', () => {
  it('let as many in as there are places, and the next when one is done', async () => {
    const slots = new Slots(2);
    const done: (() => void)[] = [];
    let inside = 0;
    const one = () =>
      slots.within(async () => {
        inside += 1;
        await new Promise<void>((resolve) => done.push(resolve));
        inside -= 1;
      });
    const all = [one(), one(), one()];
    await new Promise(setImmediate);
    expect(inside).toBe(2);
    done.shift()?.();
    await new Promise(setImmediate);
    expect(inside).toBe(2);
    for (const finish of [...done]) {
      finish();
    }
    await new Promise(setImmediate);
    done.at(-1)?.();
    await Promise.all(all);
    expect(inside).toBe(0);
  });
});
