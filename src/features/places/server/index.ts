import type { Mount } from '#platform/server/http/mount.ts';
import {
  abandonPlaceImport,
  acceptPlaceImport,
  findPlaces,
  getPlace,
  getPlaceImport,
  getPlaceMap,
  listPlaces,
  previewPlaceImport,
} from '../contract.ts';
import { findUnits, getUnit, listUnits, mapOfCommunes } from './find-places.ts';
import { acceptImport, dropPreview, getPreview, previewImport } from './import-places.ts';

export { type CheckedImport, checkImport, type ImportKind, writeImport } from './check-import.ts';
export { loadPlaceHistory } from './place-history.ts';
export { isKnownPlace, requirePlace } from './require-place.ts';

/** The door of places: units with their history, the map, and imports that show before they write. */
export function mountPlaces(mount: Mount): void {
  mount(listPlaces, listUnits);
  mount(findPlaces, findUnits);
  mount(getPlaceMap, mapOfCommunes);
  mount(getPlace, getUnit);
  mount(previewPlaceImport, previewImport);
  mount(getPlaceImport, getPreview);
  mount(acceptPlaceImport, acceptImport);
  mount(abandonPlaceImport, dropPreview);
}
