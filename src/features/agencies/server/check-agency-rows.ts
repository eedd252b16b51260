import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { AGENCY_KINDS, getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { findDate } from '#domain/text/dates.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import type { AgencyImportFault } from '../contract.ts';

/** Columns of the table, each under the names that offices write; the first five are needed. */
export const AGENCY_COLUMNS = {
  name: ['ten co quan', 'ten', 'name'],
  shortName: ['ten viet tat', 'ten gon', 'ten ngan', 'short name'],
  kind: ['loai', 'loai co quan', 'kind'],
  level: ['cap', 'level'],
  validFrom: ['tu ngay', 'hieu luc tu', 'valid from'],
  validTo: ['den ngay', 'hieu luc den', 'valid to'],
  parent: ['co quan cap tren', 'cap tren', 'truc thuoc', 'parent'],
  placeCode: ['ma don vi', 'ma xa', 'dia ban', 'place code'],
  symbol: ['ky hieu', 'symbol'],
  aliases: ['ten khac', 'aliases'],
  legalBasis: ['can cu', 'quyet dinh', 'legal basis'],
} as const;
export type AgencyColumn = keyof typeof AGENCY_COLUMNS;
const NEEDED: readonly AgencyColumn[] = ['name', 'kind', 'level', 'validFrom'];

/** One right row; kept with the preview. */
export const AgencyImportRow = z.object({
  line: z.number().int(),
  /** Known by its full name. */
  id: z.uuid().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: AgencyKind,
  level: AgencyLevel,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  parentName: z.string().nullable(),
  placeId: z.uuid().nullable(),
  symbol: z.string().nullable(),
  aliases: z.array(z.string()),
  legalBasis: z.string().nullable(),
});
export type AgencyImportRow = z.infer<typeof AgencyImportRow>;

/** What the rows are checked against, by folded name or code. */
export interface KnownAgencies {
  agencies: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
  today: Temporal.PlainDate;
}

type Cells = Partial<Record<AgencyColumn, string>>;

/** Columns by their place in the heading; names those that are needed and missing. */
export function findColumns(heading: readonly string[]): {
  at: Partial<Record<AgencyColumn, number>>;
  missing: AgencyColumn[];
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

/** Checks the rows of a table; line 1 is its heading. */
export function checkAgencyRows(
  rows: readonly Cells[],
  known: KnownAgencies,
): { accepted: AgencyImportRow[]; rejected: AgencyImportFault[] } {
  const accepted: AgencyImportRow[] = [];
  const rejected: AgencyImportFault[] = [];
  const names = new Map<string, string>(known.agencies);
  for (const cells of rows) {
    names.set(foldWords(cells.name ?? ''), known.agencies.get(foldWords(cells.name ?? '')) ?? '');
  }
  const seen = new Set<string>();
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    const found = checkRow(line, cells, { ...known, agencies: names }, seen);
    if ('reason' in found) {
      rejected.push(found);
    } else {
      accepted.push(found);
    }
  }
  return { accepted, rejected };
}

function checkRow(
  line: number,
  cells: Cells,
  known: KnownAgencies,
  seen: Set<string>,
): AgencyImportRow | AgencyImportFault {
  const name = cells.name ?? '';
  const key = foldWords(name);
  const kind = kindOf(cells.kind ?? '');
  const level = levelOf(cells.level ?? '');
  const validFrom = dayOf(cells.validFrom, known);
  const validTo = cells.validTo === undefined ? null : dayOf(cells.validTo, known);
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
  const wrong = findFault(line, cells, { kind, level, validFrom, validTo, placeId }, known);
  if (wrong !== null || kind === null || level === null || validFrom === null) {
    return wrong ?? fault(line, 'name-missing', 'Thiếu tên cơ quan.', 'The name is missing.');
  }
  const id = known.agencies.get(key) ?? '';
  return {
    line,
    id: id === '' ? null : id,
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

interface ReadCells {
  kind: AgencyKind | null;
  level: AgencyLevel | null;
  validFrom: string | null;
  validTo: string | null;
  placeId: string | null | undefined;
}

function findFault(
  line: number,
  cells: Cells,
  read: ReadCells,
  known: KnownAgencies,
): AgencyImportFault | null {
  const { kind, level, validFrom, validTo, placeId } = read;
  if (kind === null) {
    return fault(
      line,
      'kind-unknown',
      `Không có loại cơ quan “${cells.kind ?? ''}”. Dùng tên loại hoặc mã trong danh mục.`,
      `There is no kind “${cells.kind ?? ''}”. Use a name or code of the list.`,
    );
  }
  if (level === null || !getAgencyKind(kind).levels.includes(level)) {
    return fault(
      line,
      'level-wrong',
      `Cấp “${cells.level ?? ''}” không hợp với loại này.`,
      `The level “${cells.level ?? ''}” does not fit this kind.`,
    );
  }
  if (validFrom === null || (cells.validTo !== undefined && validTo === null)) {
    return fault(
      line,
      'day-wrong',
      'Chưa đọc được ngày. Gõ như 01/07/2025.',
      'A day could not be read. Type it as 01/07/2025.',
    );
  }
  if (validTo !== null && validTo < validFrom) {
    return fault(
      line,
      'days-turned',
      'Ngày kết thúc trước ngày bắt đầu.',
      'The last day lies before the first.',
    );
  }
  if (placeId === undefined) {
    return fault(
      line,
      'place-unknown',
      `Không có đơn vị mã “${cells.placeCode ?? ''}”. Mã giữ số 0 ở đầu.`,
      `There is no unit “${cells.placeCode ?? ''}”. Keep leading zeros.`,
    );
  }
  if (cells.parent !== undefined && !known.agencies.has(foldWords(cells.parent))) {
    return fault(
      line,
      'parent-unknown',
      `Không có cơ quan cấp trên “${cells.parent}”.`,
      `There is no agency above called “${cells.parent}”.`,
    );
  }
  return null;
}

const LEVEL_WORDS: Record<string, AgencyLevel> = {
  'trung uong': 'central',
  'cap trung uong': 'central',
  tinh: 'province',
  'cap tinh': 'province',
  'khu vuc': 'region',
  huyen: 'district',
  'cap huyen': 'district',
  xa: 'commune',
  'cap xa': 'commune',
  'co so': 'base',
};

function levelOf(text: string): AgencyLevel | null {
  const code = AgencyLevel.safeParse(text.trim());
  return code.success ? code.data : (LEVEL_WORDS[foldWords(text)] ?? null);
}

function kindOf(text: string): AgencyKind | null {
  const code = AgencyKind.safeParse(text.trim());
  const words = foldWords(text);
  return code.success
    ? code.data
    : (AGENCY_KINDS.find((row) => foldWords(row.vi) === words || foldWords(row.en) === words)
        ?.code ?? null);
}

function dayOf(text: string | undefined, known: KnownAgencies): string | null {
  return text === undefined ? null : (findDate(text, known.today)?.toString() ?? null);
}

function fault(line: number, reason: string, vi: string, en: string): AgencyImportFault {
  return { line, reason, vi, en };
}
