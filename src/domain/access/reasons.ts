/** What each refused permission tells the reader, by the reason code of its verdict. */
export const ACCESS_REASONS = {
  'access.permission-missing': {
    vi: 'Vị trí công tác này không có quyền làm việc đó.',
    en: 'This post has no right to do that.',
  },
  'access.outside-scope': {
    vi: 'Nội dung này thuộc phạm vi của cơ quan khác.',
    en: 'This belongs to another agency’s range.',
  },
  'access.other-province': {
    vi: 'Nội dung này thuộc tỉnh khác.',
    en: 'This belongs to another province.',
  },
  'access.not-reached': {
    vi: 'Kế hoạch này không giao cho cơ quan của anh/chị.',
    en: 'This plan does not reach your agency.',
  },
  'access.not-your-task': {
    vi: 'Chỉ cơ quan được giao mới làm được việc này.',
    en: 'Only the agency that was given the task may do this.',
  },
  'access.not-your-agency': {
    vi: 'Chỉ cơ quan của hồ sơ này mới làm được việc này.',
    en: 'Only the agency of this record may do this.',
  },
  'access.own-account': {
    vi: 'Không tự thay đổi tài khoản của chính mình; nhờ người quản trị khác.',
    en: 'Nobody manages his or her own account; ask another administrator.',
  },
  'access.own-role': {
    vi: 'Không tự cấp vai trò cho chính mình.',
    en: 'Nobody grants a role to himself or herself.',
  },
  'access.role-not-yours-to-grant': {
    vi: 'Vai trò này do người quản trị khác cấp.',
    en: 'This role is granted by another kind of administrator.',
  },
  'access.role-not-for-agency-kind': {
    vi: 'Vai trò này không dùng cho loại cơ quan đó.',
    en: 'This role does not fit that kind of agency.',
  },
  'access.scope-too-wide': {
    vi: 'Phạm vi giao cho vị trí này rộng hơn phạm vi của anh/chị.',
    en: 'The range given to this post is wider than your own.',
  },
  'access.cover-own': {
    vi: 'Người làm thay phải là người khác, không phải người giữ vị trí.',
    en: 'Whoever covers a post must be somebody else than its holder.',
  },
  'access.role-excluded': {
    vi: 'Vai trò này không đi cùng một vai trò đang có.',
    en: 'This role may not stand beside one already held.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;
