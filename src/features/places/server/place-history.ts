import { Temporal } from 'temporal-polyfill';
import { placeKey } from '#domain/place/place.ts';
import { buildPlaceHistory, type PlaceHistory } from '#domain/place/succession.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { loadPlaces } from './place-store.ts';

/** All units with what became of them, and the id behind each key. */
export async function loadPlaceHistory(
  tx: Tx,
): Promise<{ history: PlaceHistory; ids: ReadonlyMap<string, string> }> {
  const { places, ids } = await loadPlaces(tx);
  const keys = new Map(places.map((place) => [ids.get(placeKey(place)), placeKey(place)]));
  const rows = await tx.selectFrom('place_succession').selectAll().orderBy('on_date').execute();
  const successions = rows.map((row) => ({
    fromKey: keys.get(row.from_id) ?? '',
    toKey: keys.get(row.to_id) ?? '',
    share: row.share,
    on: Temporal.PlainDate.from(row.on_date),
    legalBasis: row.legal_basis ?? '',
  }));
  return { history: buildPlaceHistory(places, successions), ids };
}
