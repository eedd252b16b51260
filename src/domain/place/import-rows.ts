import { Temporal } from 'temporal-polyfill';

/** Why a row of units.csv or successions.csv is not taken. */
export const ROW_REASONS = {
  'row.column-missing': {
    vi: 'Thiếu cột “{column}”. Dòng đầu của tệp ghi tên các cột như ở trang nạp.',
    en: 'Column “{column}” is missing. The first row names the columns as the page says.',
  },
  'row.value-missing': {
    vi: 'Ô “{column}” để trống. Điền rồi nạp lại.',
    en: 'Cell “{column}” is empty. Fill it in and load again.',
  },
  'row.code-format': {
    vi: 'Mã “{code}” không đúng: tỉnh 2 chữ số, huyện 3, xã 5 (giữ số 0 ở đầu).',
    en: 'Code “{code}” is wrong: 2 digits for a province, 3 for a district, 5 for a commune (leading zeros kept).',
  },
  'row.kind-unknown': {
    vi: 'Không có loại đơn vị “{kind}”. Dùng tỉnh, thành phố, huyện, xã, phường, đặc khu.',
    en: 'There is no kind of unit “{kind}”. Use tỉnh, thành phố, huyện, xã, phường, đặc khu.',
  },
  'row.kind-ended': {
    vi: 'Loại “{kind}” không còn sau ngày {validTo}; ghi ngày hết hiệu lực.',
    en: 'The kind “{kind}” ended on {validTo}; give the unit its last day.',
  },
  'row.date-invalid': {
    vi: 'Ô “{column}” không phải ngày: “{value}”. Ghi năm-tháng-ngày, như 2025-07-01.',
    en: 'Cell “{column}” is no date: “{value}”. Write year-month-day, such as 2025-07-01.',
  },
  'row.dates-reversed': {
    vi: 'Ngày kết thúc trước ngày bắt đầu.',
    en: 'The last day lies before the first.',
  },
  'row.full-name-differs': {
    vi: 'Tên đầy đủ “{fullName}” không khớp loại và tên. Sửa một trong hai.',
    en: 'The full name “{fullName}” does not fit kind and name. Correct one of them.',
  },
  'row.duplicate': {
    vi: 'Trùng với dòng {line}. Giữ một dòng.',
    en: 'Repeats line {line}. Keep one of them.',
  },
  'row.overlaps-known': {
    vi: 'Mã “{code}” đã có đơn vị khác trong thời gian đó. Sửa mã hoặc ngày.',
    en: 'Code “{code}” already names another unit at that time. Correct the code or the days.',
  },
  'row.parent-missing': {
    vi: 'Không có đơn vị cấp trên mã “{parent}” vào ngày {on}. Thêm đơn vị ấy vào tệp hoặc sửa mã.',
    en: 'There is no parent unit “{parent}” on {on}. Add that unit to the file or correct the code.',
  },
  'row.parent-needed': { vi: 'Đơn vị này cần mã cấp trên.', en: 'This unit needs a parent code.' },
  'row.parent-level': {
    vi: 'Đơn vị cấp trên “{parent}” không ở cấp cao hơn.',
    en: 'The parent “{parent}” is not of a higher level.',
  },
  'row.unit-missing': {
    vi: 'Không có đơn vị mã “{code}” từ ngày {from}.',
    en: 'There is no unit “{code}” from {from}.',
  },
  'row.share-unknown': {
    vi: 'Phần kế thừa phải là whole hoặc part, không phải “{share}”.',
    en: 'The share is whole or part, not “{share}”.',
  },
  'row.same-unit': { vi: 'Đơn vị không kế thừa chính nó.', en: 'A unit does not succeed itself.' },
  'row.successor-not-yet': {
    vi: 'Đơn vị mới chưa có vào ngày {on}.',
    en: 'The successor does not exist on {on}.',
  },
  'row.still-valid': {
    vi: 'Đơn vị cũ còn hiệu lực sau ngày {on}.',
    en: 'The former unit is still valid after {on}.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type RowReason = keyof typeof ROW_REASONS;

export type RejectedRow = {
  line: number;
  reason: RowReason;
  params: Record<string, string | number>;
};

/** The rows of a file, taken or refused one by one; nothing is guessed. */
export type CheckedRows<Row> = { accepted: readonly Row[]; rejected: readonly RejectedRow[] };

/** A refusal of one row, thrown nowhere: carried as a value. */
export type RowFault = { reason: RowReason; params: Record<string, string | number> };

/** Names a fault of a row. */
export function fault(reason: RowReason, params: Record<string, string | number> = {}): RowFault {
  return { reason, params };
}

/** Finds the first needed column that the file lacks. */
export function findMissingColumn(
  columns: readonly string[],
  needed: readonly string[],
): RejectedRow | null {
  const column = needed.find((one) => !columns.includes(one));
  return column === undefined
    ? null
    : { line: 1, reason: 'row.column-missing', params: { column } };
}

/** Reads an ISO day; null when it is none. */
export function findIsoDay(value: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return null;
  }
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return null;
  }
}
