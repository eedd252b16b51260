// What can be missing on a machine, and what to do about it, in both languages.

const advice = {
  'old-node': {
    vi: 'Máy đang dùng Node {version}. Cần Node 20 trở lên (tốt nhất là 24).',
    en: 'This machine runs Node {version}. Node 20 or newer is needed (24 is best).',
  },
  'no-npm': {
    vi: 'Không tìm thấy npm. Hãy cài npm (đi kèm Node) rồi chạy lại.',
    en: 'npm was not found. Install npm (it comes with Node) and run the command again.',
  },
  'install-failed': {
    vi: 'Không cài được các gói (npm ci báo lỗi ở trên). Kiểm tra đường mạng tới kho gói npm, rồi chạy lại.',
    en: 'The packages could not be installed (npm ci says why above). Check the way to the npm registry, then run again.',
  },
  'no-node-24': {
    vi: 'Thiếu Node 24 cho hệ máy {system}. Cài Node 24 trở lên trên máy, hoặc cài lại không bỏ gói tùy chọn (npm ci, không có --omit=optional).',
    en: 'Node 24 is missing for {system}. Install Node 24 or newer on the machine, or install again without leaving out optional packages (npm ci, no --omit=optional).',
  },
  'no-embedded-database': {
    vi: 'Không có PostgreSQL nhúng cho hệ máy {system}. Đặt DATABASE_URL trỏ tới một PostgreSQL từ bản 15, rồi chạy lại.',
    en: 'There is no embedded PostgreSQL for {system}. Set DATABASE_URL to a PostgreSQL of version 15 or newer, then run again.',
  },
  'no-room': {
    vi: 'Ổ đĩa chứa {folder} còn {free} MB trống; cần khoảng {needed} MB. Hãy dọn bớt rồi chạy lại.',
    en: 'The disk that holds {folder} has {free} MB free; about {needed} MB are needed. Make room and run again.',
  },
  'not-writable': {
    vi: 'Không ghi được vào {folder}. Hãy dùng thư mục của chính người dùng này, hoặc cấp quyền ghi.',
    en: '{folder} cannot be written to. Use a folder that belongs to this user, or grant the right to write.',
  },
  'port-taken': {
    vi: 'Cổng {port} đang có chương trình khác dùng. Chọn cổng khác: npm run demo -- --port {other}',
    en: 'Port {port} is used by another program. Choose another: npm run demo -- --port {other}',
  },
  'already-running': {
    vi: 'Lá Chắn đang chạy ở http://localhost:{port}. Mở địa chỉ đó, hoặc dừng bản đang chạy trước.',
    en: 'Lá Chắn is already running at http://localhost:{port}. Open that address, or stop that one first.',
  },
  'bad-port': {
    vi: '“{port}” không phải là số cổng (1–65535).',
    en: '"{port}" is not a port number (1-65535).',
  },
  'build-failed': {
    vi: 'Không dựng được ứng dụng (lỗi ở trên).',
    en: 'The application could not be built (the reason stands above).',
  },
};

/** Something that the person at the machine can put right. */
export class Hindrance extends Error {
  constructor(code, params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Prints what is wrong and what to do, and gives the exit status. */
export function complain(problem) {
  if (!(problem instanceof Hindrance)) {
    console.error(problem);
    return 1;
  }
  const row = advice[problem.code];
  console.error(`\n${fill(row.vi, problem.params)}\n${fill(row.en, problem.params)}`);
  return 1;
}

function fill(text, params) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ''));
}
