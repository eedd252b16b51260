import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintKeyFrom } from './fingerprint-key.ts';
import { normaliseValue } from './normalise-value.ts';
import { randomKey, sodium } from './sodium.ts';

describe('the one form of a value', () => {
  it.each([
    ['phone', '+84 912 345 678', '0912345678'],
    ['phone', '0084912345678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['phone', '0912.345.678', '0912345678'],
    ['plate', '37a-123.45', '37A12345'],
    ['account', '1903 4567 8901', '190345678901'],
    ['paper', 'c 1234567', 'C1234567'],
    ['name', '  Đặng   Thị ÁNH ', 'dang thi anh'],
  ] as const)('%s “%s” is %s', (kind, value, form) => {
    expect(normaliseValue(kind, value)).toBe(form);
  });

  it('is nothing when too little is left to match', () => {
    expect(normaliseValue('phone', '113')).toBeNull();
    expect(normaliseValue('name', 'An')).toBeNull();
  });

  it('of its own form is itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('phone', 'plate', 'account', 'paper', 'name' as const),
        fc.string({ unit: 'grapheme' }),
        (kind, value) => {
          const form = normaliseValue(kind as 'name', value);
          if (form !== null && kind !== 'phone') {
            expect(normaliseValue(kind as 'name', form)).toBe(form);
          }
        },
      ),
    );
  });
});

describe('a fingerprint', () => {
  it('is one for two spellings, differs by kind and by key', () => {
    const prints = fingerprintKeyFrom(randomKey());
    const other = fingerprintKeyFrom(randomKey());
    expect(hex(prints.of('name', 'Lò Thị Mây'))).toBe(hex(prints.of('name', 'lo thi may')));
    expect(hex(prints.of('plate', '37A12345'))).not.toBe(hex(prints.of('paper', '37A12345')));
    expect(hex(prints.of('name', 'Lò Thị Mây'))).not.toBe(hex(other.of('name', 'Lò Thị Mây')));
  });

  it('of search words holds no word', () => {
    const prints = fingerprintKeyFrom(randomKey());
    expect(prints.ofSearch('Lò Thị Mây')).toMatch(/^[0-9a-f]{64}$/);
    expect(prints.ofSearch('Lò Thị Mây')).toBe(prints.ofSearch(' lò thị mây '));
  });
});

function hex(bytes: Uint8Array | null): string {
  return bytes ? sodium.to_hex(bytes) : '';
}
