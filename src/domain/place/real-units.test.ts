import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkUnits } from '#domain/place/check-units.ts';
import { levelOfKind } from '#domain/place/place.ts';
import { readCsv } from '#domain/text/csv.ts';

const samples = process.env.LACHAN_SAMPLES ?? join(import.meta.dirname, '../../../../shared');
const file = join(samples, 'data/administrative-units.csv');

it('reads a province’s own file of units from its text alone', () => {
  const { accepted } = checkUnits(
    readCsv(
      'code,kind,name,full_name,parent_code,valid_from\n97,tỉnh,Lam Sơn,Tỉnh Lam Sơn,,2025-07-01',
    ),
  );
  expect(accepted.map((place) => place.code)).toEqual(['97']);
});

if (existsSync(file)) {
  it('takes the real units of the country: 34 provinces and 3,321 communes', () => {
    const { accepted, rejected } = checkUnits(readCsv(readFileSync(file, 'utf8')));
    expect(rejected).toEqual([]);
    expect(accepted.filter((place) => levelOfKind(place.kind) === 'province')).toHaveLength(34);
    const communes = accepted.filter((place) => levelOfKind(place.kind) === 'commune');
    const count = (kind: string) => communes.filter((place) => place.kind === kind).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([2611, 697, 13]);
    expect(communes.filter((place) => place.parentCode === '40')).toHaveLength(130);
  });
}
