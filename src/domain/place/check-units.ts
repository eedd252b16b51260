import { Temporal } from 'temporal-polyfill';
import {
  type CheckedRows,
  fault,
  findIsoDay,
  findMissingColumn,
  type RejectedRow,
  type RowFault,
} from '#domain/place/import-rows.ts';
import {
  findPlaceKind,
  getPlaceKind,
  isValidOn,
  levelOfKind,
  type Place,
  type PlaceLevel,
} from '#domain/place/place.ts';
import type { CsvTable } from '#domain/text/csv.ts';
import { formatDate } from '#domain/text/dates.ts';
import { foldWords } from '#domain/text/fold-text.ts';

const NEEDED = ['code', 'kind', 'name', 'full_name', 'parent_code', 'valid_from'] as const;
const FILLED = ['code', 'kind', 'name', 'valid_from'] as const;
const DIGITS: Record<PlaceLevel, number> = { province: 2, district: 3, commune: 5 };
const HEIGHT: Record<PlaceLevel, number> = { province: 2, district: 1, commune: 0 };

type ReadUnit = { line: number; place: Place };

/**
 * Checks the rows of units.csv (code, kind, name, full_name, parent_code, valid_from, and where
 * given valid_to, legal_basis) against each other and against the units already known.
 */
export function checkUnits(table: CsvTable, known: readonly Place[] = []): CheckedRows<Place> {
  const missing = findMissingColumn(table.columns, NEEDED);
  if (missing !== null) {
    return { accepted: [], rejected: [missing] };
  }
  const rejected: RejectedRow[] = [];
  const read: ReadUnit[] = [];
  for (const { line, cells } of table.rows) {
    const found = readUnit(cells);
    if ('reason' in found) {
      rejected.push({ line, ...found });
    } else {
      read.push({ line, place: found });
    }
  }
  const single = keepSingle(read, known, rejected);
  const accepted = keepWithParents(single, known, rejected);
  rejected.sort((one, other) => one.line - other.line);
  return { accepted: accepted.map(({ place }) => place), rejected };
}

function readUnit(cells: Readonly<Record<string, string>>): Place | RowFault {
  const empty = FILLED.find((column) => (cells[column] ?? '') === '');
  if (empty !== undefined) {
    return fault('row.value-missing', { column: empty });
  }
  const { code = '', name = '', full_name: fullName = '', parent_code: parentCode = '' } = cells;
  const kind = findPlaceKind(cells.kind ?? '', parentCode !== '');
  if (kind === null) {
    return fault('row.kind-unknown', { kind: cells.kind ?? '' });
  }
  const level = levelOfKind(kind);
  if (!/^\d+$/.test(code) || code.length !== DIGITS[level]) {
    return fault('row.code-format', { code });
  }
  if (level !== 'province' && parentCode === '') {
    return fault('row.parent-needed');
  }
  const dates = readDates(cells);
  if ('reason' in dates) {
    return dates;
  }
  const place: Place = {
    code,
    kind,
    name,
    fullName: fullName === '' ? `${getPlaceKind(kind).vi} ${name}` : fullName,
    parentCode: parentCode === '' ? null : parentCode,
    ...dates,
    legalBasis: cells.legal_basis ?? '',
  };
  return findNameFault(place) ?? place;
}

function readDates(
  cells: Readonly<Record<string, string>>,
): Pick<Place, 'validFrom' | 'validTo'> | RowFault {
  const from = cells.valid_from ?? '';
  const to = cells.valid_to ?? '';
  const validFrom = findIsoDay(from);
  if (validFrom === null) {
    return fault('row.date-invalid', { column: 'valid_from', value: from });
  }
  const validTo = to === '' ? null : findIsoDay(to);
  if (to !== '' && validTo === null) {
    return fault('row.date-invalid', { column: 'valid_to', value: to });
  }
  if (validTo !== null && Temporal.PlainDate.compare(validTo, validFrom) < 0) {
    return fault('row.dates-reversed');
  }
  return { validFrom, validTo };
}

function findNameFault(place: Place): RowFault | null {
  const { vi, validTo } = getPlaceKind(place.kind);
  if (foldWords(place.fullName) !== foldWords(`${vi} ${place.name}`)) {
    return fault('row.full-name-differs', { fullName: place.fullName });
  }
  const outlives =
    validTo !== undefined &&
    (place.validTo === null ||
      Temporal.PlainDate.compare(place.validTo, Temporal.PlainDate.from(validTo)) > 0);
  return outlives ? fault('row.kind-ended', { kind: vi, validTo }) : null;
}

function keepSingle(
  read: readonly ReadUnit[],
  known: readonly Place[],
  rejected: RejectedRow[],
): ReadUnit[] {
  const taken = new Map<string, ReadUnit[]>();
  const knownByCode = Map.groupBy(known, (place) => place.code);
  return read.filter((unit) => {
    const { code } = unit.place;
    const earlier = (taken.get(code) ?? []).find((one) => overlaps(one.place, unit.place));
    if (earlier !== undefined) {
      rejected.push({ line: unit.line, ...fault('row.duplicate', { line: earlier.line }) });
      return false;
    }
    const clashes = (knownByCode.get(code) ?? []).some(
      (place) => overlaps(place, unit.place) && !place.validFrom.equals(unit.place.validFrom),
    );
    if (clashes) {
      rejected.push({ line: unit.line, ...fault('row.overlaps-known', { code }) });
      return false;
    }
    taken.set(code, [...(taken.get(code) ?? []), unit]);
    return true;
  });
}

/** Drops units without a parent of a higher level, and again those that hung on the dropped. */
function keepWithParents(
  units: readonly ReadUnit[],
  known: readonly Place[],
  rejected: RejectedRow[],
): ReadUnit[] {
  const byHeight = [...units].sort((one, other) => heightOf(other.place) - heightOf(one.place));
  const parents = Map.groupBy(known, (place) => place.code);
  const kept = byHeight.filter((unit) => {
    const found = findParentFault(unit.place, parents);
    if (found !== null) {
      rejected.push({ line: unit.line, ...found });
      return false;
    }
    parents.set(unit.place.code, [...(parents.get(unit.place.code) ?? []), unit.place]);
    return true;
  });
  return kept.sort((one, other) => one.line - other.line);
}

function findParentFault(
  place: Place,
  parents: ReadonlyMap<string, readonly Place[]>,
): RowFault | null {
  const { parentCode, validFrom } = place;
  if (parentCode === null) {
    return null;
  }
  const found = (parents.get(parentCode) ?? []).find((one) => isValidOn(one, validFrom));
  if (found === undefined) {
    return fault('row.parent-missing', { parent: parentCode, on: formatDate(validFrom) });
  }
  return heightOf(found) > heightOf(place)
    ? null
    : fault('row.parent-level', { parent: parentCode });
}

function heightOf(place: Place): number {
  return HEIGHT[levelOfKind(place.kind)];
}

function overlaps(one: Place, other: Place): boolean {
  return isValidOn(one, other.validFrom) || isValidOn(other, one.validFrom);
}
