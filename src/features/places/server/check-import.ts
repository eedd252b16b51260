import { Temporal } from 'temporal-polyfill';
import { checkSuccessions } from '#domain/place/check-successions.ts';
import { checkUnits } from '#domain/place/check-units.ts';
import { type RejectedRow, ROW_REASONS } from '#domain/place/import-rows.ts';
import { type Place, placeKey } from '#domain/place/place.ts';
import type { PlaceSuccession } from '#domain/place/succession.ts';
import { readCsv } from '#domain/text/csv.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { Fault } from './import-fault.ts';
import {
  loadPlaces,
  type Outline,
  writeOutlines,
  writePlaces,
  writeSuccessions,
} from './place-store.ts';
import { readOutlines } from './read-outlines.ts';

export type ImportKind = 'units' | 'successions' | 'map';

/** A file as it was checked: what can be written, what cannot and why. */
export type CheckedImport = {
  rejected: readonly Fault[];
} & (
  | { kind: 'units'; accepted: readonly Place[] }
  | { kind: 'successions'; accepted: readonly PlaceSuccession[] }
  | { kind: 'map'; accepted: readonly Outline[] }
);

/** Checks a file against the units known now; writes nothing. */
export async function checkImport(tx: Tx, kind: ImportKind, text: string): Promise<CheckedImport> {
  const { places } = await loadPlaces(tx);
  switch (kind) {
    case 'units': {
      const { accepted, rejected } = checkUnits(readCsv(text), places);
      return { kind, accepted, rejected: rejected.map(tell) };
    }
    case 'successions': {
      const { accepted, rejected } = checkSuccessions(readCsv(text), places);
      return { kind, accepted, rejected: rejected.map(tell) };
    }
    case 'map':
      return { kind, ...readOutlines(text, new Set(places.map((place) => place.code))) };
  }
}

/** Writes what was accepted, in the open transaction. */
export async function writeImport(tx: Tx, checked: CheckedImport, source: string): Promise<number> {
  switch (checked.kind) {
    case 'units':
      return await writePlaces(tx, checked.accepted);
    case 'successions':
      return await writeSuccessions(tx, checked.accepted);
    case 'map':
      return await writeOutlines(tx, checked.accepted, source);
  }
}

/** How many accepted rows are new, change something, or say what is known. */
export async function compareWithKnown(
  tx: Tx,
  checked: CheckedImport,
): Promise<{ fresh: number; changed: number; same: number }> {
  if (checked.kind !== 'units') {
    return { fresh: checked.accepted.length, changed: 0, same: 0 };
  }
  const { places } = await loadPlaces(tx);
  const known = new Map(places.map((place) => [placeKey(place), JSON.stringify(place)]));
  const count = { fresh: 0, changed: 0, same: 0 };
  for (const place of checked.accepted) {
    const before = known.get(placeKey(place));
    count[before === undefined ? 'fresh' : before === JSON.stringify(place) ? 'same' : 'changed'] +=
      1;
  }
  return count;
}

/** Brings stored rows back: days were kept as text. */
export function reviveImport(kind: ImportKind, rows: unknown): CheckedImport {
  const list = rows as Record<string, unknown>[];
  const day = (value: unknown) =>
    typeof value === 'string' ? Temporal.PlainDate.from(value) : null;
  switch (kind) {
    case 'units':
      return {
        kind,
        rejected: [],
        accepted: list.map(
          (row) => ({ ...row, validFrom: day(row.validFrom), validTo: day(row.validTo) }) as Place,
        ),
      };
    case 'successions':
      return {
        kind,
        rejected: [],
        accepted: list.map((row) => ({ ...row, on: day(row.on) }) as PlaceSuccession),
      };
    case 'map':
      return { kind, rejected: [], accepted: list as unknown as Outline[] };
  }
}

function tell(row: RejectedRow): Fault {
  const sentence = ROW_REASONS[row.reason];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(row.params[name] ?? whole));
  return { line: row.line, reason: row.reason, vi: fill(sentence.vi), en: fill(sentence.en) };
}
