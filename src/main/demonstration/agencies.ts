import { foldText } from '#domain/text/fold-text.ts';
import { SUCCESSIONS } from './agency-successions.ts';
import { type AgencySketch, STATE_AGENCIES } from './agency-table.ts';
import type { Geography, PlaceRow } from './geography.ts';
import { REFORM } from './geography.ts';
import { OTHER_AGENCIES } from './organisation-table.ts';
import type { Chance } from './random.ts';

export interface AgencyRow {
  id: string;
  key: string;
  kind: string;
  level: string;
  name: string;
  short_name: string;
  folded: string;
  place_id: string | null;
  parent_id: string | null;
  lft: number;
  rgt: number;
  symbol: string | null;
  format_family: 'state' | 'party' | 'organisation';
  valid_from: string;
  valid_to: string | null;
  aliases: readonly string[];
}

export interface Agencies {
  rows: AgencyRow[];
  byKey: ReadonlyMap<string, AgencyRow>;
  successions: {
    id: string;
    from_id: string;
    to_id: string;
    on_date: string;
    duty: string | null;
    share: 'whole' | 'part';
    legal_basis: string;
    verified: boolean;
  }[];
}

const FOUNDED = '2004-01-01';
const BASIS = 'Theo sắp xếp tổ chức bộ máy năm 2025 (dữ liệu mẫu)';
const STEP = 10;

/** Every agency of the invented province as a numbered tree: provincial, regional, district, commune. */
export function inventAgencies(chance: Chance, geography: Geography): Agencies {
  const sketches = [
    ...[...STATE_AGENCIES, ...OTHER_AGENCIES].map((one) => provincial(one, geography)),
    ...localSketches(geography),
  ];
  const rows = sketches.map((sketch) => rowOf(chance, sketch));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const [index, sketch] of sketches.entries()) {
    const row = rows[index];
    const parent = sketch.parent === null ? undefined : byKey.get(sketch.parent);
    if (row !== undefined && parent !== undefined) {
      row.parent_id = parent.id;
    }
  }
  number(rows);
  const successions = [...SUCCESSIONS, ...districtSuccessions(geography)].flatMap((one) => {
    const from = byKey.get(one.from);
    const to = byKey.get(one.to);
    return from === undefined || to === undefined
      ? []
      : [
          {
            id: chance.id(),
            from_id: from.id,
            to_id: to.id,
            on_date: one.on,
            duty: one.duty ?? null,
            share: one.share,
            legal_basis: BASIS,
            verified: one.verified,
          },
        ];
  });
  return { rows: rows.sort((a, b) => a.lft - b.lft), byKey, successions };
}

interface Sketch extends AgencySketch {
  place: PlaceRow;
  rank: string;
}

function provincial(sketch: AgencySketch, geography: Geography): Sketch {
  return { ...sketch, place: geography.province, rank: sketch.level ?? 'province' };
}

function localSketches(geography: Geography): Sketch[] {
  const regions = geography.districts.slice(0, 5);
  return [
    ...geography.communes.flatMap(communeSketches),
    ...geography.districts.flatMap(districtSketches),
    ...regions.flatMap((_region, index) => regionSketches(geography.province, index)),
    ...geography.border.map((id, index) => borderPost(geography, id, index)),
  ];
}

function communeSketches(place: PlaceRow): Sketch[] {
  const unit = place.full_name.charAt(0).toLowerCase() + place.full_name.slice(1);
  const shared = { place, rank: 'commune', from: REFORM };
  return [
    {
      ...shared,
      key: `ubnd-${place.code}`,
      kind: 'commune-peoples-committee',
      name: `Ủy ban nhân dân ${unit}`,
      short: `UBND ${unit}`,
      parent: 'ubnd',
      symbol: 'UBND',
    },
    {
      ...shared,
      key: `ca-${place.code}`,
      kind: 'commune-police',
      name: `Công an ${unit}`,
      short: `Công an ${unit}`,
      parent: 'cat',
      symbol: 'CAX',
    },
  ];
}

function districtSketches(place: PlaceRow): Sketch[] {
  const unit = place.full_name.replace(/^Thành phố thuộc tỉnh/, 'Thành phố');
  const named = unit.charAt(0).toLowerCase() + unit.slice(1);
  const shared = { place, rank: 'district' };
  return [
    {
      ...shared,
      key: `ubnd-${place.code}`,
      kind: 'district-peoples-committee',
      name: `Ủy ban nhân dân ${named}`,
      short: `UBND ${named}`,
      parent: 'ubnd',
      to: '2025-06-30',
      symbol: 'UBND',
    },
    {
      ...shared,
      key: `ca-${place.code}`,
      kind: 'district-police',
      name: `Công an ${named}`,
      short: `Công an ${named}`,
      parent: 'cat',
      to: '2025-02-28',
      symbol: 'CAH',
    },
  ];
}

function regionSketches(place: PlaceRow, index: number): Sketch[] {
  const shared = { place, rank: 'region', from: REFORM };
  return [
    {
      ...shared,
      key: `vks-kv${index + 1}`,
      kind: 'regional-procuracy',
      name: `Viện kiểm sát nhân dân khu vực ${index + 1} - Minh Họa`,
      short: `VKSND khu vực ${index + 1}`,
      parent: 'vks',
      symbol: 'VKSKV',
    },
    {
      ...shared,
      key: `ta-kv${index + 1}`,
      kind: 'regional-court',
      name: `Tòa án nhân dân khu vực ${index + 1} - Minh Họa`,
      short: `TAND khu vực ${index + 1}`,
      parent: 'ta',
      symbol: 'TAKV',
    },
  ];
}

function borderPost(geography: Geography, placeId: string, index: number): Sketch {
  const place = geography.communes.find((commune) => commune.id === placeId) ?? geography.province;
  return {
    key: `don-${index + 1}`,
    kind: 'border-post',
    name: `Đồn Biên phòng ${place.name}`,
    short: `Đồn BP ${place.name}`,
    parent: 'bp',
    from: REFORM,
    symbol: 'ĐBP',
    place,
    rank: 'base',
  };
}

/** A district committee's duties passed to the committees of the communes in its former area. */
function districtSuccessions(geography: Geography) {
  return geography.districts.flatMap((district) => {
    const heirs = new Set(
      geography.oldCommunes
        .filter((old) => old.parent_id === district.id)
        .flatMap((old) => geography.successions.filter((one) => one.from_id === old.id))
        .map((one) => one.to_id),
    );
    return geography.communes
      .filter((commune) => heirs.has(commune.id))
      .map((commune) => ({
        from: `ubnd-${district.code}`,
        to: `ubnd-${commune.code}`,
        on: REFORM,
        share: 'part' as const,
        verified: true,
        duty: `địa bàn ${commune.full_name}`,
      }));
  });
}

function rowOf(chance: Chance, sketch: Sketch): AgencyRow {
  const aliases = [...(sketch.aliases ?? []), sketch.short];
  return {
    id: chance.id(),
    key: sketch.key,
    kind: sketch.kind,
    level: sketch.rank,
    name: sketch.name,
    short_name: sketch.short,
    folded: foldText(`${sketch.name} ${sketch.short}`),
    place_id: sketch.place.id,
    parent_id: null,
    lft: 0,
    rgt: 0,
    symbol: sketch.symbol ?? null,
    format_family: sketch.family ?? 'state',
    valid_from: sketch.from ?? FOUNDED,
    valid_to: sketch.to ?? null,
    aliases: [...new Set(aliases)],
  };
}

/** Nested-set numbers with gaps, so that a new agency does not renumber the others. */
function number(rows: readonly AgencyRow[]): void {
  const children = Map.groupBy(rows, (row) => row.parent_id);
  let at = 0;
  const visit = (row: AgencyRow): void => {
    at += STEP;
    row.lft = at;
    for (const child of children.get(row.id) ?? []) {
      visit(child);
    }
    at += STEP;
    row.rgt = at;
  };
  for (const root of children.get(null) ?? []) {
    visit(root);
  }
}
