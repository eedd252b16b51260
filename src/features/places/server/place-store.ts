import { Temporal } from 'temporal-polyfill';
import { numberTree } from '#domain/place/nested-set.ts';
import { type Place, placeKey } from '#domain/place/place.ts';
import type { PlaceSuccession } from '#domain/place/succession.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids/new-id.ts';

const CHUNK = 500;

/** Every unit with its history, and the id behind each key. */
export async function loadPlaces(tx: Tx): Promise<{ places: Place[]; ids: Map<string, string> }> {
  const rows = await tx
    .selectFrom('place')
    .leftJoin('place as parent', 'parent.id', 'place.parent_id')
    .selectAll('place')
    .select('parent.code as parent_code')
    .orderBy('place.lft')
    .execute();
  const ids = new Map<string, string>();
  const places = rows.map((row): Place => {
    const place: Place = {
      code: row.code,
      kind: row.kind,
      name: row.name,
      fullName: row.full_name,
      parentCode: row.parent_code,
      validFrom: Temporal.PlainDate.from(row.valid_from),
      validTo: row.valid_to === null ? null : Temporal.PlainDate.from(row.valid_to),
      legalBasis: row.legal_basis ?? '',
    };
    ids.set(placeKey(place), row.id);
    return place;
  });
  return { places, ids };
}

/** Writes units over those of the same code and first day, and numbers the tree anew. */
export async function writePlaces(tx: Tx, places: readonly Place[]): Promise<number> {
  const { places: known, ids } = await loadPlaces(tx);
  const all = [...new Map([...known, ...places].map((place) => [placeKey(place), place])).values()];
  for (const place of places) {
    ids.set(placeKey(place), ids.get(placeKey(place)) ?? newId());
  }
  const parents = parentsOf(all, ids);
  const numbers = numberTree(
    all.map((place) => {
      const id = ids.get(placeKey(place)) ?? '';
      return { id, parentId: parents.get(id) ?? null };
    }),
  );
  const rows = all.map((place) => {
    const id = ids.get(placeKey(place)) ?? '';
    const range = numbers.ranges.get(id) ?? { lo: 0, hi: 1 };
    return {
      id,
      code: place.code,
      kind: place.kind,
      name: place.name,
      full_name: place.fullName,
      folded: foldText(`${place.fullName} ${place.code}`),
      parent_id: parents.get(id) ?? null,
      lft: range.lo,
      rgt: range.hi,
      valid_from: place.validFrom.toString(),
      valid_to: place.validTo?.toString() ?? null,
      legal_basis: place.legalBasis === '' ? null : place.legalBasis,
    };
  });
  rows.sort((one, other) => one.lft - other.lft);
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx
      .insertInto('place')
      .values(rows.slice(start, start + CHUNK))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          kind: excluded.ref('excluded.kind'),
          name: excluded.ref('excluded.name'),
          full_name: excluded.ref('excluded.full_name'),
          folded: excluded.ref('excluded.folded'),
          parent_id: excluded.ref('excluded.parent_id'),
          lft: excluded.ref('excluded.lft'),
          rgt: excluded.ref('excluded.rgt'),
          valid_to: excluded.ref('excluded.valid_to'),
          legal_basis: excluded.ref('excluded.legal_basis'),
        })),
      )
      .execute();
  }
  return places.length;
}

/** The id of the parent that is in force on a unit's first day, else the newest of that code. */
function parentsOf(
  places: readonly Place[],
  ids: ReadonlyMap<string, string>,
): Map<string, string> {
  const byCode = Map.groupBy(places, (place) => place.code);
  const parents = new Map<string, string>();
  for (const place of places) {
    const candidates = place.parentCode === null ? [] : (byCode.get(place.parentCode) ?? []);
    const parent = candidates.find((one) => isInForce(one, place.validFrom)) ?? candidates.at(-1);
    const parentId = parent === undefined ? undefined : ids.get(placeKey(parent));
    if (parentId !== undefined) {
      parents.set(ids.get(placeKey(place)) ?? '', parentId);
    }
  }
  return parents;
}

function isInForce(place: Place, on: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(place.validFrom, on) <= 0 &&
    (place.validTo === null || Temporal.PlainDate.compare(on, place.validTo) <= 0)
  );
}

/** Writes which unit became which; the same succession twice is written once. */
export async function writeSuccessions(
  tx: Tx,
  successions: readonly PlaceSuccession[],
): Promise<number> {
  const { ids } = await loadPlaces(tx);
  const rows = successions.map((one) => ({
    from_id: ids.get(one.fromKey) ?? '',
    to_id: ids.get(one.toKey) ?? '',
    share: one.share,
    on_date: one.on.toString(),
    legal_basis: one.legalBasis === '' ? null : one.legalBasis,
  }));
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx
      .insertInto('place_succession')
      .values(rows.slice(start, start + CHUNK))
      .onConflict((conflict) =>
        conflict.columns(['from_id', 'to_id', 'on_date']).doUpdateSet((excluded) => ({
          share: excluded.ref('excluded.share'),
          legal_basis: excluded.ref('excluded.legal_basis'),
        })),
      )
      .execute();
  }
  return rows.length;
}

/** An outline for a unit, by its code; the newest unit of that code takes it. */
export interface Outline {
  code: string;
  geometry: object;
  labelPoint: [number, number];
}

/** Writes outlines over those the units had. */
export async function writeOutlines(
  tx: Tx,
  outlines: readonly Outline[],
  source: string,
): Promise<number> {
  const rows = await tx
    .selectFrom('place')
    .select(['id', 'code'])
    .where(
      'code',
      'in',
      outlines.map((outline) => outline.code),
    )
    .orderBy('valid_from')
    .execute();
  const idByCode = new Map(rows.map((row) => [row.code, row.id]));
  for (const outline of outlines) {
    await tx
      .insertInto('place_shape')
      .values({
        place_id: idByCode.get(outline.code) ?? '',
        geometry: JSON.stringify(outline.geometry),
        label_point: JSON.stringify(outline.labelPoint),
        source,
      })
      .onConflict((conflict) =>
        conflict.column('place_id').doUpdateSet((excluded) => ({
          geometry: excluded.ref('excluded.geometry'),
          label_point: excluded.ref('excluded.label_point'),
          source: excluded.ref('excluded.source'),
        })),
      )
      .execute();
  }
  return outlines.length;
}
