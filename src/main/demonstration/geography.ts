import { foldText } from '#domain/text/fold-text.ts';
import { listCommuneNames } from './commune-names.ts';
import { drawMap } from './draw-map.ts';
import type { Chance } from './random.ts';

export const PROVINCE_CODE = '98';
export const REFORM = '2025-07-01';
const BEFORE_REFORM = '2025-06-30';
const FOUNDED = '2004-01-01';
const COMMUNES = 130;
const DISTRICTS = [
  'thành phố Minh Hải',
  'thị xã Bến Đá',
  'huyện Thượng Sương',
  'huyện Nà Lưa',
  'huyện Đèo Gió',
  'huyện Mường Thia',
  'huyện Khe Bưởi',
  'huyện Tân Lộc',
  'huyện Vạn Sậy',
  'huyện Phố Lò',
];

export interface PlaceRow {
  id: string;
  code: string;
  kind: string;
  name: string;
  full_name: string;
  folded: string;
  parent_id: string | null;
  lft: number;
  rgt: number;
  valid_from: string;
  valid_to: string | null;
  legal_basis: string;
}

export interface Geography {
  province: PlaceRow;
  districts: PlaceRow[];
  communes: PlaceRow[];
  oldCommunes: PlaceRow[];
  successions: {
    from_id: string;
    to_id: string;
    share: 'whole' | 'part';
    on_date: string;
    legal_basis: string;
  }[];
  shapes: { place_id: string; geometry: object; label_point: number[]; source: string }[];
  /** Communes that touch the border, by id. */
  border: string[];
}

const REFORM_BASIS = 'Nghị quyết số 0198/NQ-UBTVQH15 (giả định, dữ liệu mẫu)';
const OLD_BASIS = 'Đơn vị trước ngày 01/7/2025 (giả định, dữ liệu mẫu)';
const GAP = 100;

/**
 * The places of the invented province: ten districts and some 190 communes until 30/6/2025, and 130
 * communes since, of which some kept their name, some are merged, some took parts of a split one.
 */
export function inventGeography(chance: Chance): Geography {
  const names = listCommuneNames(COMMUNES);
  const province = place(chance, {
    code: PROVINCE_CODE,
    kind: 'tỉnh',
    name: 'Minh Họa',
    from: FOUNDED,
    parent: null,
    at: 0,
  });
  let at = GAP;
  const communes = names.map((name, index) => {
    at += GAP;
    return place(chance, {
      code: codeOf(index),
      kind: kindOf(index),
      name,
      from: REFORM,
      parent: province.id,
      at,
    });
  });
  const old = inventOldUnits(chance, province, communes, at + GAP);
  province.rgt = old.end + GAP;
  const { shapes, border } = drawMap(
    chance,
    communes.map((commune) => commune.id),
  );
  return { province, communes, border, shapes, ...old };
}

function inventOldUnits(
  chance: Chance,
  province: PlaceRow,
  communes: readonly PlaceRow[],
  start: number,
) {
  let at = start;
  const districts: PlaceRow[] = [];
  const oldCommunes: PlaceRow[] = [];
  const successions: Geography['successions'] = [];
  for (const [index, full] of DISTRICTS.entries()) {
    const [kind, name] = splitKind(full);
    at += GAP;
    const district = place(chance, {
      code: `98${index + 1}`,
      kind,
      name,
      from: FOUNDED,
      to: BEFORE_REFORM,
      parent: province.id,
      at,
      basis: OLD_BASIS,
    });
    districts.push(district);
    const mine = communes.slice(index * 13, index * 13 + 13);
    for (const [number, commune] of mine.entries()) {
      for (const part of partsOf(commune, number, mine)) {
        at += GAP;
        const unit = oldUnit(
          chance,
          district.id,
          part.name,
          at,
          `98${index + 1}${oldCommunes.length + 100}`,
          index < 2,
        );
        oldCommunes.push(unit);
        for (const heir of part.heirs) {
          successions.push({
            from_id: unit.id,
            to_id: heir.id,
            share: part.heirs.length > 1 ? 'part' : 'whole',
            on_date: REFORM,
            legal_basis: REFORM_BASIS,
          });
        }
      }
    }
    at += GAP;
    district.rgt = at;
  }
  return { districts, oldCommunes, successions, end: at };
}

/** Old units behind a commune: kept as it was, merged of two, renamed, or one split between two. */
function partsOf(
  commune: PlaceRow,
  number: number,
  mine: readonly PlaceRow[],
): { name: string; heirs: PlaceRow[] }[] {
  const next = mine[number + 1];
  if (number % 13 === 4 && next !== undefined) {
    return [
      { name: `${commune.name} Hạ`, heirs: [commune, next] },
      { name: commune.name, heirs: [commune] },
    ];
  }
  if (number % 3 === 0) {
    return [
      { name: commune.name, heirs: [commune] },
      { name: `${commune.name} Thượng`, heirs: [commune] },
    ];
  }
  return number % 7 === 5
    ? [{ name: `Cựu ${commune.name}`, heirs: [commune] }]
    : [{ name: commune.name, heirs: [commune] }];
}

function oldUnit(
  chance: Chance,
  parent: string,
  name: string,
  at: number,
  code: string,
  urban: boolean,
): PlaceRow {
  return place(chance, {
    code,
    kind: urban ? 'phường' : 'xã',
    name,
    from: FOUNDED,
    to: BEFORE_REFORM,
    parent,
    at,
    basis: OLD_BASIS,
  });
}

interface Sketch {
  code: string;
  kind: string;
  name: string;
  from: string;
  to?: string;
  parent: string | null;
  at: number;
  basis?: string;
}

function place(chance: Chance, sketch: Sketch): PlaceRow {
  const full = `${sketch.kind[0]?.toUpperCase()}${sketch.kind.slice(1)} ${sketch.name}`;
  return {
    id: chance.id(),
    code: sketch.code,
    kind: sketch.kind,
    name: sketch.name,
    full_name: full,
    folded: foldText(full),
    parent_id: sketch.parent,
    lft: sketch.at,
    rgt: sketch.at + 10,
    valid_from: sketch.from,
    valid_to: sketch.to ?? null,
    legal_basis: sketch.basis ?? REFORM_BASIS,
  };
}

function codeOf(index: number): string {
  return `98${String(index + 1).padStart(3, '0')}`;
}

/** Wards in the two towns, one special zone, communes elsewhere. */
function kindOf(index: number): string {
  if (index === 25) {
    return 'đặc khu';
  }
  return index < 18 ? 'phường' : 'xã';
}

function splitKind(full: string): [string, string] {
  const kind = ['thành phố', 'thị xã', 'huyện'].find((word) => full.startsWith(word)) ?? 'huyện';
  const name = full.slice(kind.length + 1);
  return [kind === 'thành phố' ? 'thành phố thuộc tỉnh' : kind, name];
}
