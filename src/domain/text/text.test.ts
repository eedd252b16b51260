import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { collationKey, compareVietnamese } from '#domain/text/collation.ts';
import { findDate, formatDate, formatOfficialDate } from '#domain/text/dates.ts';
import { editDistance } from '#domain/text/edit-distance.ts';
import { foldText, foldWords } from '#domain/text/fold-text.ts';
import { findNumber, formatNumber, formatPercent } from '#domain/text/numbers.ts';
import { scoreSimilarity } from '#domain/text/similarity.ts';
import { settleToneMarks } from '#domain/text/tone-placement.ts';

const vietnamese = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậờởỡớợừửữứựỳỷỹýỵ ĐÂƠƯ'))
  .map((letters) => letters.join(''));

describe('folding for search', () => {
  it.each([
    ['Đồng Đăng', 'dong dang'],
    ['Hoà Bình', 'hoa binh'],
    ['Hòa  Bình ', 'hoa binh'],
    ['ƯỚC MƠ', 'uoc mo'],
    ['Sở LĐTBXH', 'so ldtbxh'],
    ['Ðà Nẵng', 'da nang'],
    ['Đ\u0103\u0301k', 'dak'],
  ])('%s is found as %s', (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  it('gives the same for composed and decomposed text, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text)).not.toMatch(/[đĐ\p{M}]/u);
      }),
    );
  });

  it('keeps words and drops what stands between them', () => {
    expect(foldWords('Sở Lao động - Thương binh & Xã hội')).toBe('so lao dong thuong binh xa hoi');
  });
});

describe('the place of the tone mark', () => {
  it.each([
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['Hoà', 'Hòa'],
    ['khoẻ', 'khỏe'],
    ['Quý', 'Quý'],
    ['hoàn', 'hoàn'],
    ['thuỳ', 'thùy'],
    ['quyền', 'quyền'],
  ])('%s settles as %s', (written, settled) => {
    expect(settleToneMarks(written)).toBe(settled);
    expect(settleToneMarks(written.normalize('NFD'))).toBe(settled);
  });
});

describe('Vietnamese order', () => {
  it('puts letters before tones, đ after d, numbers by value', () => {
    const sorted = ['ba', 'bà', 'bả', 'bã', 'bá', 'bạ', 'Bản', 'da', 'đa', 'Phường 2', 'Phường 10'];
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
    expect(['Ý', 'Ô', 'Ơ', 'O', 'Â', 'Ă', 'A'].sort(compareVietnamese)).toEqual([
      'A',
      'Ă',
      'Â',
      'O',
      'Ô',
      'Ơ',
      'Ý',
    ]);
  });

  it('is a total order carried by the keys, the same for both encodings', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (one, two, three) => {
        expect(Math.sign(compareVietnamese(one, two))).toBe(
          -Math.sign(compareVietnamese(two, one)) + 0,
        );
        expect(collationKey(one.normalize('NFD'))).toBe(collationKey(one));
        expect(collationKey(one)).toMatch(/^[\x20-\x7e]*$/);
        if (compareVietnamese(one, two) <= 0 && compareVietnamese(two, three) <= 0) {
          expect(compareVietnamese(one, three)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('agrees with the browser on names of communes', () => {
    const names = [
      'Mường Xén',
      'Na Ngoi',
      'Bắc Lý',
      'Đô Lương',
      'Diễn Châu',
      'Anh Sơn',
      'Yên Xuân',
      'Quỳ Châu',
      'Quế Phong',
    ];
    expect([...names].sort(compareVietnamese)).toEqual(
      [...names].sort(new Intl.Collator('vi').compare),
    );
  });
});

describe('numbers', () => {
  it.each([
    [1234.5, undefined, '1.234,5'],
    [0, undefined, '0'],
    [-1000000, undefined, '-1.000.000'],
    [999, undefined, '999'],
    [2, 2, '2,00'],
    [1.005, 2, '1,01'],
    [-0.4, 0, '0'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
  ])('%s is written %s decimals as %s', (value, decimals, written) => {
    expect(formatNumber(value, decimals)).toBe(written);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const number = value / 10 ** decimals;
          expect(findNumber(formatNumber(number))).toBe(number === 0 ? 0 : number);
        },
      ),
    );
  });

  it('takes no English or broken number for a Vietnamese one', () => {
    for (const typed of ['', '1,234.5', '12.34', '1.2345', 'mười', '1..000']) {
      expect(findNumber(typed), typed).toBeNull();
    }
  });

  it('writes shares as percentages', () => {
    expect(formatPercent(0.905)).toBe('90,5 %');
    expect(formatPercent(1)).toBe('100 %');
  });
});

describe('days', () => {
  const reference = Temporal.PlainDate.from('2026-01-02');

  it.each([
    ['5/3', '2026-03-05'],
    ['28/12', '2025-12-28'],
    ['05/03/2026', '2026-03-05'],
    ['5-3-26', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['ngày 05 tháng 3 năm 2026', '2026-03-05'],
    ['29/2/2024', '2024-02-29'],
  ])('%s typed on 2/1/2026 is %s', (typed, iso) => {
    expect(findDate(typed, reference)?.toString()).toBe(iso);
  });

  it('finds no day where there is none', () => {
    for (const typed of ['', '31/11', '30/2/2026', '0/3', '3/13', '5/3.2026', 'mai', '29/2']) {
      expect(findDate(typed, reference), typed).toBeNull();
    }
  });

  it('reads back the day it writes, short and official', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 20000 }), (days) => {
        const date = reference.add({ days });
        expect(findDate(formatDate(date), reference)?.equals(date)).toBe(true);
        expect(findDate(formatOfficialDate(date), reference)?.equals(date)).toBe(true);
      }),
    );
  });

  it('writes official dates with a zero for months 1 and 2 only', () => {
    expect(formatOfficialDate(Temporal.PlainDate.from('2024-02-01'))).toBe(
      'ngày 01 tháng 02 năm 2024',
    );
    expect(formatOfficialDate(Temporal.PlainDate.from('2024-06-25'))).toBe(
      'ngày 25 tháng 6 năm 2024',
    );
  });
});

describe('likeness', () => {
  it('counts slips of the pen', () => {
    expect(editDistance('thuong tru', 'thuong trú')).toBe(1);
    expect(editDistance('cong an', 'cogn an')).toBe(1);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is symmetric and zero only for the same', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
        expect(scoreSimilarity(one, other)).toBe(scoreSimilarity(other, one));
      }),
    );
  });

  it('scores the same words 1 and strange words 0', () => {
    expect(scoreSimilarity('Tổ chức tập huấn', 'tổ chức TẬP HUẤN.')).toBe(1);
    expect(scoreSimilarity('Tổ chức tập huấn', 'báo cáo quý')).toBe(0);
    expect(scoreSimilarity('', '')).toBe(0);
  });
});
