import type { AgencyRow } from './agencies.ts';
import type { Geography } from './geography.ts';

/** A seat that tips and cases need: whose, in which role, and whether it decides for its body. */
export interface Seat {
  name: string;
  agency: string;
  role: string;
  title: string;
  rank?: string;
  unit?: string;
  /** Capacity in which legal decisions of the body are taken. */
  authority?: 'head' | 'deputy';
  /** True for a demonstration account with a password. */
  account: boolean;
}

const CRIME = 'Phòng Cảnh sát hình sự';

/** The seats of the province: the first in each role is an account. */
const PROVINCIAL: readonly Seat[] = [
  {
    ...account('truong-phong', 'cat', 'head-of-unit', 'Phó Thủ trưởng Cơ quan Cảnh sát điều tra'),
    rank: 'Thượng tá',
    unit: CRIME,
    authority: 'deputy',
  },
  {
    ...account('dieu-tra-2', 'cat', 'investigator', 'Điều tra viên'),
    rank: 'Thượng úy',
    unit: CRIME,
  },
  {
    ...account('dieu-tra-3', 'cat', 'investigator', 'Điều tra viên'),
    rank: 'Thiếu tá',
    unit: CRIME,
  },
  { ...silent('dieu-tra-4', 'cat', 'investigator', 'Điều tra viên'), rank: 'Đại úy', unit: CRIME },
  {
    ...account('truc-ban-2', 'cat', 'duty-officer', 'Trực ban hình sự'),
    rank: 'Đại úy',
    unit: CRIME,
  },
  {
    ...silent('truc-ban-3', 'cat', 'duty-officer', 'Trực ban hình sự'),
    rank: 'Trung úy',
    unit: CRIME,
  },
  { ...account('vien-truong', 'vks', 'head-of-unit', 'Viện trưởng'), authority: 'head' },
  { ...account('kiem-sat-2', 'vks', 'procurator', 'Kiểm sát viên'), unit: 'Phòng 1' },
  account('van-thu-vks', 'vks', 'clerk', 'Văn thư'),
  { ...account('chanh-an', 'ta', 'head-of-unit', 'Chánh án'), authority: 'head' },
  {
    ...account('chi-huy-bp', 'bp', 'head-of-unit', 'Phó Chỉ huy trưởng nghiệp vụ'),
    rank: 'Thượng tá',
    authority: 'head',
  },
  {
    ...account(
      'bien-phong-tinh',
      'bp',
      'border-guard-officer',
      'Trợ lý phòng chống ma túy và tội phạm',
    ),
    rank: 'Thiếu tá',
  },
  account('quan-tri-he-thong-2', 'vp', 'system-administrator', 'Quản trị hệ thống'),
];

/** How many communes of each region have a chief of police who takes decisions in the story. */
const CHIEFS_PER_REGION = 5;
export const COMMUNES_PER_REGION = 26;

/** Every seat beyond the programme's own officers. */
export function listSeats(agencies: readonly AgencyRow[], geography: Geography): Seat[] {
  const regions = agencies.filter((row) => row.kind === 'regional-procuracy').length;
  const posts = agencies.filter((row) => row.kind === 'border-post');
  return [
    ...PROVINCIAL,
    ...Array.from({ length: regions }, (_, at) => regionalSeats(at + 1)).flat(),
    ...posts.map((row, at): Seat => {
      const name = at === 0 ? 'don-truong' : `don-truong-${at + 1}`;
      const seat = { name, agency: row.key, role: 'head-of-unit', title: 'Đồn trưởng' };
      return { ...seat, rank: 'Trung tá', authority: 'head', account: at === 0 };
    }),
    ...chiefSeats(geography),
  ];
}

function regionalSeats(region: number): Seat[] {
  const isFirst = region === 1;
  const tail = isFirst ? '' : `-${region}`;
  const seat = (name: string, agency: string, role: string, title: string): Seat => ({
    ...silent(`${name}${tail}`, `${agency}${region}`, role, title),
    account: isFirst,
  });
  return [
    { ...seat('vien-truong-kv', 'vks-kv', 'head-of-unit', 'Viện trưởng'), authority: 'head' },
    seat('kiem-sat-kv', 'vks-kv', 'procurator', 'Kiểm sát viên'),
    { ...seat('chanh-an-kv', 'ta-kv', 'head-of-unit', 'Chánh án'), authority: 'head' },
    seat('tham-phan-kv', 'ta-kv', 'judge', 'Thẩm phán'),
    seat('thu-ky-kv', 'ta-kv', 'court-officer', 'Thư ký Tòa án'),
  ];
}

/** Chiefs of commune police: the account sits in the commune of the other commune accounts. */
function chiefSeats(geography: Geography): Seat[] {
  return geography.communes.flatMap((commune, index) => {
    const isAccount = commune.code === '98019';
    if (!isAccount && index % COMMUNES_PER_REGION >= CHIEFS_PER_REGION) {
      return [];
    }
    const name = isAccount ? 'truong-cong-an-xa' : `truong-cong-an-${commune.code}`;
    const seat = { name, agency: `ca-${commune.code}`, role: 'head-of-unit' };
    const title = commune.kind === 'phường' ? 'Trưởng Công an phường' : 'Trưởng Công an xã';
    return [{ ...seat, title, rank: 'Thiếu tá', authority: 'head' as const, account: isAccount }];
  });
}

function account(name: string, agency: string, role: string, title: string): Seat {
  return { name, agency, role, title, account: true };
}

function silent(name: string, agency: string, role: string, title: string): Seat {
  return { ...account(name, agency, role, title), account: false };
}
