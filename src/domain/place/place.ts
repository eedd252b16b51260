import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Kinds of administrative unit, those of the former district level included. */
export const PlaceKind = z.enum([
  'province',
  'central-city',
  'district',
  'urban-district',
  'town',
  'provincial-city',
  'commune',
  'ward',
  'township',
  'special-zone',
]);
export type PlaceKind = z.infer<typeof PlaceKind>;

export const PlaceLevel = z.enum(['province', 'district', 'commune']);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** A unit for the time in which it existed; codes were reused, so its key is code and first day. */
export type Place = {
  code: string;
  kind: PlaceKind;
  name: string;
  fullName: string;
  parentCode: string | null;
  validFrom: Temporal.PlainDate;
  validTo: Temporal.PlainDate | null;
  legalBasis: string;
};

/** A kind with its level, its names, and its last day where it ended. */
export type PlaceKindRow = {
  code: PlaceKind;
  level: PlaceLevel;
  vi: string;
  en: string;
  validTo?: string;
};

const REFORM_EVE = '2025-06-30';

export const PLACE_KINDS: readonly PlaceKindRow[] = [
  { code: 'province', level: 'province', vi: 'tỉnh', en: 'province' },
  { code: 'central-city', level: 'province', vi: 'thành phố', en: 'centrally run city' },
  { code: 'district', level: 'district', vi: 'huyện', en: 'rural district', validTo: REFORM_EVE },
  {
    code: 'urban-district',
    level: 'district',
    vi: 'quận',
    en: 'urban district',
    validTo: REFORM_EVE,
  },
  { code: 'town', level: 'district', vi: 'thị xã', en: 'town', validTo: REFORM_EVE },
  {
    code: 'provincial-city',
    level: 'district',
    vi: 'thành phố',
    en: 'provincial city',
    validTo: REFORM_EVE,
  },
  { code: 'commune', level: 'commune', vi: 'xã', en: 'commune' },
  { code: 'ward', level: 'commune', vi: 'phường', en: 'ward' },
  { code: 'township', level: 'commune', vi: 'thị trấn', en: 'township', validTo: REFORM_EVE },
  { code: 'special-zone', level: 'commune', vi: 'đặc khu', en: 'special zone' },
];

/** Finds the kind by its Vietnamese word; “thành phố” is a province where it has no parent. */
export function findPlaceKind(word: string, hasParent: boolean): PlaceKind | null {
  const written = word.trim().toLowerCase().normalize('NFC');
  if (written === 'thành phố') {
    return hasParent ? 'provincial-city' : 'central-city';
  }
  return PLACE_KINDS.find((row) => row.vi === written)?.code ?? null;
}

/** Gives the level of a kind. */
export function levelOfKind(kind: PlaceKind): PlaceLevel {
  return getPlaceKind(kind).level;
}

/** Gives the row of a kind. */
export function getPlaceKind(kind: PlaceKind): PlaceKindRow {
  const row = PLACE_KINDS.find((one) => one.code === kind);
  if (row === undefined) {
    throw new Error(`no row for place kind ${kind}`);
  }
  return row;
}

/** The key of a unit: `00004@2025-07-01`. */
export function placeKey(place: { code: string; validFrom: Temporal.PlainDate }): string {
  return `${place.code}@${place.validFrom.toString()}`;
}

/** True when the unit exists on the day. */
export function isValidOn(
  place: { validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null },
  on: Temporal.PlainDate,
): boolean {
  return (
    Temporal.PlainDate.compare(place.validFrom, on) <= 0 &&
    (place.validTo === null || Temporal.PlainDate.compare(on, place.validTo) <= 0)
  );
}

/** Finds the unit that a code meant on a day. */
export function findPlace(
  places: readonly Place[],
  code: string,
  on: Temporal.PlainDate,
): Place | null {
  return places.find((place) => place.code === code && isValidOn(place, on)) ?? null;
}
