import type { AgencyKind } from '#domain/agency/agency-kind.ts';

/** Where a successor stands: the same place, the communes of the former area, or the region over it. */
export type SuccessorArea = 'same' | 'communes' | 'region';

/** One successor of a kind, with the field that it took over. */
export type KindSuccessor = {
  kind: AgencyKind;
  area: SuccessorArea;
  /** Folded words in the successor's name where its kind alone does not tell it. */
  nameHolds?: string;
  vi: string;
  en: string;
  mark: 'seen' | 'memory' | 'computed';
};

/** What became of a kind of agency on a day: dated data with its mark and source. */
export type KindSuccession = {
  from: AgencyKind;
  /** Folded words in the name that narrow the row, e.g. one division of a district. */
  nameHolds?: string;
  on: string;
  successors: readonly KindSuccessor[];
  /** `each`: all hold the duty together; `ask`: the reviewer chooses once per plan. */
  choice: 'each' | 'ask';
  basis: string;
  source: string;
};

const TWO_LEVELS = 'Tổ chức chính quyền địa phương hai cấp từ 01/7/2025';
const RESHUFFLE = 'Sắp xếp các cơ quan chuyên môn cấp tỉnh từ 01/3/2025';

/** Successions of kinds as the plans of 2017 to 2024 need them; an installation corrects the rows. */
export const KIND_SUCCESSIONS: readonly KindSuccession[] = [
  succession(
    'department-labour',
    '2025-03-01',
    'ask',
    RESHUFFLE,
    'dantri.com.vn/…20250228173740028',
    [
      to(
        'department-health',
        'Bảo trợ xã hội, trẻ em, phòng chống tệ nạn xã hội, nạn nhân',
        'Social protection, children, victims',
      ),
      to(
        'department-home-affairs',
        'Lao động, việc làm, đi làm việc ở nước ngoài, bình đẳng giới',
        'Labour, employment, work abroad, gender equality',
      ),
      to('department-education', 'Giáo dục nghề nghiệp', 'Vocational education'),
      to('provincial-police', 'Cai nghiện', 'Drug rehabilitation', 'memory'),
    ],
  ),
  {
    ...succession('district-division', '2025-07-01', 'ask', TWO_LEVELS, 'vinanet.vn/…798660', [
      to(
        'commune-peoples-committee',
        'Ủy ban nhân dân cấp xã (Phòng Văn hóa - Xã hội)',
        'Commune committee (culture and society division)',
        'memory',
        'communes',
      ),
      to(
        'department-health',
        'Bảo trợ xã hội, trẻ em, nạn nhân',
        'Social protection, children, victims',
      ),
    ]),
    nameHolds: 'lao dong',
  },
  succession('district-division', '2025-07-01', 'each', TWO_LEVELS, '', [
    to(
      'commune-peoples-committee',
      'Ủy ban nhân dân cấp xã',
      'Commune committee',
      'computed',
      'communes',
    ),
  ]),
  succession('department-information', '2025-03-01', 'ask', RESHUFFLE, '', [
    to(
      'department-science',
      'Công nghệ thông tin, viễn thông, tin nhắn',
      'Information technology, telecommunications, SMS',
      'memory',
    ),
    to(
      'department-culture',
      'Báo chí, thông tin cơ sở',
      'Press, grass-roots information',
      'memory',
    ),
  ]),
  succession('department-planning', '2025-03-01', 'each', RESHUFFLE, 'vinanet.vn', [
    to('department-finance', 'Kế hoạch, đầu tư', 'Planning and investment', 'memory'),
  ]),
  succession('department-transport', '2025-03-01', 'each', RESHUFFLE, '', [
    to('department-construction', 'Giao thông', 'Transport', 'memory'),
  ]),
  succession('department-natural-resources', '2025-03-01', 'each', RESHUFFLE, '', [
    to(
      'department-agriculture-environment',
      'Tài nguyên, môi trường',
      'Natural resources and environment',
      'memory',
    ),
  ]),
  succession('department-foreign-affairs', '2025-03-01', 'each', RESHUFFLE, 'vinanet.vn', [
    to(
      'peoples-committee-office',
      'Đối ngoại, nơi không còn Sở Ngoại vụ',
      'Foreign affairs, where the department is no more',
      'memory',
    ),
  ]),
  succession('ethnic-board', '2025-03-01', 'each', RESHUFFLE, 'vinanet.vn', [
    to('department-ethnic-religious', 'Dân tộc, tôn giáo', 'Ethnic and religious affairs'),
  ]),
  succession(
    'department-inspectorate',
    '2025-07-01',
    'each',
    'Sắp xếp hệ thống cơ quan thanh tra',
    '',
    [to('inspectorate', 'Thanh tra', 'Inspection', 'memory')],
  ),
  succession(
    'district-police',
    '2025-03-01',
    'ask',
    'Bộ Công an không tổ chức công an cấp huyện',
    'danviet.vn/…d1332339',
    [
      to(
        'commune-police',
        'Công an cấp xã trên địa bàn huyện cũ',
        'Commune police of the former area',
        'seen',
        'communes',
      ),
      to('provincial-police', 'Công an cấp tỉnh', 'Provincial police'),
    ],
  ),
  succession(
    'district-procuracy',
    '2025-07-01',
    'each',
    'Nghị quyết 84/2025/UBTVQH15',
    'baocaovien.vn',
    [
      to(
        'regional-procuracy',
        'Viện kiểm sát nhân dân khu vực',
        'Regional procuracy',
        'seen',
        'region',
      ),
    ],
  ),
  succession(
    'district-court',
    '2025-07-01',
    'each',
    'Tổ chức Tòa án nhân dân khu vực',
    'vneconomy.vn',
    [to('regional-court', 'Tòa án nhân dân khu vực', 'Regional court', 'seen', 'region')],
  ),
  succession(
    'party-mass-mobilisation-board',
    '2025-03-01',
    'each',
    'Hợp nhất Ban Tuyên giáo và Ban Dân vận',
    'nld.com.vn/…196250414092848101',
    [to('party-propaganda-board', 'Dân vận', 'Mass mobilisation')],
  ),
  succession('district-peoples-committee', '2025-07-01', 'each', TWO_LEVELS, '', [
    to(
      'commune-peoples-committee',
      'UBND các xã, phường, đặc khu trên địa bàn huyện cũ',
      'Commune committees of the former area',
      'seen',
      'communes',
    ),
  ]),
  succession('district-steering-committee', '2025-07-01', 'each', TWO_LEVELS, '', [
    to(
      'commune-steering-committee',
      'Ban Chỉ đạo các xã, phường trên địa bàn huyện cũ',
      'Commune steering committees of the former area',
      'computed',
      'communes',
    ),
  ]),
  {
    ...succession(
      'ministry',
      '2025-03-01',
      'ask',
      'Sắp xếp tổ chức bộ máy của Chính phủ',
      'vietnam.vn; sieucacuocnews.com',
      [
        {
          ...to('ministry', 'Bộ Nội vụ: lao động, việc làm', 'Ministry of Home Affairs: labour'),
          nameHolds: 'noi vu',
        },
        {
          ...to(
            'ministry',
            'Bộ Y tế: tệ nạn xã hội, trẻ em, bảo trợ xã hội',
            'Ministry of Health: social evils, children, protection',
          ),
          nameHolds: 'y te',
        },
        {
          ...to(
            'ministry',
            'Bộ Giáo dục và Đào tạo: giáo dục nghề nghiệp',
            'Ministry of Education and Training: vocational education',
          ),
          nameHolds: 'giao duc',
        },
      ],
    ),
    nameHolds: 'bo lao dong',
  },
  succession('customs', '2025-03-15', 'each', 'Sắp xếp ngành Hải quan', '', [
    to('customs', 'Chi cục Hải quan khu vực', 'Regional customs', 'memory', 'region'),
  ]),
];

/** Lists what became of a kind by a day; a row for the name comes before the row for the kind. */
export function findKindSuccession(
  kind: AgencyKind,
  foldedName: string,
  on: string,
): KindSuccession | null {
  const rows = KIND_SUCCESSIONS.filter((row) => row.from === kind && row.on <= on);
  return (
    rows.find((row) => row.nameHolds !== undefined && foldedName.includes(row.nameHolds)) ??
    rows.find((row) => row.nameHolds === undefined) ??
    null
  );
}

function succession(
  from: AgencyKind,
  on: string,
  choice: KindSuccession['choice'],
  basis: string,
  source: string,
  successors: readonly KindSuccessor[],
): KindSuccession {
  return { from, on, choice, basis, source, successors };
}

function to(
  kind: AgencyKind,
  vi: string,
  en: string,
  mark: KindSuccessor['mark'] = 'seen',
  area: SuccessorArea = 'same',
): KindSuccessor {
  return { kind, area, vi, en, mark };
}
