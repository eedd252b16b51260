import type { NotMade } from '#features/accounts/server/index.ts';

const SENTENCES: Record<NotMade, { vi: string; en: string }> = {
  'no-agency': {
    vi: 'Không có cơ quan nào tên “{agency}”. Ghi đúng tên đầy đủ, tên ngắn hoặc mã; danh mục cơ quan phải được nạp trước.',
    en: 'No agency is called “{agency}”. Give its full name, short name or id; the directory of agencies must be loaded first.',
  },
  'several-agencies': {
    vi: 'Có nhiều cơ quan tên “{agency}”. Ghi mã của cơ quan.',
    en: 'Several agencies are called “{agency}”. Give the id.',
  },
  'name-taken': {
    vi: 'Tên đăng nhập “{name}” đã có. Chọn tên khác.',
    en: 'The sign-in name “{name}” is taken. Choose another.',
  },
  'role-not-for-agency': {
    vi: 'Vai trò “{role}” không dùng cho loại cơ quan này.',
    en: 'The role “{role}” does not fit that kind of agency.',
  },
};

/** The command made nobody; says why and what to do. */
export class OfficerRefusal extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(code: NotMade, options: { agency: string; name: string; role: string }) {
    const fill = (text: string) =>
      text
        .replace('{agency}', options.agency)
        .replace('{name}', options.name)
        .replace('{role}', options.role);
    super(fill(SENTENCES[code].en));
    this.name = 'OfficerRefusal';
    this.vi = fill(SENTENCES[code].vi);
    this.en = fill(SENTENCES[code].en);
  }
}
