import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_WEIGHT, MATCH_WEIGHTS, type MatchedValueKind, weighMatch } from './match-reasons.ts';
import { soundOf } from './sound-of.ts';

describe('the sound of a name', () => {
  it.each([
    ['Nguyễn Thị Xuyến', 'nguyen thi suyen'],
    ['Trần Văn Dũng', 'Chần Văn Rũng'],
    ['Phạm Quý', 'Phạm Quí'],
    ['Bùi Ngọc Giang', 'Bùi Ngoc Dang'],
    ['Lý Mỹ Hạnh', 'Lí Mĩ Hạn'],
    ['Nghiêm Gia', 'Ngiem Za'],
  ])('%s meets %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['Trần Văn Dũng', 'Trần Văn Hùng'],
    ['Lò Thị Mai', 'Lù Thị Mai'],
    ['Bản Nà Phiêng', 'Bản Nà Pheo'],
  ])('%s stays apart from %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });

  it('is indifferent to marks, case and blanks', () => {
    fc.assert(
      fc.property(fc.constantFrom('Hoàng Thị Ánh', 'Đặng Quốc Khánh', 'Vì Văn Sươi'), (name) => {
        const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd');
        expect(soundOf(`  ${bare.toUpperCase()} `)).toBe(soundOf(name));
      }),
    );
  });
});

describe('the weight of a match', () => {
  it('counts a name once although it also sounds the same', () => {
    expect(weighMatch(['name', 'name-sound'], false)).toEqual({
      reasons: ['same-name'],
      weight: MATCH_WEIGHTS.name.weight,
    });
  });

  it('never proposes on a shared place or sound alone', () => {
    for (const kind of ['place', 'place-sound', 'name-sound'] as const) {
      expect(weighMatch([kind], false).weight).toBeLessThan(LEAST_WEIGHT);
    }
    expect(weighMatch(['phone'], false).weight).toBeGreaterThanOrEqual(LEAST_WEIGHT);
  });

  it('grows with each reason and stays within 100, each reason told', () => {
    const kinds = Object.keys(MATCH_WEIGHTS) as MatchedValueKind[];
    fc.assert(
      fc.property(fc.subarray(kinds), fc.boolean(), (shared, nearby) => {
        const all = weighMatch(shared, nearby);
        const fewer = weighMatch(shared.slice(1), nearby);
        expect(all.weight).toBeLessThanOrEqual(100);
        if (shared.length > 0 && shared[0] !== 'name-sound' && shared[0] !== 'place-sound') {
          expect(all.weight).toBeGreaterThanOrEqual(Math.min(fewer.weight, 100));
        }
        expect(all.reasons.length > 0).toBe(shared.length > 0 || nearby);
      }),
    );
  });
});
