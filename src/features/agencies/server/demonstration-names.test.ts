import { performance } from 'node:perf_hooks';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { resolveAgencyName } from '#domain/agency/resolve-agency-name.ts';
import { placeKey } from '#domain/place/place.ts';
import { successorsOf } from '#domain/place/succession.ts';
import { loadPlaceHistory } from '#features/places/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import { loadDirectory } from './load-directory.ts';

const province = await aProvince('2026-03-02');
const today = Temporal.PlainDate.from('2026-03-02');

describe('the invented province', () => {
  it('asks where an old unit was split, and never where it went whole', async () => {
    const { history } = await asSystem(province.db, 'test', loadPlaceHistory);
    const shares = [...history.following].map(([key, steps]) => ({
      key,
      split: steps.length > 1 && steps.some((step) => step.share === 'part'),
      whole: steps.length === 1 && steps[0]?.share === 'whole',
    }));
    const split = shares.filter((one) => one.split);
    const whole = shares.filter((one) => one.whole);
    expect(split.length).toBeGreaterThan(0);
    expect(whole.length).toBeGreaterThan(0);
    for (const { key } of split) {
      expect([key, successorsOf(history, key, today).found]).toEqual([key, 'ask']);
    }
    for (const { key } of whole) {
      expect([key, successorsOf(history, key, today).found]).toEqual([key, 'one']);
    }
  });

  it('keeps districts until 30/6/2025 and no longer', async () => {
    const { history } = await asSystem(province.db, 'test', loadPlaceHistory);
    const districts = [...history.byKey.values()].filter((place) =>
      ['huyện', 'quận', 'thị xã', 'thành phố thuộc tỉnh'].includes(place.kind),
    );
    expect(districts.length).toBeGreaterThan(0);
    expect(districts.map((place) => [placeKey(place), place.validTo?.toString()])).toEqual(
      districts.map((place) => [placeKey(place), '2025-06-30']),
    );
  });

  it('resolves the names of a plan of thirty tasks within a tenth of a second', async () => {
    const directory = await asSystem(province.db, 'test', loadDirectory);
    const issuer = {
      level: 'province' as const,
      place: { kind: 'tỉnh', name: 'Minh Họa' },
      province: { kind: 'tỉnh' as const, name: 'Minh Họa' },
      planDate: today,
      confirmationDate: today,
    };
    const names = [
      ...['Công an tỉnh', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính'],
      ...['Sở GD&ĐT', 'Hội LHPN tỉnh', 'Tỉnh đoàn', 'BĐBP tỉnh', 'TAND tỉnh', 'VKSND tỉnh'],
      ...['các Sở, ngành', 'UBND các xã, phường', 'Sở Văn hóa, Thể thao và Du lịch'],
      ...['Ủy ban MTTQ Việt Nam tỉnh', 'Báo và Đài Phát thanh, Truyền hình', 'Sở Ngoại vụ'],
      ...['Sở Khoa học và Công nghệ', 'Sở Dân tộc và Tôn giáo', 'Công an các xã, phường'],
    ];
    names.map((name) => resolveAgencyName(name, issuer, directory));
    const began = performance.now();
    await asSystem(province.db, 'test', loadDirectory);
    const found = names.map((name) => resolveAgencyName(name, issuer, directory));
    const took = performance.now() - began;
    expect(found.filter((one) => one.present.status !== 'unknown').length).toBeGreaterThan(15);
    expect(took).toBeLessThan(500);
  });
});
