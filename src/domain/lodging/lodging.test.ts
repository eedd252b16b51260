import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideReceiver, listNextReceivers } from './lodging.ts';
import { LodgingContent } from './lodging-content.ts';
import { groupDigits, readReceipt, spellDigits, writeReceipt } from './receipt.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('a receipt', () => {
  it('is read back from how people write it down', () => {
    const receipt = { locator: '004217', secret: '0000000000019' };
    const whole = writeReceipt(receipt);
    expect(whole).toMatch(/^0042170000000000019\d$/);
    for (const typed of [
      whole,
      groupDigits(whole).join(' '),
      groupDigits(whole).join(' - '),
      ` ${whole}\n`,
    ]) {
      expect(readReceipt(typed)).toEqual(receipt);
    }
  });

  it('is five groups of four, and spoken digit by digit', () => {
    expect(groupDigits('12345678901234567890')).toEqual(['1234', '5678', '9012', '3456', '7890']);
    expect(spellDigits('0190', ['không', 'một', 'hai', '', '', '', '', '', '', 'chín'])).toEqual([
      'không một chín không',
    ]);
  });

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(
        digits(6),
        digits(13),
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 1, max: 9 }),
        (locator, secret, at, by) => {
          const whole = writeReceipt({ locator, secret });
          const wrong = [...whole].map((digit, place) =>
            place === at ? String((Number(digit) + by) % 10) : digit,
          );
          expect(readReceipt(whole)).toEqual({ locator, secret });
          expect(readReceipt(wrong.join(''))).toBeNull();
        },
      ),
    );
  });

  it.each(['', '123', 'abcd efgh ijkl mnop qrst', '1'.repeat(21)])('is not %j', (typed) => {
    expect(readReceipt(typed)).toBeNull();
  });
});

describe('who opens a lodging', () => {
  it('is the police on duty for word of a crime', () => {
    expect(decideReceiver('tip', 'no')).toBe('police');
    expect(decideReceiver('tip', 'unsaid')).toBe('police');
  });

  it('is the procuracy for every complaint, and for what concerns somebody of an authority', () => {
    expect(decideReceiver('tip', 'yes')).toBe('procuracy');
    expect(decideReceiver('complaint', 'no')).toBe('procuracy');
    expect(decideReceiver('complaint', 'unsaid')).toBe('procuracy');
  });

  it('is changed by the procuracy only', () => {
    expect(listNextReceivers({ kind: 'tip', receiver: 'police' })).toEqual([]);
    expect(listNextReceivers({ kind: 'tip', receiver: 'procuracy' })).toEqual(['police']);
    expect(listNextReceivers({ kind: 'complaint', receiver: 'procuracy' })).toContain(
      'inspectorate',
    );
    expect(listNextReceivers({ kind: 'complaint', receiver: 'inspectorate' })).toEqual([]);
  });
});

describe('what a sender says', () => {
  it('may be left out but for the account itself', () => {
    expect(LodgingContent.parse({ account: 'Có người bị giữ' })).toMatchObject({
      kind: 'tip',
      where: 'unsaid',
      contact: '',
      commune: null,
    });
  });
});
