import { Temporal } from 'temporal-polyfill';
import { isValidOn, levelOfKind, type Place, placeKey } from '#domain/place/place.ts';
import { foldWords } from '#domain/text/fold-text.ts';

/** That a unit went into another on a day, whole or a part of it; many to many. */
export type PlaceSuccession = {
  fromKey: string;
  toKey: string;
  share: 'whole' | 'part';
  on: Temporal.PlainDate;
  legalBasis: string;
};

/** What became of a unit by a day. */
export type Successors =
  | { found: 'one'; place: Place }
  /** The whole unit lives on in several, each of which is meant (a district in its communes). */
  | { found: 'several'; places: readonly Place[] }
  /** The unit was split: the old address does not decide, ask. */
  | { found: 'ask'; places: readonly Place[] }
  | { found: 'none' };

/** Places and successions ready to be asked many times. */
export type PlaceHistory = {
  byKey: ReadonlyMap<string, Place>;
  following: ReadonlyMap<string, readonly PlaceSuccession[]>;
};

/** Prepares the history of places. */
export function buildPlaceHistory(
  places: readonly Place[],
  successions: readonly PlaceSuccession[],
): PlaceHistory {
  const following = new Map<string, PlaceSuccession[]>();
  for (const succession of successions) {
    const list = following.get(succession.fromKey);
    if (list === undefined) {
      following.set(succession.fromKey, [succession]);
    } else {
      list.push(succession);
    }
  }
  return { byKey: new Map(places.map((place) => [placeKey(place), place])), following };
}

/**
 * Finds what a unit is on a day: itself while it exists, else the units that it went into, through
 * as many changes as there were. A part anywhere on the way asks, unless all ways meet in one unit.
 */
export function successorsOf(
  history: PlaceHistory,
  key: string,
  on: Temporal.PlainDate,
): Successors {
  const reached = new Map<string, Place>();
  let isSplit = false;
  const seen = new Set([key]);
  const queue = [key];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const place = history.byKey.get(next);
    if (place !== undefined && isValidOn(place, on)) {
      reached.set(next, place);
      continue;
    }
    for (const step of history.following.get(next) ?? []) {
      if (Temporal.PlainDate.compare(step.on, on) > 0) {
        continue;
      }
      isSplit ||= step.share === 'part';
      if (!seen.has(step.toKey)) {
        seen.add(step.toKey);
        queue.push(step.toKey);
      }
    }
  }
  return tell([...reached.values()], isSplit);
}

/** The communes that came of a former district, and whether one of them mixes in another's land. */
export type FormerDistrictArea = { placeKeys: readonly string[]; isSplit: boolean };

/**
 * Finds the communes of a former district by its folded name: its recorded successors, else those
 * of its communes. Null where the name is unknown, not unique, or its area is not recorded.
 */
export function findFormerDistrict(
  history: PlaceHistory,
  foldedName: string,
  on: Temporal.PlainDate,
): FormerDistrictArea | null {
  const places = [...history.byKey.values()];
  const districts = places.filter(
    (place) => levelOfKind(place.kind) === 'district' && foldWords(place.name) === foldedName,
  );
  const district = districts.at(-1);
  if (district === undefined || new Set(districts.map((one) => one.code)).size > 1) {
    return null;
  }
  const parts = listParts(history, district, places);
  const found = parts.map((key) => successorsOf(history, key, on));
  const reached = new Set(found.flatMap(listReached).map(placeKey));
  if (reached.size === 0) {
    return null;
  }
  const isSplit = found.some((one) => one.found === 'ask') || mixesOthers(history, reached, parts);
  return { placeKeys: [...reached], isSplit };
}

/** The communes that came of a former commune, and whether it was split among them. */
export type FormerCommuneArea = { placeKeys: readonly string[]; isSplit: boolean };

/**
 * Finds what became of a former commune by its folded name: “xã Mường Ngà Hạ”, split between two.
 * Null where the name is unknown, not unique, or nothing is recorded of it.
 */
export function findFormerCommune(
  history: PlaceHistory,
  foldedName: string,
  on: Temporal.PlainDate,
): FormerCommuneArea | null {
  const former = [...history.byKey.values()].filter(
    (place) =>
      levelOfKind(place.kind) === 'commune' &&
      !isValidOn(place, on) &&
      foldWords(place.name) === foldedName,
  );
  const commune = former.at(-1);
  if (commune === undefined || new Set(former.map((one) => one.code)).size > 1) {
    return null;
  }
  const found = successorsOf(history, placeKey(commune), on);
  const placeKeys = listReached(found).map(placeKey);
  return placeKeys.length === 0 ? null : { placeKeys, isSplit: found.found === 'ask' };
}

function listParts(history: PlaceHistory, district: Place, places: readonly Place[]): string[] {
  const key = placeKey(district);
  if (history.following.has(key)) {
    return [key];
  }
  return places
    .filter((place) => place.parentCode === district.code && levelOfKind(place.kind) === 'commune')
    .filter((place) => isValidOn(district, place.validFrom) || isValidOn(place, district.validFrom))
    .map(placeKey);
}

function mixesOthers(
  history: PlaceHistory,
  reached: ReadonlySet<string>,
  parts: readonly string[],
): boolean {
  return [...history.following].some(
    ([from, steps]) => !parts.includes(from) && steps.some((step) => reached.has(step.toKey)),
  );
}

function listReached(found: Successors): readonly Place[] {
  switch (found.found) {
    case 'one':
      return [found.place];
    case 'several':
    case 'ask':
      return found.places;
    case 'none':
      return [];
  }
}

function tell(places: readonly Place[], isSplit: boolean): Successors {
  const [first] = places;
  if (first === undefined) {
    return { found: 'none' };
  }
  if (places.length === 1) {
    return { found: 'one', place: first };
  }
  return { found: isSplit ? 'ask' : 'several', places };
}
