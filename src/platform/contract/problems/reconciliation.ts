import type { ProblemRow } from '../problem-row.ts';

export const reconciliationProblems = {
  'reconciliation.not-a-side': {
    status: 403,
    vi: 'Đối chiếu là việc của công an, biên phòng, viện kiểm sát và tòa án.',
    en: 'Reconciliation is between police, border guard, procuracy and court.',
  },
  'reconciliation.other-sides': {
    status: 409,
    vi: 'Nội dung này được đối chiếu giữa hai ngành khác.',
    en: 'This matter is reconciled between two other bodies.',
  },
  'reconciliation.period': {
    status: 400,
    vi: 'Ngày cuối kỳ phải sau ngày đầu; kỳ dài nhất hai năm.',
    en: 'The last day comes after the first; two years at most.',
  },
  'reconciliation.columns': {
    status: 400,
    vi: 'Bảng phải có các cột: Số, Ngày, Số bị can. Thiếu: {columns}.',
    en: 'The table needs the columns Số, Ngày, Số bị can. Missing: {columns}.',
  },
  'reconciliation.line': {
    status: 400,
    vi: 'Dòng {line} không đọc được: cần số văn bản, ngày trong kỳ, số bị can từ 0 đến 999.',
    en: 'Line {line} cannot be read: a number, a day of the period and 0 to 999 accused are needed.',
  },
  'reconciliation.too-many': {
    status: 400,
    vi: 'Bảng có {lines} dòng; mỗi lần nhận nhiều nhất {most} dòng. Chia kỳ ngắn hơn rồi tải lại.',
    en: 'The table has {lines} lines; {most} at most are taken. Choose a shorter period and bring it again.',
  },
  'reconciliation.names-closed': {
    status: 409,
    vi: 'Bản cài đặt này chỉ giữ ngày và số: bỏ cột họ tên khỏi bảng.',
    en: 'This installation keeps dates and figures only: leave the names out of the table.',
  },
  'reconciliation.nothing-to-ask': {
    status: 409,
    vi: 'Không có điểm lệch nào với đơn vị đã biết để giao đối chiếu.',
    en: 'Nothing differs from a known agency that could be asked.',
  },
} as const satisfies Record<string, ProblemRow>;
