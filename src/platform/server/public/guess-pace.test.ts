import { describe, expect, it } from 'vitest';
import { GuessPace } from './guess-pace.ts';
import { isWorkDone } from './proof-of-work.ts';
import { Slots } from './slots.ts';
import { WorkTickets } from './work-tickets.ts';

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

describe('a task that a page works at', () => {
  it('counts once, within ten minutes, and only when it is ours', () => {
    let now = 1_000_000;
    const tickets = new WorkTickets(() => now);
    const [task, late] = [tickets.issue(), tickets.issue()];
    expect(tickets.redeem(task, 'x')).toBe(false);
    expect(tickets.redeem(task, solve(task))).toBe(true);
    expect(tickets.redeem(task, solve(task))).toBe(false);
    const foreign = new WorkTickets(() => now).issue();
    expect(tickets.redeem(foreign, solve(foreign))).toBe(false);
    now += 600_001;
    expect(tickets.redeem(late, solve(late))).toBe(false);
  });
});

function solve(ticket: string): string {
  let answer = 0;
  while (!isWorkDone(ticket, String(answer))) {
    answer += 1;
  }
  return String(answer);
}
