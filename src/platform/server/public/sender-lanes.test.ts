import { describe, expect, it } from 'vitest';
import { FairLine } from './fair-line.ts';
import { isWorkDone } from './proof-of-work.ts';
import { prefixesOf, SenderLanes } from './sender-lanes.ts';

describe('where a post comes from', () => {
  it.each([
    ['203.0.113.77', '203.0.113', '203.0'],
    ['::ffff:203.0.113.77', '203.0.113', '203.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1'],
    ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
    ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0'],
    ['not an address', 'unknown', 'unknown'],
  ])('%s belongs to %s within %s', (address, narrow, wide) => {
    expect(prefixesOf(address)).toEqual({ narrow, wide });
  });

  it('is a mark that means nothing after ten minutes', () => {
    let now = 0;
    const lanes = new SenderLanes(() => now);
    const early = lanes.of('203.0.113.77');
    expect(lanes.of('203.0.113.9')).toEqual(early);
    expect(early.narrow).not.toContain('203');
    now = 599_999;
    expect(lanes.of('203.0.113.77')).toEqual(early);
    now = 600_000;
    expect(lanes.of('203.0.113.77').narrow).not.toBe(early.narrow);
  });

  it('cannot be told from outside: two processes make other marks of one address', () => {
    const one = new SenderLanes(() => 0).of('203.0.113.77');
    expect(new SenderLanes(() => 0).of('203.0.113.77')).not.toEqual(one);
  });
});

describe('a fair line', () => {
  const one = (lane: string) => [{ lane, cost: 1 }];

  it('lets a sender who sent nothing lately go before a thousand of another', () => {
    const line = new FairLine<{ order: number; name: string }>();
    for (let each = 0; each < 1000; each += 1) {
      line.put({ order: line.orderFor(one('flood')), name: 'flood' });
    }
    line.put({ order: line.orderFor(one('other')), name: 'other' });
    expect([line.take()?.name, line.take()?.name]).toContain('other');
  });

  it('keeps the order of arrival within a lane', () => {
    const line = new FairLine<{ order: number; at: number }>();
    for (let at = 0; at < 50; at += 1) {
      line.put({ order: line.orderFor(one('lane')), at });
    }
    const taken = Array.from({ length: 50 }, () => line.take()?.at);
    expect(taken).toEqual([...taken].sort((a, b) => Number(a) - Number(b)));
    expect(line.take()).toBeNull();
  });

  it('knows no lane any more when they are forgotten', () => {
    const line = new FairLine<{ order: number }>();
    line.orderFor(one('lane'));
    line.orderFor(one('lane'));
    expect(line.backlogOf('lane')).toBe(2);
    line.forgetLanes();
    expect(line.backlogOf('lane')).toBe(0);
  });
});

describe('a proof of work', () => {
  it('is checked bit by bit, for this ticket only', () => {
    const ticket = 'ticket';
    let answer = 0;
    while (!isWorkDone(ticket, String(answer), 9)) {
      answer += 1;
    }
    expect(isWorkDone(ticket, String(answer), 9)).toBe(true);
    expect(isWorkDone(ticket, String(answer), 30)).toBe(false);
    expect(isWorkDone('another', String(answer), 16)).toBe(false);
    expect(isWorkDone(ticket, 'x', 1)).toBe(false);
  });
});
