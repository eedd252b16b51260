import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Kinds of administrative unit as they are written, those of the former district level included. */
export const PlaceKind = z.enum([
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'thành phố thuộc tỉnh',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
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

/** A kind with its level, the word before a name, and its last day where it ended. */
export type PlaceKindRow = {
  code: PlaceKind;
  level: PlaceLevel;
  vi: string;
  en: string;
  validTo?: string;
};

const REFORM_EVE = '2025-06-30';

export const PLACE_KINDS: readonly PlaceKindRow[] = [
  { code: 'tỉnh', level: 'province', vi: 'tỉnh', en: 'province' },
  { code: 'thành phố', level: 'province', vi: 'thành phố', en: 'centrally run city' },
  { code: 'huyện', level: 'district', vi: 'huyện', en: 'rural district', validTo: REFORM_EVE },
  { code: 'quận', level: 'district', vi: 'quận', en: 'urban district', validTo: REFORM_EVE },
  { code: 'thị xã', level: 'district', vi: 'thị xã', en: 'town', validTo: REFORM_EVE },
  {
    code: 'thành phố thuộc tỉnh',
    level: 'district',
    vi: 'thành phố',
    en: 'provincial city',
    validTo: REFORM_EVE,
  },
  { code: 'xã', level: 'commune', vi: 'xã', en: 'commune' },
  { code: 'phường', level: 'commune', vi: 'phường', en: 'ward' },
  { code: 'thị trấn', level: 'commune', vi: 'thị trấn', en: 'township', validTo: REFORM_EVE },
  { code: 'đặc khu', level: 'commune', vi: 'đặc khu', en: 'special zone' },
];

/** Finds the kind by its word in a file; “thành phố” under a parent is one of a province. */
export function findPlaceKind(word: string, hasParent: boolean): PlaceKind | null {
  const written = word.trim().toLowerCase().normalize('NFC');
  if (written === 'thành phố' && hasParent) {
    return 'thành phố thuộc tỉnh';
  }
  return PlaceKind.options.find((kind) => kind === written) ?? null;
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
