import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { checkImport, compareWithKnown, writeImport } from './check-import.ts';
import { loadPlaces } from './place-store.ts';

const HEADER = 'code,kind,name,full_name,parent_code,valid_from,valid_to,legal_basis';
const UNITS = [
  HEADER,
  '97,tỉnh,Mẫu,Tỉnh Mẫu,,2004-01-01,,',
  '971,huyện,Suối Cũ,Huyện Suối Cũ,97,2004-01-01,2025-06-30,',
  '97101,xã,Đá Trên,Xã Đá Trên,971,2004-01-01,2025-06-30,',
  '97001,xã,Suối Đá,Xã Suối Đá,97,2025-07-01,,NQ mẫu',
  '97002,xã,Khe Lau,Xã Khe Lau,97,2025-07-01,,NQ mẫu',
  '9700,xã,Sai Mã,Xã Sai Mã,97,2025-07-01,,',
  '97003,xã,Sai Ngày,Xã Sai Ngày,97,2025-13-01,,',
].join('\n');
const SUCCESSIONS = [
  'from_code,from_valid_from,to_code,to_valid_from,share,on,legal_basis',
  '97101,2004-01-01,97001,2025-07-01,part,2025-07-01,NQ mẫu',
  '97101,2004-01-01,97002,2025-07-01,part,2025-07-01,NQ mẫu',
  '97999,2004-01-01,97002,2025-07-01,part,2025-07-01,NQ mẫu',
].join('\n');

describe('files of places', async () => {
  const db = await freshDatabase();
  const inTx = <T>(work: Parameters<typeof asSystem<T>>[2]) => asSystem(db, 'test', work);

  it('name every bad row with its line and take the right ones', async () => {
    const checked = await inTx((tx) => checkImport(tx, 'units', UNITS));
    expect(checked.accepted).toHaveLength(5);
    expect(checked.rejected.map((row) => [row.line, row.reason])).toEqual([
      [7, 'row.code-format'],
      [8, 'row.date-invalid'],
    ]);
    expect(checked.rejected[0]?.vi).toContain('9700');
    expect((await inTx(loadPlaces)).places).toHaveLength(0);
  });

  it('are written as a numbered tree, and again change nothing', async () => {
    await inTx(async (tx) => writeImport(tx, await checkImport(tx, 'units', UNITS), 'units.csv'));
    const rows = await inTx((tx) =>
      tx.selectFrom('place').select(['code', 'lft', 'rgt']).orderBy('lft').execute(),
    );
    const province = rows.find((row) => row.code === '97');
    expect(
      rows.every((row) => row.lft >= (province?.lft ?? 0) && row.rgt <= (province?.rgt ?? 0)),
    ).toBe(true);
    const again = await inTx(async (tx) => {
      const checked = await checkImport(tx, 'units', UNITS);
      return await compareWithKnown(tx, checked);
    });
    expect(again.fresh).toBe(0);
  });

  it('tell which unit became which, a split one in parts', async () => {
    const checked = await inTx((tx) => checkImport(tx, 'successions', SUCCESSIONS));
    expect(checked.accepted).toHaveLength(2);
    expect(checked.rejected.map((row) => row.reason)).toEqual(['row.unit-missing']);
    const written = await inTx((tx) => writeImport(tx, checked, 'successions.csv'));
    expect(written).toBe(2);
  });

  it('give outlines to the units whose codes they carry', async () => {
    const map = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        area({ code: '97001' }),
        area({ code: '97555' }),
        area({}),
        {
          type: 'Feature',
          properties: { code: '97002' },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    });
    const checked = await inTx((tx) => checkImport(tx, 'map', map));
    expect(checked.accepted).toHaveLength(1);
    expect(checked.rejected.map((row) => row.reason)).toEqual([
      'map.unit-unknown',
      'map.code-missing',
      'map.not-an-area',
    ]);
    await expect(inTx((tx) => checkImport(tx, 'map', '<html>'))).rejects.toMatchObject({
      code: 'place.not-a-map',
    });
  });
});

const samples = resolve(process.env.LACHAN_SAMPLES ?? '../shared', 'data');

describe.skipIf(!existsSync(samples))(
  'sample plan data: the real units and a real map',
  async () => {
    it('load 34 provinces, 3,321 communes, and the 130 outlines of one province', async () => {
      const db = await freshDatabase();
      const units = readFileSync(join(samples, 'administrative-units.csv'), 'utf8');
      const map = readFileSync(join(samples, 'nghe-an-communes.topojson'), 'utf8');
      await asSystem(db, 'test', async (tx) => {
        const checked = await checkImport(tx, 'units', units);
        expect([checked.accepted.length, checked.rejected.length]).toEqual([3355, 0]);
        await writeImport(tx, checked, 'administrative-units.csv');
        const outlines = await checkImport(tx, 'map', map);
        expect([outlines.accepted.length, outlines.rejected.length]).toEqual([130, 0]);
        await writeImport(tx, outlines, 'nghe-an-communes.topojson');
      });
    });
  },
);

function area(properties: object): object {
  const ring = [
    [104, 19],
    [105, 19],
    [105, 20],
    [104, 19],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}
