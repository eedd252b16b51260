import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import type { AgencyImportFault } from '../contract.ts';
import type { AgencyImportRow, Cells, KnownAgencies } from './agency-row.ts';

/** What a row stands beside. */
export interface Around {
  known: KnownAgencies;
  /** Names that the table itself brings. */
  written: ReadonlySet<string>;
}

/** The cells of a row as they were read; undefined where a code is of no unit. */
export interface ReadCells {
  kind: AgencyKind | null;
  level: AgencyLevel | null;
  validFrom: string | null;
  validTo: string | null;
  placeId: string | null | undefined;
}

/** Why a row cannot be written; null when it can. */
export function findFault(
  line: number,
  cells: Cells,
  read: ReadCells,
  { known, written }: Around,
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
  const above = foldWords(cells.parent ?? '');
  if (above !== '' && !known.agencies.has(above) && !written.has(above)) {
    return fault(
      line,
      'parent-unknown',
      `Không có cơ quan cấp trên “${cells.parent}”.`,
      `There is no agency above called “${cells.parent}”.`,
    );
  }
  return findDifference(line, cells, { kind, level }, known);
}

/** A table corrects names, days and codes of an agency that is there; what it is, its own page changes. */
function findDifference(
  line: number,
  cells: Cells,
  read: { kind: AgencyKind; level: AgencyLevel },
  known: KnownAgencies,
): AgencyImportFault | null {
  const stored = known.agencies.get(foldWords(cells.name ?? ''));
  if (stored === undefined) {
    return null;
  }
  if (stored.kind !== read.kind || stored.level !== read.level) {
    return fault(
      line,
      'kind-other',
      `“${cells.name}” đã có với loại hoặc cấp khác. Nếu đúng là cơ quan ấy, sửa loại ở trang của nó; nếu là cơ quan khác, ghi tên đầy đủ khác đi.`,
      `“${cells.name}” is there already with another kind or level. If it is that agency, change its kind on its page; if another, write its full name apart.`,
    );
  }
  if (
    cells.parent !== undefined &&
    foldWords(cells.parent) !== foldWords(stored.parentName ?? '')
  ) {
    return fault(
      line,
      'parent-other',
      `“${cells.name}” đang thuộc “${stored.parentName ?? 'không cơ quan nào'}”. Chuyển cấp trên ở trang của nó, hoặc để trống cột này.`,
      `“${cells.name}” stands under “${stored.parentName ?? 'nobody'}”. Move it on its own page, or leave the column empty.`,
    );
  }
  return null;
}

/** A right row that hangs on one that cannot be written. */
export function hangsOnNothing(row: AgencyImportRow): AgencyImportFault {
  return fault(
    row.line,
    'parent-wrong',
    `Cơ quan cấp trên “${row.parentName}” nằm ở dòng chưa ghi được, hoặc các dòng trỏ vòng vào nhau. Sửa dòng ấy trước.`,
    `The agency above, “${row.parentName}”, stands in a row that cannot be written, or rows point at each other. Correct that row first.`,
  );
}

/** One wrong row: its line, a code, and what to do. */
export function fault(line: number, reason: string, vi: string, en: string): AgencyImportFault {
  return { line, reason, vi, en };
}
