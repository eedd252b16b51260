import { describe, expect, it } from 'vitest';
import { makeDialogue, openDialogue, sealKeyToDialogue, sealToDialogue } from './dialogue-pair.ts';
import { readSignedReceipt, receiptSignerFrom } from './receipt-signature.ts';
import { newRecordKey } from './record-key.ts';
import { randomKey, SealBroken, sodium } from './sodium.ts';

const ID = '0b0e8a52-6d0f-4f6e-9f2c-3a5b1c2d4e5f';

describe('the dialogue of a lodging', () => {
  it('is sealed with the public half and opened with the record alone', () => {
    const key = newRecordKey(ID);
    const stored = makeDialogue(key);
    const words = sealToDialogue(stored.publicKey, 'Họ vừa chuyển đi nơi khác.');
    const fileKey = randomKey();
    const sealedKey = sealKeyToDialogue(stored.publicKey, fileKey);
    openDialogue(key, stored, (open) => {
      expect(open.words(words)).toBe('Họ vừa chuyển đi nơi khác.');
      expect(sodium.memcmp(open.key(sealedKey), fileKey)).toBe(true);
    });
  });

  it('stays closed to another record and for changed words', () => {
    const key = newRecordKey(ID);
    const stored = makeDialogue(key);
    const words = sealToDialogue(stored.publicKey, 'x');
    words[3] = (words[3] ?? 0) ^ 1;
    expect(() => openDialogue(newRecordKey(ID), stored, () => null)).toThrow(SealBroken);
    expect(() => openDialogue(key, stored, (open) => open.words(words))).toThrow(SealBroken);
  });
});

describe('a signed receipt', () => {
  const signer = receiptSignerFrom(randomKey());
  const statement = { province: 'Minh Họa', at: '2026-11-23 22:14' };

  it('is known again by the public key, also when it was broken over lines', () => {
    const signed = signer.sign(statement);
    expect(
      readSignedReceipt(signer.publicKey, `${signed.slice(0, 40)}\n ${signed.slice(40)}`),
    ).toEqual(statement);
  });

  it('tells two lodgings of one minute apart and says nothing else', () => {
    expect(signer.sign(statement)).not.toBe(signer.sign(statement));
  });

  it.each(['', 'xx', 'A'.repeat(200)])('is not %j', (signed) => {
    expect(readSignedReceipt(signer.publicKey, signed)).toBeNull();
  });

  it('of another installation is not ours', () => {
    const other = receiptSignerFrom(randomKey());
    expect(readSignedReceipt(signer.publicKey, other.sign(statement))).toBeNull();
  });
});
