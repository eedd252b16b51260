import { describe, expect, it } from 'vitest';
import { type HandOver, refuseHandOver } from '#domain/hotline/hand-call-over.ts';

const CALL: HandOver = { state: 'ended', operatorPostId: 'a', toPostId: 'b', takers: ['a', 'b'] };

describe('a call that was never referred', () => {
  it('goes to another operator of the body', () => {
    expect(refuseHandOver(CALL)).toBeNull();
  });

  it('goes while it still runs, where its operator drops out', () => {
    expect(refuseHandOver({ ...CALL, state: 'running' })).toBeNull();
  });

  it('stays once it is referred', () => {
    expect(refuseHandOver({ ...CALL, state: 'referred' })).toBe('call.not-to-refer');
  });

  it('goes neither to whoever has it nor to somebody who takes no calls', () => {
    expect(refuseHandOver({ ...CALL, toPostId: 'a' })).toBe('call.same-operator');
    expect(refuseHandOver({ ...CALL, toPostId: 'c' })).toBe('call.not-a-taker');
  });
});
