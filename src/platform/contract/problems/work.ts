import { DOCUMENT_REFUSALS } from '#domain/document/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** The refusals of the rules of documents, each a conflict with the present state. */
const fromDocuments = Object.fromEntries(
  Object.entries(DOCUMENT_REFUSALS).map(([code, sentence]) => [code, { status: 409, ...sentence }]),
) as Record<keyof typeof DOCUMENT_REFUSALS, ProblemRow>;

export const workProblems = {
  ...fromDocuments,
  'session.recent-required': {
    status: 403,
    vi: 'Cần xác nhận lại danh tính (trong {minutes} phút gần đây) rồi mở lại.',
    en: 'Prove your identity again (within the last {minutes} minutes), then open once more.',
  },
  'sealed.not-held': {
    status: 404,
    vi: 'Không tìm thấy, hoặc vị trí công tác này không được xem.',
    en: 'Not found, or this post may not see it.',
  },
  'sealed.purpose-not-allowed': {
    status: 422,
    vi: 'Mục đích này không dùng được cho loại nội dung đó. Chọn mục đích khác.',
    en: 'This purpose does not fit that kind of content. Choose another.',
  },
  'sealed.erased': {
    status: 410,
    vi: 'Nội dung này đã được xóa theo quy định.',
    en: 'This content has been erased as the rules demand.',
  },
  'audit.too-long-to-wait': {
    status: 409,
    vi: 'Nhật ký quá dài để kiểm ngay tại đây. Xem kết quả kiểm hằng đêm, hoặc chạy lachan audit verify.',
    en: 'The trail is too long to check here. See the nightly check, or run lachan audit verify.',
  },
  'file.type-refused': {
    status: 415,
    vi: 'Loại tệp này không nhận. Gửi .docx, .xlsx, .pdf, .jpg, .png, .webp hoặc .txt.',
    en: 'This type of file is not taken. Send .docx, .xlsx, .pdf, .jpg, .png, .webp or .txt.',
  },
  'file.type-differs': {
    status: 422,
    vi: 'Nội dung tệp không đúng với đuôi tên tệp. Mở tệp, lưu lại đúng loại rồi gửi.',
    en: 'The content does not match the name’s ending. Save the file in its proper type and send again.',
  },
  'file.empty': {
    status: 422,
    vi: 'Tệp trống. Kiểm tra rồi gửi lại.',
    en: 'The file is empty. Check it and send again.',
  },
  'file.damaged': {
    status: 500,
    vi: 'Tệp lưu trên máy chủ đã hỏng hoặc mất. Báo quản trị.',
    en: 'The stored file is damaged or missing. Tell the administrator.',
  },
} as const satisfies Record<string, ProblemRow>;
