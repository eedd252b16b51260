import type { ProblemRow } from '../problem-row.ts';

/** Refusals around what the public lodges. */
export const lodgingProblems = {
  'lodging.not-opened': {
    status: 409,
    vi: 'Mở tin trước khi trả lời.',
    en: 'Open it before answering.',
  },
  'lodging.not-passable': {
    status: 409,
    vi: 'Chỉ Viện kiểm sát chuyển khiếu nại đã mở đến cơ quan khác. Nguồn tin thì chuyển ở trang nguồn tin.',
    en: 'Only the procuracy passes an opened complaint on. A tip is transferred on its own page.',
  },
  'lodging.no-receiver': {
    status: 409,
    vi: 'Chưa có nhóm tiếp nhận của cơ quan này. Quản trị cần lập cơ quan trước.',
    en: 'That body has no receiving group yet. An administrator has to enter the body first.',
  },
  'file.infected': {
    status: 422,
    vi: 'Bộ quét tìm thấy mã độc trong tệp. Tệp không được mở ở đây.',
    en: 'The scanner found malware in the file. It is not opened here.',
  },
  'file.not-scanned': {
    status: 503,
    vi: 'Bộ quét mã độc không trả lời nên tệp chưa mở được. Thử lại sau.',
    en: 'The malware scanner does not answer, so the file cannot be opened yet. Try again later.',
  },
} as const satisfies Record<string, ProblemRow>;
