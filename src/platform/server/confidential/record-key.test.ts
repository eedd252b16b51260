import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newRecordKey,
  openRecordStream,
  recordKeyFrom,
  sealField,
  sealKeyFor,
  sealRecordStream,
  unsealField,
  unsealKey,
  unwrapUnderRecord,
  wrapUnderRecord,
} from './record-key.ts';
import { randomKey, SealBroken, sodium } from './sodium.ts';

const ID = '0d4b2c1e-6c7f-4a52-9f37-0b6f6d1f7f10';
const OTHER = '7a0e8f6b-45dd-4c2e-9d4e-6a5a8c5b7e11';

describe('a sealed field', () => {
  it('opens at its own record and column with every character kept', () => {
    const key = newRecordKey(ID);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const place = { recordId: ID, column: 'full_name' };
        expect(unsealField(key, place, sealField(key, place, text))).toBe(text);
      }),
    );
  });

  it('does not open after any one byte was changed', () => {
    const key = newRecordKey(ID);
    const place = { recordId: ID, column: 'phone' };
    const sealed = sealField(key, place, '0912 000 111');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unsealField(key, place, changed)).toThrow(SealBroken);
    }
    expect(() => unsealField(key, place, sealed.subarray(0, 20))).toThrow(SealBroken);
  });

  it('does not open in another column, at another record, or under another key', () => {
    const key = newRecordKey(ID);
    const sealed = sealField(key, { recordId: ID, column: 'phone' }, '0912000111');
    expect(() => unsealField(key, { recordId: ID, column: 'address' }, sealed)).toThrow(SealBroken);
    expect(() => unsealField(key, { recordId: OTHER, column: 'phone' }, sealed)).toThrow(
      SealBroken,
    );
    expect(() => unsealField(newRecordKey(ID), { recordId: ID, column: 'phone' }, sealed)).toThrow(
      SealBroken,
    );
  });

  it('never gives the same bytes twice for the same text', () => {
    const key = newRecordKey(ID);
    const place = { recordId: ID, column: 'phone' };
    const seen = new Set(
      Array.from({ length: 200 }, () => sodium.to_hex(sealField(key, place, 'same'))),
    );
    expect(seen.size).toBe(200);
  });
});

describe('a record key', () => {
  it('shows its bytes in no log, JSON or spread', () => {
    const bytes = randomKey();
    const hex = sodium.to_hex(bytes);
    const key = recordKeyFrom(ID, bytes);
    expect(JSON.stringify({ ...key })).not.toContain(hex);
    expect(Object.values(key).some((value) => value instanceof Uint8Array)).toBe(false);
  });

  it('is zeros in memory after wiping and opens nothing any more', () => {
    const bytes = randomKey();
    const key = recordKeyFrom(ID, bytes);
    const place = { recordId: ID, column: 'phone' };
    const sealed = sealField(key, place, 'x');
    key.wipe();
    expect([...bytes].every((byte) => byte === 0)).toBe(true);
    expect(() => unsealField(key, place, sealed)).toThrow('wiped');
  });

  it('opens through the pair of the group it was sealed to, and through no other', () => {
    const group = sodium.crypto_box_keypair();
    const stranger = sodium.crypto_box_keypair();
    const key = newRecordKey(ID);
    const place = { recordId: ID, column: 'content' };
    const sealed = sealField(key, place, 'nội dung');
    const wrapped = sealKeyFor(key, group.publicKey, null);
    expect(unsealField(unsealKey(ID, wrapped, group, null), place, sealed)).toBe('nội dung');
    expect(() => unsealKey(ID, wrapped, stranger, null)).toThrow();
  });

  it('needs the erasure key as well where the record must be erasable', () => {
    const group = sodium.crypto_box_keypair();
    const erasureKey = randomKey();
    const key = newRecordKey(ID);
    const place = { recordId: ID, column: 'content' };
    const sealed = sealField(key, place, 'tên');
    const wrapped = sealKeyFor(key, group.publicKey, erasureKey);
    expect(unsealField(unsealKey(ID, wrapped, group, erasureKey), place, sealed)).toBe('tên');
    expect(() => unsealKey(ID, wrapped, group, randomKey())).toThrow(SealBroken);
    const withoutErasureKey = unsealKey(ID, wrapped, group, null);
    expect(() => unsealField(withoutErasureKey, place, sealed)).toThrow();
  });

  it('wraps the key of a file for one use only', () => {
    const key = newRecordKey(ID);
    const fileKey = randomKey();
    const wrapped = wrapUnderRecord(key, 'file:1', fileKey);
    expect(unwrapUnderRecord(key, 'file:1', wrapped)).toEqual(fileKey);
    expect(() => unwrapUnderRecord(key, 'file:2', wrapped)).toThrow(SealBroken);
  });

  it('seals long texts piece by piece', async () => {
    const key = newRecordKey(ID);
    const place = { recordId: ID, column: 'statement' };
    const text = new Uint8Array(2_500_000).fill(7);
    const sealed = await collect(sealRecordStream(key, place, parts(text, 70_000)));
    expect(await collect(openRecordStream(key, place, parts(sealed, 123_457)))).toEqual(text);
    const elsewhere = { recordId: ID, column: 'other' };
    await expect(collect(openRecordStream(key, elsewhere, parts(sealed, 9999)))).rejects.toThrow(
      SealBroken,
    );
  });
});

async function* parts(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) {
    yield whole.subarray(at, at + size);
  }
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) {
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
