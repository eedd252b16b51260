import { describe, expect, it } from 'vitest';
import {
  deriveReceiptKeys,
  makeReplyPair,
  openFromReplyPair,
  openReplyPair,
  saltOfUnknown,
  sameProof,
  sealToReplyPair,
} from './reply-pair.ts';
import { randomKey, SealBroken, sodium } from './sodium.ts';

const pepper = randomKey();
const DIGITS = '8204 4410 7733 5';

describe('the reply pair of a receipt', () => {
  it('opens answers while the code is in hand, however the digits are spaced', async () => {
    const stored = await makeReplyPair(DIGITS, pepper);
    const answer = sealToReplyPair(stored.publicKey, 'Đã tiếp nhận, cảm ơn bà con.');
    const keys = await deriveReceiptKeys('8204441077335', stored.salt, pepper);
    expect(sameProof(keys.proof, stored.proof)).toBe(true);
    const pair = openReplyPair(keys.wrapKey, stored);
    expect(pair && openFromReplyPair(pair, answer)).toBe('Đã tiếp nhận, cảm ơn bà con.');
  });

  it('stays closed for wrong digits and for another pepper', async () => {
    const stored = await makeReplyPair(DIGITS, pepper);
    const wrong = await deriveReceiptKeys('8204441077336', stored.salt, pepper);
    expect(sameProof(wrong.proof, stored.proof)).toBe(false);
    expect(openReplyPair(wrong.wrapKey, stored)).toBeNull();
    const elsewhere = await deriveReceiptKeys(DIGITS, stored.salt, randomKey());
    expect(openReplyPair(elsewhere.wrapKey, stored)).toBeNull();
  });

  it('keeps what proves the digits apart from what opens the pair', async () => {
    const stored = await makeReplyPair(DIGITS, pepper);
    expect(openReplyPair(stored.proof, stored)).toBeNull();
  });

  it('refuses a changed answer', async () => {
    const stored = await makeReplyPair(DIGITS, pepper);
    const { wrapKey } = await deriveReceiptKeys(DIGITS, stored.salt, pepper);
    const answer = sealToReplyPair(stored.publicKey, 'x');
    answer[answer.length - 1] = (answer[answer.length - 1] ?? 0) ^ 1;
    const pair = openReplyPair(wrapKey, stored);
    expect(() => pair && openFromReplyPair(pair, answer)).toThrow(SealBroken);
  });

  it('gives an unknown locator the same salt each time', () => {
    const hex = (locator: string) => sodium.to_hex(saltOfUnknown(locator, pepper));
    expect(hex('123456')).toBe(hex('123456'));
    expect(hex('123456')).not.toBe(hex('123457'));
  });
});
