import type { ProblemRow } from '../problem-row.ts';

export const generalProblems = {
  'input.invalid': {
    status: 400,
    vi: 'Có ô nhập chưa đúng. Xem các ô được đánh dấu, sửa rồi gửi lại.',
    en: 'Some fields are not right. Correct the marked ones and send again.',
  },
  'record.not-found': {
    status: 404,
    vi: 'Không tìm thấy, hoặc vị trí công tác này không được xem.',
    en: 'Not found, or this post may not see it.',
  },
  'access.denied': {
    status: 403,
    vi: 'Vị trí công tác này không được làm việc đó.',
    en: 'This post may not do that.',
  },
  'session.required': {
    status: 401,
    vi: 'Cần đăng nhập.',
    en: 'Please sign in.',
  },
  'record.changed': {
    status: 409,
    vi: 'Người khác vừa sửa. Bản của anh/chị còn nguyên ở đây; xem bản mới rồi quyết định.',
    en: 'Somebody else has just changed this. Your text is kept here; look at the new one, then decide.',
  },
  'request.repeated-differently': {
    status: 422,
    vi: 'Lần gửi này trùng mã với một lần gửi khác nội dung. Tải lại trang rồi gửi lại.',
    en: 'This request reuses the key of a different one. Reload the page and send again.',
  },
  'request.too-large': {
    status: 413,
    vi: 'Tệp hoặc nội dung quá lớn (giới hạn {limit}). Gửi phần nhỏ hơn.',
    en: 'The file or text is too large (limit {limit}). Send a smaller part.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Gửi quá nhanh. Đợi {seconds} giây rồi thử lại.',
    en: 'Too many requests. Wait {seconds} seconds, then try again.',
  },
  'server.busy': {
    status: 503,
    vi: 'Máy chủ đang bận. Đợi một lát rồi thử lại; nội dung đã nhập vẫn còn.',
    en: 'The server is busy. Wait a moment and try again; what you typed is kept.',
  },
  'server.fault': {
    status: 500,
    vi: 'Có lỗi ngoài dự kiến. Báo quản trị số tham chiếu này.',
    en: 'Something unexpected happened. Give the administrator this reference.',
  },
} as const satisfies Record<string, ProblemRow>;
