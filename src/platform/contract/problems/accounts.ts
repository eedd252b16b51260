import type { ProblemRow } from '../problem-row.ts';

export const accountProblems = {
  'session.locked': {
    status: 401,
    vi: 'Màn hình đã khóa sau 15 phút không dùng. Mở khóa để làm tiếp; nội dung đã nhập vẫn còn.',
    en: 'The screen locked after 15 idle minutes. Unlock to go on; what you typed is kept.',
  },
  'session.unfinished': {
    status: 401,
    vi: 'Chưa xong bước đăng nhập.',
    en: 'Signing in is not finished.',
  },
  'session.no-post': {
    status: 403,
    vi: 'Hôm nay anh/chị không giữ vị trí công tác nào. Hỏi quản trị của cơ quan.',
    en: 'You hold no post today. Ask the administrator of your agency.',
  },
  'sign-in.wrong': {
    status: 401,
    vi: 'Tên hoặc mật khẩu không đúng.',
    en: 'The name or the password is not right.',
  },
  'sign-in.code-wrong': {
    status: 401,
    vi: 'Mã không đúng hoặc đã dùng. Đợi mã mới rồi nhập lại.',
    en: 'The code is wrong or already used. Wait for a new one and try again.',
  },
  'sign-in.slow-down': {
    status: 429,
    vi: 'Thử sai nhiều lần. Đợi {seconds} giây rồi thử lại; tài khoản không bị khóa.',
    en: 'Too many wrong tries. Wait {seconds} seconds and try again; the account is not locked.',
  },
  'sign-in.needs-tls': {
    status: 403,
    vi: 'Không đăng nhập được qua đường truyền không mã hóa. Cài TLS theo sổ tay vận hành rồi thử lại.',
    en: 'Signing in over an unencrypted line is refused. Set up TLS as the runbook says.',
  },
  'sign-in.demonstration-refused': {
    status: 403,
    vi: 'Tài khoản trình diễn không dùng được ở bản cài đặt này.',
    en: 'Demonstration accounts may not be used in this installation.',
  },
  'password.too-short': {
    status: 400,
    vi: 'Mật khẩu phải có ít nhất {least} ký tự. Một câu dài dễ nhớ là tốt nhất.',
    en: 'The password must have at least {least} characters. A long sentence is best.',
  },
  'password.common': {
    status: 400,
    vi: 'Mật khẩu này nằm trong danh sách hay bị đoán. Chọn mật khẩu khác.',
    en: 'This password is on the list of commonly guessed ones. Choose another.',
  },
  'sign-in.one-time-code-wrong': {
    status: 401,
    vi: 'Tên hoặc mã không đúng, hoặc mã đã dùng hay đã quá 24 giờ. Hỏi quản trị của cơ quan để lấy mã mới.',
    en: 'The name or the code is not right, or the code was used or is older than 24 hours. Ask your administrator for a new one.',
  },
  'password.demonstration': {
    status: 400,
    vi: 'Tài khoản trình diễn dùng chung một mật khẩu, không đổi được.',
    en: 'Demonstration accounts share one password, which cannot be changed.',
  },
  'password.wrong': {
    status: 400,
    vi: 'Mật khẩu không đúng.',
    en: 'The password is not right.',
  },
  'password.own-name': {
    status: 400,
    vi: 'Mật khẩu không được chứa tên đăng nhập. Chọn một câu khác.',
    en: 'The password must not contain the sign-in name. Choose another sentence.',
  },
  'second-factor.needed': {
    status: 400,
    vi: 'Phải còn ít nhất một cách xác thực thứ hai.',
    en: 'At least one second factor must remain.',
  },
  'passkey.refused': {
    status: 400,
    vi: 'Không xác nhận được khóa. Thử lại, hoặc dùng mã xác thực.',
    en: 'The passkey could not be confirmed. Try again, or use a code.',
  },
  'officer.last-day': {
    status: 400,
    vi: 'Ngày cuối không được trước ngày bắt đầu ({from}) hoặc sau ngày kết thúc đã ghi.',
    en: 'The last day must not lie before the first ({from}) or after the recorded end.',
  },
  'officer.no-post': {
    status: 409,
    vi: 'Người này không còn giữ vị trí nào. Giao vị trí công tác trước.',
    en: 'This person holds no post any more. Give a post first.',
  },
  'role.past-day': {
    status: 400,
    vi: 'Quyền của vai trò chỉ đổi được từ hôm nay trở đi.',
    en: 'Permissions of a role change from today onwards only.',
  },
  'role.unchanged': {
    status: 409,
    vi: 'Vai trò đã như vậy từ ngày đó. Tải lại trang để xem.',
    en: 'The role is already so from that day. Load the page again.',
  },
  'officer.name-taken': {
    status: 409,
    vi: 'Tên đăng nhập này đã có. Chọn tên khác.',
    en: 'This sign-in name is taken. Choose another.',
  },
  'role.not-for-agency': {
    status: 400,
    vi: 'Vai trò này không giao được ở cơ quan loại này.',
    en: 'This role cannot be granted in an agency of this kind.',
  },
  'role.excluded': {
    status: 409,
    vi: 'Vai trò này không đi cùng vai trò người đó đang giữ.',
    en: 'This role does not go with a role the person already holds.',
  },
  'oidc.off': {
    status: 404,
    vi: 'Chưa cấu hình đăng nhập một lần.',
    en: 'Single sign-on is not configured.',
  },
  'oidc.unreachable': {
    status: 503,
    vi: 'Chưa liên lạc được với hệ thống đăng nhập một lần. Dùng tên và mật khẩu, hoặc thử lại sau.',
    en: 'The single sign-on cannot be reached. Use name and password, or try again later.',
  },
  'oidc.refused': {
    status: 401,
    vi: 'Hệ thống đăng nhập một lần không xác nhận được anh/chị. Dùng tên và mật khẩu.',
    en: 'Single sign-on could not confirm you. Use name and password.',
  },
} as const satisfies Record<string, ProblemRow>;
