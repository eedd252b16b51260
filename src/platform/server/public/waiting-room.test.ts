import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { WORK_BITS } from './proof-of-work.ts';
import { type Post, WaitingRoom } from './waiting-room.ts';

/** A room whose clock and work the test holds. */
function aRoom(options: { mostBytes?: number; mostPerLane?: number } = {}) {
  const clock = { now: 0 };
  const dropped: string[] = [];
  const served: string[] = [];
  let failures = 0;
  const room = new WaitingRoom({
    now: () => clock.now,
    failedPage: () => 'failed',
    onFailure: () => {
      failures += 1;
    },
    ...options,
  });
  const gates: (() => void)[] = [];
  const post = (name: string, lane = 'lane', fails = false): Post => ({
    lanes: [{ lane, cost: 1 }],
    bytes: 10,
    work: async () => {
      served.push(name);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (fails) {
        throw new Error(name);
      }
      return `page of ${name}`;
    },
    handBack: () => `carry ${name}`,
    drop: () => dropped.push(name),
  });
  const finish = async () => {
    gates.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const enter = (one: Post) => {
    const entered = room.enter(one);
    return 'ticket' in entered ? entered.ticket : '';
  };
  return { clock, room, post, enter, finish, dropped, served, failures: () => failures };
}

describe('the waiting room', () => {
  it('answers with the page of the work, once for the one who holds the ticket', async () => {
    const { room, post, enter, finish, dropped } = aRoom();
    const ticket = enter(post('a'));
    expect(room.standing(ticket)).toMatchObject({ state: 'waiting' });
    await finish();
    expect(room.standing(ticket)).toEqual({ state: 'done', page: 'page of a' });
    expect(room.standing('guessed')).toEqual({ state: 'gone' });
    room.leave(ticket);
    expect(room.standing(ticket)).toEqual({ state: 'gone' });
    expect(dropped).toEqual(['a']);
  });

  it('serves a newcomer from elsewhere before the rest of a flood', async () => {
    const { post, enter, finish, served } = aRoom();
    for (let at = 0; at < 100; at += 1) {
      enter(post(`flood ${at}`, 'flood'));
    }
    enter(post('somebody', 'elsewhere'));
    for (let at = 0; at < 3; at += 1) {
      await finish();
    }
    expect(served.slice(0, 3)).toContain('somebody');
  });

  it('lets a proof of work go to the front of its own lane', async () => {
    const { room, post, enter, finish, served } = aRoom();
    for (let at = 0; at < 50; at += 1) {
      enter(post(`flood ${at}`));
    }
    const ticket = enter(post('worker'));
    expect(room.hasten(ticket, '1')).toBe(isZero(ticket, '1'));
    expect(room.hasten(ticket, solve(ticket))).toBe(true);
    await finish();
    await finish();
    expect(served.slice(0, 3)).toContain('worker');
    expect(served.filter((name) => name === 'worker')).toHaveLength(1);
  });

  it('serves those who still look before those who went away', async () => {
    const { clock, room, post, enter, finish, served } = aRoom();
    enter(post('first'));
    const gone = enter(post('gone'));
    const looking = enter(post('looking'));
    clock.now = 30_000;
    room.standing(looking);
    await finish();
    expect(served).toEqual(['first', 'looking']);
    await finish();
    expect(served).toEqual(['first', 'looking', 'gone']);
    await finish();
    expect(room.standing(gone)).toMatchObject({ page: 'page of gone' });
  });

  it('gives back what it cannot hold longer, and holds nothing beyond ten minutes', async () => {
    const { clock, room, post, enter, dropped } = aRoom();
    enter(post('busy'));
    const waiting = enter(post('waiting'));
    const left = enter(post('left'));
    clock.now = 545_000;
    expect(room.standing(waiting)).toEqual({ state: 'handed-back', page: 'carry waiting' });
    clock.now = 601_000;
    expect(room.standing(left)).toEqual({ state: 'gone' });
    expect(dropped.sort()).toEqual(['left', 'waiting']);
  });

  it('carries instead of refusing when there is no room, and makes room by those who went away', () => {
    const { clock, room, post } = aRoom({ mostBytes: 30 });
    room.enter(post('working'));
    room.enter(post('a'));
    room.enter(post('b'));
    expect(room.enter(post('c'))).toEqual({ page: 'carry c' });
    expect(room.enter(post('somebody', 'elsewhere'))).toHaveProperty('ticket');
    clock.now = 25_000;
    expect(room.enter(post('d'))).toHaveProperty('ticket');
  });

  it('does not let one lane take all the room', () => {
    const { room, post } = aRoom({ mostPerLane: 2 });
    room.enter(post('a'));
    room.enter(post('b'));
    expect(room.enter(post('c'))).toEqual({ page: 'carry c' });
    expect(room.enter(post('d', 'elsewhere'))).toHaveProperty('ticket');
  });

  it('says only that it failed, and goes on', async () => {
    const { room, post, enter, finish, failures } = aRoom();
    const ticket = enter(post('Nguyễn Thị X', 'lane', true));
    const next = enter(post('next'));
    await finish();
    expect(room.standing(ticket)).toEqual({ state: 'done', page: 'failed' });
    expect(failures()).toBe(1);
    await finish();
    expect(room.standing(next)).toEqual({ state: 'done', page: 'page of next' });
  });
});

function solve(ticket: string): string {
  let answer = 0;
  while (!isZero(ticket, String(answer))) {
    answer += 1;
  }
  return String(answer);
}

function isZero(ticket: string, answer: string): boolean {
  const digest = createHash('sha256').update(`${ticket}:${answer}`).digest();
  return digest.readUInt32BE(0) >>> (32 - WORK_BITS) === 0;
}
