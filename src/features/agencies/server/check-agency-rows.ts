import { foldWords } from '#domain/text/fold-text.ts';
import type { AgencyImportFault } from '../contract.ts';
import {
  AGENCY_COLUMNS,
  type AgencyColumn,
  type AgencyImportRow,
  type Cells,
  type KnownAgencies,
} from './agency-row.ts';
import { type Around, fault, findFault, hangsOnNothing } from './agency-row-faults.ts';
import { readDay, readKind, readLevel } from './read-agency-cells.ts';

/** The columns without which nothing can be read, as their headings are asked for. */
export const NEEDED_COLUMNS = {
  name: 'tên cơ quan',
  kind: 'loại',
  level: 'cấp',
  validFrom: 'từ ngày',
} as const;
type NeededColumn = keyof typeof NEEDED_COLUMNS;
const NEEDED = Object.keys(NEEDED_COLUMNS) as NeededColumn[];

/** Columns by their place in the heading; names those that are needed and missing. */
export function findColumns(heading: readonly string[]): {
  at: Partial<Record<AgencyColumn, number>>;
  missing: NeededColumn[];
} {
  const folded = heading.map(foldWords);
  const at: Partial<Record<AgencyColumn, number>> = {};
  for (const [column, names] of Object.entries(AGENCY_COLUMNS)) {
    const place = folded.findIndex((title) => (names as readonly string[]).includes(title));
    if (place >= 0) {
      at[column as AgencyColumn] = place;
    }
  }
  return { at, missing: NEEDED.filter((column) => at[column] === undefined) };
}

/** Checks the rows of a table; line 1 is its heading. The right ones come in the order of writing. */
export function checkAgencyRows(
  rows: readonly Cells[],
  known: KnownAgencies,
): { accepted: AgencyImportRow[]; rejected: AgencyImportFault[] } {
  const right: AgencyImportRow[] = [];
  const rejected: AgencyImportFault[] = [];
  const written = new Set(rows.map((cells) => foldWords(cells.name ?? '')));
  const seen = new Set<string>();
  for (const [index, cells] of rows.entries()) {
    const found = checkRow(index + 2, nameParent(cells, known, written), { known, written }, seen);
    if ('reason' in found) {
      rejected.push(found);
    } else {
      right.push(found);
    }
  }
  const { ordered, left } = orderByParent(right, known);
  rejected.push(...left.map(hangsOnNothing));
  return { accepted: ordered, rejected: rejected.sort((one, other) => one.line - other.line) };
}

/** The agency above by its full name, where the table writes the short one. */
function nameParent(cells: Cells, known: KnownAgencies, written: ReadonlySet<string>): Cells {
  const above = foldWords(cells.parent ?? '');
  const full = known.fullNames.get(above);
  return full === undefined || known.agencies.has(above) || written.has(above)
    ? cells
    : { ...cells, parent: full };
}

/** Those above before those below; left are rows whose agency above is itself a wrong row, or in a circle. */
function orderByParent(
  rows: readonly AgencyImportRow[],
  known: KnownAgencies,
): { ordered: AgencyImportRow[]; left: AgencyImportRow[] } {
  const ordered: AgencyImportRow[] = [];
  const there = new Set(known.agencies.keys());
  let left = [...rows];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const ready = left.filter(
      (row) => row.parentName === null || there.has(foldWords(row.parentName)),
    );
    for (const row of ready) {
      there.add(foldWords(row.name));
    }
    ordered.push(...ready);
    left = left.filter((row) => !ready.includes(row));
  }
  return { ordered, left };
}

function checkRow(
  line: number,
  cells: Cells,
  around: Around,
  seen: Set<string>,
): AgencyImportRow | AgencyImportFault {
  const { known } = around;
  const name = cells.name ?? '';
  const key = foldWords(name);
  const kind = readKind(cells.kind ?? '');
  const level = readLevel(cells.level ?? '');
  const validFrom = readDay(cells.validFrom, known.today);
  const validTo = cells.validTo === undefined ? null : readDay(cells.validTo, known.today);
  const placeId = cells.placeCode === undefined ? null : known.places.get(cells.placeCode);
  if (key === '') {
    return fault(line, 'name-missing', 'Thiếu tên cơ quan.', 'The name is missing.');
  }
  if (seen.has(key)) {
    return fault(
      line,
      'twice',
      `“${name}” có hai dòng. Giữ một dòng.`,
      `“${name}” stands twice. Keep one row.`,
    );
  }
  seen.add(key);
  const wrong = findFault(line, cells, { kind, level, validFrom, validTo, placeId }, around);
  if (wrong !== null || kind === null || level === null || validFrom === null) {
    return wrong ?? fault(line, 'name-missing', 'Thiếu tên cơ quan.', 'The name is missing.');
  }
  return {
    line,
    id: known.agencies.get(key)?.id ?? null,
    name,
    shortName: cells.shortName ?? name,
    kind,
    level,
    validFrom,
    validTo,
    parentName: cells.parent ?? null,
    placeId: placeId ?? null,
    symbol: cells.symbol ?? null,
    aliases: (cells.aliases ?? '')
      .split(/[;\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
    legalBasis: cells.legalBasis ?? null,
  };
}
