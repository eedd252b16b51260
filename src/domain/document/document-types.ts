import { z } from 'zod';

/** A type of document that an agency numbers in a series of its own. */
export type DocumentType = {
  /** Letters in the symbol; empty for a công văn, which has none. */
  code: string;
  vi: string;
  en: string;
  /** “Kính gửi” stands above the text. */
  addressed?: true;
};

/**
 * The types and their letters by annex III of Decree 30/2020/NĐ-CP, in force since 5 March 2020; the
 * ones that a programme writes every month come first.
 */
export const DOCUMENT_TYPES = [
  { code: '', vi: 'Công văn', en: 'Dispatch', addressed: true },
  { code: 'KH', vi: 'Kế hoạch', en: 'Plan' },
  { code: 'BC', vi: 'Báo cáo', en: 'Report', addressed: true },
  { code: 'QĐ', vi: 'Quyết định', en: 'Decision' },
  { code: 'TB', vi: 'Thông báo', en: 'Notice' },
  { code: 'GM', vi: 'Giấy mời', en: 'Invitation' },
  { code: 'TTr', vi: 'Tờ trình', en: 'Submission', addressed: true },
  { code: 'HD', vi: 'Hướng dẫn', en: 'Guidance' },
  { code: 'CTr', vi: 'Chương trình', en: 'Programme' },
  { code: 'CT', vi: 'Chỉ thị', en: 'Directive' },
  { code: 'NQ', vi: 'Nghị quyết', en: 'Resolution' },
  { code: 'CĐ', vi: 'Công điện', en: 'Urgent telegram' },
  { code: 'QC', vi: 'Quy chế', en: 'Rules of work' },
  { code: 'QyĐ', vi: 'Quy định', en: 'Regulation' },
  { code: 'TC', vi: 'Thông cáo', en: 'Communiqué' },
  { code: 'PA', vi: 'Phương án', en: 'Scheme' },
  { code: 'ĐA', vi: 'Đề án', en: 'Project' },
  { code: 'DA', vi: 'Dự án', en: 'Investment project' },
  { code: 'BB', vi: 'Biên bản', en: 'Minutes' },
  { code: 'HĐ', vi: 'Hợp đồng', en: 'Contract' },
  { code: 'BGN', vi: 'Bản ghi nhớ', en: 'Memorandum' },
  { code: 'BTT', vi: 'Bản thỏa thuận', en: 'Agreement' },
  { code: 'GUQ', vi: 'Giấy ủy quyền', en: 'Authorisation' },
  { code: 'GGT', vi: 'Giấy giới thiệu', en: 'Letter of introduction' },
  { code: 'GNP', vi: 'Giấy nghỉ phép', en: 'Leave paper' },
  { code: 'PG', vi: 'Phiếu gửi', en: 'Covering slip' },
  { code: 'PC', vi: 'Phiếu chuyển', en: 'Transfer slip' },
  { code: 'PB', vi: 'Phiếu báo', en: 'Advice slip' },
] as const satisfies readonly DocumentType[];

export const DocumentTypeCode = z.enum(DOCUMENT_TYPES.map((type) => type.code));
export type DocumentTypeCode = z.infer<typeof DocumentTypeCode>;

/** The type of a code; what no annex names is printed as a công văn. */
export function getDocumentType(code: string): DocumentType {
  return DOCUMENT_TYPES.find((type) => type.code === code) ?? DOCUMENT_TYPES[0];
}

/**
 * The symbol after the number: “SYT-NVY” of a công văn names issuer and drafting unit, “KH-SYT” of
 * another type its letters and issuer; party bodies write “KH/TU” (Decree 30/2020, annex I, II.3).
 */
export function composeSymbol(
  code: string,
  issuer: { symbol: string; family: 'state' | 'party' },
  unit: string,
): string {
  const parts = code === '' ? [issuer.symbol, unit] : [code, issuer.symbol];
  const mark = code !== '' && issuer.family === 'party' ? '/' : '-';
  return parts.filter((part) => part !== '').join(mark);
}
