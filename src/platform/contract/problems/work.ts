import { DOCUMENT_REFUSALS } from '#domain/document/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** The refusals of the rules of documents, each a conflict with the present state. */
const fromDocuments = Object.fromEntries(
  Object.entries(DOCUMENT_REFUSALS).map(([code, sentence]) => [code, { status: 409, ...sentence }]),
) as Record<keyof typeof DOCUMENT_REFUSALS, ProblemRow>;

export const workProblems = {
  ...fromDocuments,
  'meeting.not-planned': {
    status: 409,
    vi: 'Cuộc họp đã diễn ra hoặc đã hủy, không sửa được nữa.',
    en: 'The meeting has been held or cancelled and can no longer be changed.',
  },
  'meeting.cancelled': {
    status: 409,
    vi: 'Cuộc họp đã hủy nên không có biên bản.',
    en: 'The meeting was cancelled, so it has no minutes.',
  },
  'meeting.not-begun': {
    status: 409,
    vi: 'Cuộc họp chưa bắt đầu. Ghi biên bản từ lúc họp trở đi.',
    en: 'The meeting has not begun. Minutes are written from its start on.',
  },
  'meeting.ends-before-start': {
    status: 409,
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'It must end after it begins.',
  },
  'campaign.over': {
    status: 409,
    vi: 'Đợt này đã kết thúc hoặc đã hủy.',
    en: 'This campaign has been closed or cancelled.',
  },
  'campaign.still-running': {
    status: 409,
    vi: 'Đợt còn đến hết ngày {until}. Ghi kết quả khi đã hết đợt.',
    en: 'The campaign runs until {until}. Close it after that day.',
  },
  'difficulty.group-decided': {
    status: 409,
    vi: 'Nhóm này đã có quyết định. Lập nhóm khác.',
    en: 'This group has been decided. Make another one.',
  },
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
