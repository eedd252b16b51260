import { describe, expect, it } from 'vitest';
import {
  deriveReceiptKeys,
  makeReplyPair,
  openFromReplyPair,
  openReplyPair,
  sealToReplyPair,
} from './reply-pair.ts';
import { randomKey, SealBroken, sodium } from './sodium.ts';

const pepper = randomKey();
const RECEIPT = { locator: '820444', secret: '1077335000001' };

describe('the reply pair of a receipt', () => {
  it('opens answers while the code is in hand', async () => {
    const stored = await makeReplyPair(RECEIPT, pepper);
    const answer = sealToReplyPair(stored.publicKey, 'Đã tiếp nhận, cảm ơn bà con.');
    const keys = await deriveReceiptKeys(RECEIPT, pepper);
    expect(sodium.memcmp(keys.proof, stored.proof)).toBe(true);
    const pair = openReplyPair(keys.wrapKey, stored);
    expect(pair && openFromReplyPair(pair, answer)).toBe('Đã tiếp nhận, cảm ơn bà con.');
  });

  it('stays closed for a wrong secret, another locator and another pepper', async () => {
    const stored = await makeReplyPair(RECEIPT, pepper);
    const wrong = await deriveReceiptKeys({ ...RECEIPT, secret: '1077335000002' }, pepper);
    const moved = await deriveReceiptKeys({ ...RECEIPT, locator: '820445' }, pepper);
    const elsewhere = await deriveReceiptKeys(RECEIPT, randomKey());
    for (const { proof, wrapKey } of [wrong, moved, elsewhere]) {
      expect(sodium.memcmp(proof, stored.proof)).toBe(false);
      expect(openReplyPair(wrapKey, stored)).toBeNull();
    }
  });

  it('keeps what proves the digits apart from what opens the pair', async () => {
    const stored = await makeReplyPair(RECEIPT, pepper);
    expect(openReplyPair(stored.proof, stored)).toBeNull();
  });

  it('refuses a changed answer', async () => {
    const stored = await makeReplyPair(RECEIPT, pepper);
    const { wrapKey } = await deriveReceiptKeys(RECEIPT, pepper);
    const answer = sealToReplyPair(stored.publicKey, 'x');
    answer[answer.length - 1] = (answer[answer.length - 1] ?? 0) ^ 1;
    const pair = openReplyPair(wrapKey, stored);
    expect(() => pair && openFromReplyPair(pair, answer)).toThrow(SealBroken);
  });
});
