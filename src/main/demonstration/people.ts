import { foldText } from '#domain/text/fold-text.ts';
import type { Agencies, AgencyRow } from './agencies.ts';
import type { Geography } from './geography.ts';
import type { Chance } from './random.ts';

export interface OfficerRow {
  id: string;
  sign_in_name: string;
  full_name: string;
  folded: string;
  rank_title: string | null;
  /** True for the one account of its role that has a password. */
  account: boolean;
}

export interface PostRow {
  id: string;
  officer_id: string;
  agency_id: string;
  agency_lft: number;
  scope_agency_id: string;
  place_id: string | null;
  role_code: string;
  title: string;
  unit_name: string | null;
  valid_from: string;
  valid_to: string | null;
}

export interface People {
  officers: OfficerRow[];
  posts: PostRow[];
}

const SURNAMES = [
  'Đàm',
  'Lò',
  'Quàng',
  'Hà',
  'Mạc',
  'Sầm',
  'Lục',
  'Vi',
  'Cầm',
  'Nông',
  'Tòng',
  'Bế',
  'Giàng',
  'Phùng',
  'Đinh',
  'Triệu',
];
const MIDDLE = [
  'Thu',
  'Minh',
  'Văn',
  'Thị',
  'Đức',
  'Ngọc',
  'Quốc',
  'Hồng',
  'Xuân',
  'Bảo',
  'Khánh',
  'Thanh',
];
const GIVEN = [
  'Hà',
  'Khiêm',
  'Duyên',
  'Thịnh',
  'Sương',
  'Lâm',
  'Trúc',
  'Bình',
  'Hạnh',
  'Sơn',
  'Mận',
  'Quế',
  'Lan',
  'Phong',
  'Yến',
  'Tùng',
  'Nhàn',
  'Vinh',
];
const SINCE = '2023-01-01';

/** Accounts of the demonstration, one per role: [sign-in name, agency key, role, title, rank, unit]. */
const ACCOUNTS: readonly (readonly [
  string,
  string,
  string,
  string,
  string | null,
  string | null,
])[] = [
  ['lanh-dao', 'ubnd', 'chair', 'Phó Chủ tịch UBND tỉnh, Trưởng ban', null, null],
  ['dieu-phoi', 'cat', 'standing-coordinator', 'Phó Trưởng phòng', 'Thiếu tá', 'Phòng Tham mưu'],
  ['van-thu', 'cat', 'clerk', 'Văn thư', 'Đại úy', 'Phòng Tham mưu'],
  ['thu-truong', 'cat', 'head-of-unit', 'Phó Giám đốc Công an tỉnh', 'Đại tá', null],
  ['truc-ban', 'cat', 'duty-officer', 'Trực ban hình sự', 'Thượng úy', 'Phòng Cảnh sát hình sự'],
  ['dieu-tra', 'cat', 'investigator', 'Điều tra viên', 'Đại úy', 'Phòng Cảnh sát hình sự'],
  ['kiem-sat', 'vks', 'procurator', 'Kiểm sát viên', null, 'Phòng 1'],
  ['tham-phan', 'ta', 'judge', 'Thẩm phán', null, 'Tòa Hình sự'],
  ['toa-an', 'ta', 'court-officer', 'Thư ký Tòa án', null, 'Tòa Hình sự'],
  ['dau-moi', 'yt', 'focal-point', 'Chuyên viên, đầu mối', null, 'Phòng Bảo trợ xã hội'],
  ['dau-moi-gd', 'gd', 'focal-point', 'Chuyên viên, đầu mối', null, 'Phòng Chính trị, tư tưởng'],
  ['cong-tac-xa-hoi', 'ctxh', 'social-worker', 'Nhân viên công tác xã hội', null, null],
  [
    'duong-day-nong',
    'cat',
    'hotline-operator',
    'Trực đường dây nóng',
    'Trung úy',
    'Phòng Cảnh sát hình sự',
  ],
  ['bien-phong', 'don-1', 'border-guard-officer', 'Đội trưởng nghiệp vụ', 'Đại úy', null],
  ['tro-giup-phap-ly', 'tgpl', 'legal-aid-officer', 'Trợ giúp viên pháp lý', null, null],
  ['thanh-tra', 'tt', 'inspector', 'Thanh tra viên', null, null],
  ['bao-ve-du-lieu', 'vp', 'data-protection-officer', 'Cán bộ bảo vệ dữ liệu cá nhân', null, null],
  [
    'quan-tri-co-quan',
    'cat',
    'agency-administrator',
    'Cán bộ tổ chức',
    'Thiếu tá',
    'Phòng Tổ chức cán bộ',
  ],
  [
    'quan-tri-he-thong',
    'vp',
    'system-administrator',
    'Quản trị hệ thống',
    null,
    'Trung tâm Thông tin',
  ],
  [
    'phu-nu',
    'pn',
    'mass-organisation-officer',
    'Phó Trưởng ban',
    null,
    'Ban Tuyên giáo - Chính sách',
  ],
  ['cong-an-xa', 'ca-98019', 'commune-police-officer', 'Phó Trưởng Công an xã', 'Đại úy', null],
  [
    'uy-ban-xa',
    'ubnd-98019',
    'commune-committee-officer',
    'Công chức Văn hóa - Xã hội',
    null,
    null,
  ],
];

const WIDE_SCOPE = ['chair', 'standing-coordinator'];

/** Officers and posts: the demonstration accounts first, then one or two people for every other agency. */
export function inventPeople(chance: Chance, agencies: Agencies, geography: Geography): People {
  const people: People = { officers: [], posts: [] };
  const root = agencies.byKey.get('ubnd');
  for (const [name, key, role, title, rank, unit] of ACCOUNTS) {
    const agency = agencies.byKey.get(key);
    if (agency !== undefined) {
      const scope = WIDE_SCOPE.includes(role) ? (root ?? agency) : agency;
      addPerson(chance, people, { name, agency, scope, role, title, rank, unit, account: true });
    }
  }
  addClerkOfCommittee(chance, people, agencies);
  for (const agency of agencies.rows.filter((row) => row.level !== 'central')) {
    addStaff(chance, people, agency, geography);
  }
  return people;
}

/** The standing agency's clerk numbers the committee's letters too. */
function addClerkOfCommittee(chance: Chance, people: People, agencies: Agencies): void {
  const committee = agencies.byKey.get('bcd');
  const clerk = people.officers.find((officer) => officer.sign_in_name === 'van-thu');
  if (committee !== undefined && clerk !== undefined) {
    people.posts.push({
      ...postOf(chance, clerk.id, committee, 'clerk', 'Văn thư Ban Chỉ đạo'),
      unit_name: null,
    });
  }
  const head = people.officers.find((officer) => officer.sign_in_name === 'thu-truong');
  if (committee !== undefined && head !== undefined) {
    people.posts.push({
      ...postOf(chance, head.id, committee, 'head-of-unit', 'Phó Trưởng ban Thường trực'),
      unit_name: null,
    });
  }
}

function addStaff(chance: Chance, people: People, agency: AgencyRow, geography: Geography): void {
  const role = roleIn(agency.kind);
  const taken = people.posts.some(
    (post) => post.agency_id === agency.id && post.role_code === role,
  );
  if (taken || role === null) {
    return;
  }
  const number = people.officers.length + 1;
  const place = geography.communes.find((commune) => commune.id === agency.place_id);
  addPerson(chance, people, {
    name: `can-bo-${number}`,
    agency,
    scope: agency,
    role,
    title: titleIn(role),
    rank: role === 'commune-police-officer' ? 'Thượng úy' : null,
    unit: null,
    account: false,
    placeId: place?.id ?? null,
  });
}

function roleIn(kind: string): string | null {
  switch (kind) {
    case 'commune-police':
      return 'commune-police-officer';
    case 'commune-peoples-committee':
      return 'commune-committee-officer';
    case 'border-post':
      return 'border-guard-officer';
    case 'regional-procuracy':
    case 'regional-court':
    case 'provincial-steering-committee':
      return null;
    default:
      return 'focal-point';
  }
}

function titleIn(role: string): string {
  const titles: Record<string, string> = {
    'commune-police-officer': 'Phó Trưởng Công an xã',
    'commune-committee-officer': 'Công chức Văn hóa - Xã hội',
    'border-guard-officer': 'Đội trưởng nghiệp vụ',
  };
  return titles[role] ?? 'Chuyên viên, đầu mối';
}

/** Somebody who is given a seat. */
export interface NewPerson {
  name: string;
  agency: AgencyRow;
  scope: AgencyRow;
  role: string;
  title: string;
  rank: string | null;
  unit: string | null;
  account: boolean;
  placeId?: string | null;
}

/** Invents a person for a seat. */
export function addPerson(chance: Chance, people: People, made: NewPerson): void {
  const fullName = `${chance.pick(SURNAMES)} ${chance.pick(MIDDLE)} ${chance.pick(GIVEN)}`;
  const officer = {
    id: chance.id(),
    sign_in_name: made.name,
    full_name: fullName,
    folded: foldText(fullName),
    rank_title: made.rank,
    account: made.account,
  };
  people.officers.push(officer);
  people.posts.push({
    ...postOf(chance, officer.id, made.agency, made.role, made.title),
    scope_agency_id: made.scope.id,
    unit_name: made.unit,
    place_id: made.placeId ?? null,
  });
}

function postOf(
  chance: Chance,
  officerId: string,
  agency: AgencyRow,
  role: string,
  title: string,
): PostRow {
  return {
    id: chance.id(),
    officer_id: officerId,
    agency_id: agency.id,
    agency_lft: agency.lft,
    scope_agency_id: agency.id,
    place_id: null,
    role_code: role,
    title,
    unit_name: null,
    valid_from: agency.valid_from > SINCE ? agency.valid_from : SINCE,
    valid_to: agency.valid_to,
  };
}
