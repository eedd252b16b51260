/** What each refusal of the rules of documents tells the reader; `{name}` stands for a parameter. */
export const DOCUMENT_REFUSALS = {
  'document.not-in-state': {
    vi: 'Văn bản không còn ở bước này. Tải lại để xem đang ở bước nào.',
    en: 'The document is no longer at this step. Reload to see where it stands.',
  },
  'document.reason-required': {
    vi: 'Cần ghi lý do.',
    en: 'Please give a reason.',
  },
  'document.number-not-whole': {
    vi: 'Số văn bản là số nguyên từ 1 trở lên.',
    en: 'The number is a whole number from 1 up.',
  },
  'document.number-taken': {
    vi: 'Số {number} đã có trong sổ năm {year}. Chọn số khác.',
    en: 'Number {number} is already in the book of {year}. Choose another.',
  },
  'document.dated-in-future': {
    vi: 'Ngày ban hành không được sau hôm nay.',
    en: 'The date of issue must not be after today.',
  },
  'document.nothing-to-urge': {
    vi: 'Cơ quan này hiện không còn nội dung nào quá hạn trong kế hoạch.',
    en: 'This agency has nothing overdue in the plan now.',
  },
  'document.letter-open': {
    vi: 'Đã có văn bản đang soạn cho cơ quan này về kế hoạch này. Mở văn bản đó để sửa.',
    en: 'A letter to this agency about this plan is already being prepared. Open that one.',
  },
  'document.no-items': {
    vi: 'Giữ lại ít nhất một nội dung trong văn bản.',
    en: 'Keep at least one item in the letter.',
  },
  'document.already-registered': {
    vi: 'Văn bản số {number} ban hành ngày này đã có trong sổ.',
    en: 'A document numbered {number} of that date is already in the register.',
  },
  'document.cites-itself': {
    vi: 'Văn bản không thể tự viện dẫn chính nó.',
    en: 'A document cannot cite itself.',
  },
  'document.arrival-number-taken': {
    vi: 'Số đến {number} đã dùng trong sổ năm {year}. Chọn số khác.',
    en: 'Arrival number {number} is already used in the book of {year}. Choose another.',
  },
  'document.already-arrived': {
    vi: 'Văn bản này đã vào sổ đến của cơ quan.',
    en: 'This document already stands in the agency’s arrival book.',
  },
  'document.arrival-in-future': {
    vi: 'Ngày đến và ngày quán triệt không được sau hôm nay.',
    en: 'The day of arrival or dissemination must not be after today.',
  },
  'document.disseminated-before-arrival': {
    vi: 'Ngày quán triệt phải từ ngày đến ({arrivedOn}) trở đi.',
    en: 'It cannot have been disseminated before it arrived ({arrivedOn}).',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type DocumentRefusal = keyof typeof DOCUMENT_REFUSALS;

/** What the permission functions of documents answer, beside the reasons of access. */
export const DOCUMENT_REASONS = {
  'document.drafter-approves': {
    vi: 'Người soạn không tự duyệt văn bản của mình; người khác duyệt.',
    en: 'Whoever drafted a letter does not approve it; somebody else does.',
  },
  'document.issuing-clerk-only': {
    vi: 'Chỉ văn thư của cơ quan ban hành cho số.',
    en: 'Only the clerk of the issuing agency gives the number.',
  },
  'document.own-book-only': {
    vi: 'Mỗi cơ quan giữ sổ đến của mình.',
    en: 'Each agency keeps its own arrival book.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;
