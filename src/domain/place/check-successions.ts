import { Temporal } from 'temporal-polyfill';
import {
  type CheckedRows,
  fault,
  findIsoDay,
  findMissingColumn,
  type RejectedRow,
  type RowFault,
} from '#domain/place/import-rows.ts';
import { isValidOn, type Place, placeKey } from '#domain/place/place.ts';
import type { PlaceSuccession } from '#domain/place/succession.ts';
import type { CsvTable } from '#domain/text/csv.ts';
import { formatDate } from '#domain/text/dates.ts';

const NEEDED = [
  'from_code',
  'from_valid_from',
  'to_code',
  'to_valid_from',
  'share',
  'on',
  'legal_basis',
] as const;
const FILLED = ['from_code', 'from_valid_from', 'to_code', 'to_valid_from', 'share', 'on'] as const;

/** Checks the rows of successions.csv against the known units. */
export function checkSuccessions(
  table: CsvTable,
  units: readonly Place[],
): CheckedRows<PlaceSuccession> {
  const missing = findMissingColumn(table.columns, NEEDED);
  if (missing !== null) {
    return { accepted: [], rejected: [missing] };
  }
  const byKey = new Map(units.map((place) => [placeKey(place), place]));
  const lines = new Map<string, number>();
  const accepted: PlaceSuccession[] = [];
  const rejected: RejectedRow[] = [];
  for (const { line, cells } of table.rows) {
    const found = readSuccession(cells, byKey);
    if ('reason' in found) {
      rejected.push({ line, ...found });
      continue;
    }
    const key = [found.fromKey, found.toKey, found.on.toString()].join(' ');
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      rejected.push({ line, ...fault('row.duplicate', { line: earlier }) });
      continue;
    }
    lines.set(key, line);
    accepted.push(found);
  }
  return { accepted, rejected };
}

function readSuccession(
  cells: Readonly<Record<string, string>>,
  byKey: ReadonlyMap<string, Place>,
): PlaceSuccession | RowFault {
  const empty = FILLED.find((column) => (cells[column] ?? '') === '');
  if (empty !== undefined) {
    return fault('row.value-missing', { column: empty });
  }
  const badDate = (['from_valid_from', 'to_valid_from', 'on'] as const).find(
    (column) => findIsoDay(cells[column] ?? '') === null,
  );
  if (badDate !== undefined) {
    return fault('row.date-invalid', { column: badDate, value: cells[badDate] ?? '' });
  }
  const { share = '' } = cells;
  if (share !== 'whole' && share !== 'part') {
    return fault('row.share-unknown', { share });
  }
  const from = byKey.get(`${cells.from_code}@${cells.from_valid_from}`);
  const to = byKey.get(`${cells.to_code}@${cells.to_valid_from}`);
  if (from === undefined) {
    return fault('row.unit-missing', {
      code: cells.from_code ?? '',
      from: cells.from_valid_from ?? '',
    });
  }
  if (to === undefined) {
    return fault('row.unit-missing', {
      code: cells.to_code ?? '',
      from: cells.to_valid_from ?? '',
    });
  }
  const on = Temporal.PlainDate.from(cells.on ?? '');
  return (
    findUnitsFault(from, to, share, on) ?? {
      fromKey: placeKey(from),
      toKey: placeKey(to),
      share,
      on,
      legalBasis: cells.legal_basis ?? '',
    }
  );
}

/** A unit that gave only a part may live on; one that went whole ended the day before. */
function findUnitsFault(
  from: Place,
  to: Place,
  share: 'whole' | 'part',
  on: Temporal.PlainDate,
): RowFault | null {
  if (placeKey(from) === placeKey(to)) {
    return fault('row.same-unit');
  }
  if (Temporal.PlainDate.compare(on, from.validFrom) <= 0) {
    return fault('row.dates-reversed');
  }
  if (!isValidOn(to, on)) {
    return fault('row.successor-not-yet', { on: formatDate(on) });
  }
  return share === 'whole' && isValidOn(from, on)
    ? fault('row.still-valid', { on: formatDate(on) })
    : null;
}
