import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isWithin } from '#domain/access/actor.ts';
import { checkSuccessions } from '#domain/place/check-successions.ts';
import { checkUnits } from '#domain/place/check-units.ts';
import { findRoom, numberTree, type TreeItem } from '#domain/place/nested-set.ts';
import { findPlace, placeKey } from '#domain/place/place.ts';
import {
  buildPlaceHistory,
  findFormerCommune,
  findFormerDistrict,
  successorsOf,
} from '#domain/place/succession.ts';
import { readCsv } from '#domain/text/csv.ts';

const HEADER = 'code,kind,name,full_name,parent_code,valid_from,valid_to,legal_basis';
/** An invented province before and after the reform. */
const UNITS = `${HEADER}
97,tỉnh,Lam Sơn,Tỉnh Lam Sơn,,2004-01-01,,
901,huyện,Mường Tè Nhỏ,Huyện Mường Tè Nhỏ,97,2004-01-01,2025-06-30,
902,thành phố,Lam Thành,Thành phố Lam Thành,97,2004-01-01,2025-06-30,
99001,xã,Bản Lác,Xã Bản Lác,901,2004-01-01,2025-06-30,
99002,xã,Bản Mòng,Xã Bản Mòng,901,2004-01-01,2025-06-30,
99003,thị trấn,Tè Nhỏ,Thị trấn Tè Nhỏ,901,2004-01-01,2025-06-30,
99004,phường,Bến Than,Phường Bến Than,902,2004-01-01,2025-06-30,
99001,xã,Bản Lác,xã Bản Lác,97,2025-07-01,,NQ 1
99003,xã,Tè Nhỏ,Xã Tè Nhỏ,97,2025-07-01,,NQ 1
99004,phường,Bến Than,Phường Bến Than,97,2025-07-01,,NQ 1
`;
const SUCCESSIONS = `from_code,from_valid_from,to_code,to_valid_from,share,on,legal_basis
99001,2004-01-01,99001,2025-07-01,whole,2025-07-01,NQ 1
99002,2004-01-01,99001,2025-07-01,part,2025-07-01,NQ 1
99002,2004-01-01,99003,2025-07-01,part,2025-07-01,NQ 1
99003,2004-01-01,99003,2025-07-01,whole,2025-07-01,NQ 1
99004,2004-01-01,99004,2025-07-01,whole,2025-07-01,NQ 1
`;
const today = Temporal.PlainDate.from('2026-11-21');

function unitsOf(csv: string) {
  return checkUnits(readCsv(csv));
}

function faultsOf(row: string): string[] {
  return unitsOf(`${UNITS}${row}`).rejected.map((one) => `${one.line} ${one.reason}`);
}

describe('units of a province', () => {
  it('are all taken, history included', () => {
    const { accepted, rejected } = unitsOf(UNITS);
    expect(rejected).toEqual([]);
    expect(accepted).toHaveLength(10);
    expect(accepted.map((place) => place.kind)).toContain('thành phố thuộc tỉnh');
  });

  it('mean by their code what they meant on the day', () => {
    const { accepted } = unitsOf(UNITS);
    expect(findPlace(accepted, '99003', Temporal.PlainDate.from('2024-01-01'))?.kind).toBe(
      'thị trấn',
    );
    expect(findPlace(accepted, '99003', today)?.kind).toBe('xã');
    expect(findPlace(accepted, '99002', today)).toBeNull();
  });

  it.each([
    ['99010,xã,Mới,Xã Mới,97,2025-13-01,,', '12 row.date-invalid'],
    ['99010,xã,Mới,Xã Mới,97,2025-07-01,2025-06-01,', '12 row.dates-reversed'],
    ['99010,ấp,Mới,Ấp Mới,97,2025-07-01,,', '12 row.kind-unknown'],
    ['9910,xã,Mới,Xã Mới,97,2025-07-01,,', '12 row.code-format'],
    ['99010,xã,,Xã Mới,97,2025-07-01,,', '12 row.value-missing'],
    ['99010,xã,Mới,Xã Mới,,2025-07-01,,', '12 row.parent-needed'],
    ['99010,xã,Mới,Xã Mới,98,2025-07-01,,', '12 row.parent-missing'],
    ['99010,xã,Mới,Xã Mới,901,2025-07-01,,', '12 row.parent-missing'],
    ['99010,xã,Mới,Xã Mới,99001,2025-07-01,,', '12 row.parent-level'],
    ['99010,xã,Mới,Phường Mới,97,2025-07-01,,', '12 row.full-name-differs'],
    ['910,huyện,Mới,Huyện Mới,97,2025-07-01,,', '12 row.kind-ended'],
    ['99004,phường,Bến Than,Phường Bến Than,97,2025-07-01,,', '12 row.duplicate'],
  ])('refuse %s with %s', (row, expected) => {
    expect(faultsOf(row)).toEqual([expected]);
  });

  it('refuse a code that the register already uses at that time, not the same unit again', () => {
    const { accepted } = unitsOf(UNITS);
    const again = checkUnits(readCsv(UNITS), accepted);
    expect(again.rejected).toEqual([]);
    const clash = checkUnits(
      readCsv(`${HEADER}\n99004,phường,Khác,Phường Khác,97,2026-01-01,,`),
      accepted,
    );
    expect(clash.rejected.map((one) => one.reason)).toEqual(['row.overlaps-known']);
  });

  it('refuse what hangs on a refused unit, and a file without its columns', () => {
    const bad = unitsOf(`${HEADER}\n9,tỉnh,A,Tỉnh A,,2025-07-01,,\n90001,xã,B,Xã B,9,2025-07-01,,`);
    expect(bad.rejected.map((one) => one.reason)).toEqual([
      'row.code-format',
      'row.parent-missing',
    ]);
    expect(unitsOf('code,name\n1,2').rejected).toEqual([
      { line: 1, reason: 'row.column-missing', params: { column: 'kind' } },
    ]);
  });
});

describe('successions', () => {
  const { accepted: places } = unitsOf(UNITS);
  const { accepted: successions, rejected } = checkSuccessions(readCsv(SUCCESSIONS), places);
  const history = buildPlaceHistory(places, successions);

  it('are taken where both units exist', () => {
    expect(rejected).toEqual([]);
    expect(successions).toHaveLength(5);
  });

  it.each([
    ['99001,2004-01-01,99009,2025-07-01,whole,2025-07-01,', 'row.unit-missing'],
    ['99001,2004-01-01,99003,2025-07-01,half,2025-07-01,', 'row.share-unknown'],
    ['99001,2004-01-01,99003,2025-07-01,whole,hôm nay,', 'row.date-invalid'],
    ['99001,2004-01-01,99001,2004-01-01,part,2010-07-01,', 'row.same-unit'],
    ['99001,2004-01-01,99003,2025-07-01,part,2025-06-01,', 'row.successor-not-yet'],
    ['97,2004-01-01,99003,2025-07-01,whole,2025-07-01,', 'row.still-valid'],
    ['99001,2004-01-01,99001,2025-07-01,whole,2025-07-01,', 'row.duplicate'],
    ['99001,2004-01-01,99003,2025-07-01,part,2003-06-01,', 'row.dates-reversed'],
    ['99001,2004-01-01,99003,2025-07-01,,2025-07-01,', 'row.value-missing'],
  ])('are refused: %s as %s', (row, reason) => {
    const checked = checkSuccessions(readCsv(`${SUCCESSIONS}${row}`), places);
    expect(checked.rejected).toMatchObject([{ line: 7, reason }]);
  });

  it('give one unit, or ask where the old one was split', () => {
    expect(successorsOf(history, '99001@2004-01-01', today)).toMatchObject({ found: 'one' });
    const split = successorsOf(history, '99002@2004-01-01', today);
    expect(split.found).toBe('ask');
    expect(split.found === 'ask' && split.places.map((place) => place.code)).toEqual([
      '99001',
      '99003',
    ]);
    expect(
      successorsOf(history, '99002@2004-01-01', Temporal.PlainDate.from('2025-06-30')),
    ).toMatchObject({ found: 'one' });
    expect(successorsOf(history, '00000@2004-01-01', today)).toEqual({ found: 'none' });
  });

  it('tell the communes of a former district, and that it was mixed', () => {
    expect(findFormerDistrict(history, 'muong te nho', today)).toEqual({
      placeKeys: ['99001@2025-07-01', '99003@2025-07-01'],
      isSplit: true,
    });
    expect(findFormerDistrict(history, 'lam thanh', today)).toEqual({
      placeKeys: ['99004@2025-07-01'],
      isSplit: false,
    });
    expect(findFormerDistrict(history, 'xa la', today)).toBeNull();
  });

  it('a former commune is known by its name, and asks where it was split', () => {
    expect(findFormerCommune(history, 'ban mong', today)).toEqual({
      placeKeys: ['99001@2025-07-01', '99003@2025-07-01'],
      isSplit: true,
    });
    expect(findFormerCommune(history, 'te nho', today)).toEqual({
      placeKeys: ['99003@2025-07-01'],
      isSplit: false,
    });
    expect(findFormerCommune(history, 'xa la', today)).toBeNull();
    expect(findFormerCommune(history, 'lam thanh', today)).toBeNull();
  });

  it('a district recorded as going whole into its communes gives several', () => {
    const direct = checkSuccessions(
      readCsv(
        'from_code,from_valid_from,to_code,to_valid_from,share,on,legal_basis\n' +
          '901,2004-01-01,99001,2025-07-01,whole,2025-07-01,\n901,2004-01-01,99003,2025-07-01,whole,2025-07-01,',
      ),
      places,
    );
    const found = successorsOf(buildPlaceHistory(places, direct.accepted), '901@2004-01-01', today);
    expect(found.found).toBe('several');
  });

  it('ends at units of the day through any chain of changes, circles included', () => {
    const keys = places.map(placeKey);
    const step = fc.record({
      fromKey: fc.constantFrom(...keys),
      toKey: fc.constantFrom(...keys),
      share: fc.constantFrom<'whole' | 'part'>('whole', 'part'),
      on: fc.constant(Temporal.PlainDate.from('2025-07-01')),
      legalBasis: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), fc.constantFrom(...keys), (steps, key) => {
        const found = successorsOf(buildPlaceHistory(places, steps), key, today);
        const reached =
          found.found === 'one' ? [found.place] : found.found === 'none' ? [] : found.places;
        expect(reached.every((place) => place.validTo === null)).toBe(true);
      }),
    );
  });
});

describe('nested-set numbers', () => {
  const forest: fc.Arbitrary<TreeItem[]> = fc
    .array(fc.nat(), { minLength: 1, maxLength: 40 })
    .map((picks) =>
      picks.map((pick, at) => ({
        id: `n${at}`,
        parentId: at === 0 || pick % 5 === 0 ? null : `n${pick % at}`,
      })),
    );

  it('hold exactly what lies below', () => {
    fc.assert(
      fc.property(forest, fc.integer({ min: 0, max: 30 }), (items, gap) => {
        const { ranges, unreached } = numberTree(items, gap);
        expect(unreached).toEqual([]);
        const parents = new Map(items.map((item) => [item.id, item.parentId]));
        for (const one of items) {
          for (const other of items) {
            const upper = ranges.get(one.id);
            const lower = ranges.get(other.id);
            expect(upper !== undefined && lower !== undefined && isWithin(upper, lower.lo)).toBe(
              isBelow(other.id, one.id, parents),
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave room for new children without touching the others', () => {
    fc.assert(
      fc.property(forest, (items) => {
        const { ranges } = numberTree(items);
        for (const item of items) {
          const parent = ranges.get(item.id);
          const children = items
            .filter((one) => one.parentId === item.id)
            .map((one) => ranges.get(one.id))
            .filter((range) => range !== undefined);
          const room = parent === undefined ? null : findRoom(parent, children);
          expect(room).not.toBeNull();
          if (room !== null && parent !== undefined) {
            expect(parent.lo < room.lo && room.lo < room.hi && room.hi < parent.hi).toBe(true);
            expect(children.every((child) => child.hi < room.lo)).toBe(true);
          }
        }
      }),
    );
    expect(findRoom({ lo: 1, hi: 3 }, [])).toBeNull();
  });

  it('leave circles out and say so', () => {
    const { ranges, unreached } = numberTree([
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: null },
    ]);
    expect([...ranges.keys()]).toEqual(['c']);
    expect(unreached).toEqual(['a', 'b']);
  });
});

function isBelow(id: string, upper: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at: string | null = id;
  while (at !== null) {
    if (at === upper) {
      return true;
    }
    at = parents.get(at) ?? null;
  }
  return false;
}

describe('reading a table', () => {
  it('takes quotes, semicolons, BOM and both line ends', () => {
    const table = readCsv('\ufeffa;b\r\n"x; ""y""";2\r\n\r\n3\r\n');
    expect(table.rows).toEqual([
      { line: 2, cells: { a: 'x; "y"', b: '2' } },
      { line: 4, cells: { a: '3', b: '' } },
    ]);
  });
});
