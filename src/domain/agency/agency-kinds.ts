import type {
  AgencyBranch,
  AgencyKind,
  AgencyKindRow,
  AgencyLevel,
} from '#domain/agency/agency-kind.ts';

const LEVELS_OF_THREE: readonly AgencyLevel[] = ['province', 'district', 'commune'];

/** The kinds of agency as rows; kinds ended by the 2025 re-organisation stay readable for old plans. */
export const AGENCY_KINDS: readonly AgencyKindRow[] = [
  row(
    'central-steering-committee',
    'steering',
    ['central'],
    'Ban Chỉ đạo Trung ương',
    'Central steering committee',
  ),
  row('ministry', 'government', ['central'], 'Bộ', 'Ministry'),
  row('central-body', 'government', ['central'], 'Cơ quan trung ương', 'Central body'),
  row(
    'provincial-steering-committee',
    'steering',
    ['province'],
    'Ban Chỉ đạo cấp tỉnh',
    'Provincial steering committee',
  ),
  row(
    'district-steering-committee',
    'steering',
    ['district'],
    'Ban Chỉ đạo cấp huyện',
    'District steering committee',
    '2025-06-30',
  ),
  row(
    'commune-steering-committee',
    'steering',
    ['commune'],
    'Ban Chỉ đạo cấp xã',
    'Commune steering committee',
  ),
  row(
    'provincial-peoples-committee',
    'government',
    ['province'],
    'Ủy ban nhân dân cấp tỉnh',
    'Provincial People’s Committee',
  ),
  row(
    'peoples-committee-office',
    'government',
    ['province'],
    'Văn phòng Ủy ban nhân dân cấp tỉnh',
    'Office of the provincial People’s Committee',
  ),
  row(
    'district-peoples-committee',
    'government',
    ['district'],
    'Ủy ban nhân dân cấp huyện',
    'District People’s Committee',
    '2025-06-30',
  ),
  row(
    'commune-peoples-committee',
    'government',
    ['commune'],
    'Ủy ban nhân dân cấp xã',
    'Commune People’s Committee',
  ),
  row('peoples-council', 'government', LEVELS_OF_THREE, 'Hội đồng nhân dân', 'People’s Council'),
  row(
    'district-division',
    'government',
    ['district'],
    'Phòng chuyên môn cấp huyện',
    'District division',
    '2025-06-30',
  ),
  row('commune-division', 'government', ['commune'], 'Phòng chuyên môn cấp xã', 'Commune division'),
  row('provincial-police', 'police', ['province'], 'Công an cấp tỉnh', 'Provincial police'),
  row(
    'district-police',
    'police',
    ['district'],
    'Công an cấp huyện',
    'District police',
    '2025-02-28',
  ),
  row('commune-police', 'police', ['commune'], 'Công an cấp xã', 'Commune police'),
  row('investigating-body', 'police', ['province'], 'Cơ quan điều tra', 'Investigating body'),
  row(
    'border-guard-command',
    'border-guard',
    ['province'],
    'Chỉ huy Bộ đội Biên phòng cấp tỉnh',
    'Provincial border-guard command',
  ),
  row('border-post', 'border-guard', ['base'], 'Đồn Biên phòng', 'Border post'),
  row('coast-guard', 'military', ['region'], 'Cảnh sát biển', 'Coast guard'),
  row('military-command', 'military', LEVELS_OF_THREE, 'Chỉ huy quân sự', 'Military command'),
  row(
    'provincial-procuracy',
    'procuracy',
    ['province'],
    'Viện kiểm sát nhân dân cấp tỉnh',
    'Provincial procuracy',
  ),
  row(
    'regional-procuracy',
    'procuracy',
    ['region'],
    'Viện kiểm sát nhân dân khu vực',
    'Regional procuracy',
  ),
  row(
    'district-procuracy',
    'procuracy',
    ['district'],
    'Viện kiểm sát nhân dân cấp huyện',
    'District procuracy',
    '2025-06-30',
  ),
  row('provincial-court', 'court', ['province'], 'Tòa án nhân dân cấp tỉnh', 'Provincial court'),
  row('regional-court', 'court', ['region'], 'Tòa án nhân dân khu vực', 'Regional court'),
  row(
    'district-court',
    'court',
    ['district'],
    'Tòa án nhân dân cấp huyện',
    'District court',
    '2025-06-30',
  ),
  department('department-home-affairs', 'Sở Nội vụ', 'Department of Home Affairs'),
  department('department-health', 'Sở Y tế', 'Department of Health'),
  department(
    'department-education',
    'Sở Giáo dục và Đào tạo',
    'Department of Education and Training',
  ),
  department('department-justice', 'Sở Tư pháp', 'Department of Justice'),
  department('department-finance', 'Sở Tài chính', 'Department of Finance'),
  department(
    'department-culture',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Department of Culture, Sports and Tourism',
  ),
  department(
    'department-science',
    'Sở Khoa học và Công nghệ',
    'Department of Science and Technology',
  ),
  department('department-construction', 'Sở Xây dựng', 'Department of Construction'),
  department('department-industry-trade', 'Sở Công Thương', 'Department of Industry and Trade'),
  department(
    'department-agriculture-environment',
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
  ),
  department('department-foreign-affairs', 'Sở Ngoại vụ', 'Department of Foreign Affairs'),
  department(
    'department-ethnic-religious',
    'Sở Dân tộc và Tôn giáo',
    'Department of Ethnic and Religious Affairs',
  ),
  department('department-tourism', 'Sở Du lịch', 'Department of Tourism'),
  department(
    'department-labour',
    'Sở Lao động - Thương binh và Xã hội',
    'Department of Labour, Invalids and Social Affairs',
    '2025-02-28',
  ),
  department(
    'department-information',
    'Sở Thông tin và Truyền thông',
    'Department of Information and Communications',
    '2025-02-28',
  ),
  department(
    'department-planning',
    'Sở Kế hoạch và Đầu tư',
    'Department of Planning and Investment',
    '2025-02-28',
  ),
  department(
    'department-transport',
    'Sở Giao thông vận tải',
    'Department of Transport',
    '2025-02-28',
  ),
  department(
    'department-natural-resources',
    'Sở Tài nguyên và Môi trường',
    'Department of Natural Resources and Environment',
    '2025-02-28',
  ),
  department('ethnic-board', 'Ban Dân tộc', 'Board for Ethnic Affairs', '2025-02-28'),
  department('economic-zone-board', 'Ban Quản lý khu kinh tế', 'Economic-zone management board'),
  row('inspectorate', 'inspectorate', ['province'], 'Thanh tra tỉnh', 'Provincial inspectorate'),
  row(
    'department-inspectorate',
    'inspectorate',
    ['province'],
    'Thanh tra sở',
    'Department inspectorate',
    '2025-06-30',
  ),
  row('party-committee', 'party', LEVELS_OF_THREE, 'Cấp ủy', 'Party committee'),
  row(
    'party-propaganda-board',
    'party',
    LEVELS_OF_THREE,
    'Ban Tuyên giáo và Dân vận',
    'Party propaganda and mass-mobilisation board',
  ),
  row(
    'party-mass-mobilisation-board',
    'party',
    LEVELS_OF_THREE,
    'Ban Dân vận',
    'Party mass-mobilisation board',
    '2025-02-28',
  ),
  row(
    'party-interior-board',
    'party',
    ['province'],
    'Ban Nội chính',
    'Party internal-affairs board',
  ),
  row(
    'fatherland-front',
    'front',
    LEVELS_OF_THREE,
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'Fatherland Front committee',
  ),
  row(
    'womens-union',
    'mass-organisation',
    LEVELS_OF_THREE,
    'Hội Liên hiệp Phụ nữ',
    'Women’s Union',
  ),
  row(
    'youth-union',
    'mass-organisation',
    LEVELS_OF_THREE,
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'Youth Union',
  ),
  row(
    'farmers-association',
    'mass-organisation',
    LEVELS_OF_THREE,
    'Hội Nông dân',
    'Farmers’ Association',
  ),
  row(
    'veterans-association',
    'mass-organisation',
    LEVELS_OF_THREE,
    'Hội Cựu chiến binh',
    'Veterans’ Association',
  ),
  row(
    'trade-union',
    'mass-organisation',
    LEVELS_OF_THREE,
    'Liên đoàn Lao động',
    'Labour Federation',
  ),
  row('red-cross', 'mass-organisation', LEVELS_OF_THREE, 'Hội Chữ thập đỏ', 'Red Cross'),
  row('association', 'mass-organisation', LEVELS_OF_THREE, 'Hội', 'Association'),
  row(
    'media',
    'media',
    ['province', 'district'],
    'Báo và Đài Phát thanh - Truyền hình',
    'Newspaper and broadcaster',
  ),
  row('customs', 'vertical', ['province', 'region'], 'Hải quan', 'Customs'),
  row('market-surveillance', 'vertical', ['province'], 'Quản lý thị trường', 'Market surveillance'),
  row(
    'state-bank-branch',
    'vertical',
    ['province', 'region'],
    'Ngân hàng Nhà nước chi nhánh',
    'State Bank branch',
  ),
  row('tax', 'vertical', ['province', 'region'], 'Thuế', 'Tax office'),
  row('statistics', 'vertical', ['province'], 'Thống kê', 'Statistics office'),
  row(
    'social-support-establishment',
    'establishment',
    ['base'],
    'Cơ sở trợ giúp xã hội',
    'Social-support establishment',
  ),
  row(
    'legal-aid-centre',
    'establishment',
    ['province'],
    'Trung tâm Trợ giúp pháp lý nhà nước',
    'State legal-aid centre',
  ),
  row(
    'health-facility',
    'establishment',
    ['base'],
    'Cơ sở khám bệnh, chữa bệnh',
    'Health facility',
  ),
  row('school', 'establishment', ['base'], 'Cơ sở giáo dục', 'School'),
  row('business-partner', 'partner', ['base'], 'Doanh nghiệp phối hợp', 'Business partner'),
  row(
    'non-governmental-partner',
    'partner',
    ['base'],
    'Tổ chức phi chính phủ',
    'Non-governmental partner',
  ),
  row('foreign-counterpart', 'partner', ['base'], 'Cơ quan nước ngoài', 'Foreign counterpart'),
];

const KIND_BY_CODE = new Map(AGENCY_KINDS.map((kind) => [kind.code, kind]));

/** Gives the row of a kind. */
export function getAgencyKind(code: AgencyKind): AgencyKindRow {
  const kind = KIND_BY_CODE.get(code);
  if (kind === undefined) {
    throw new Error(`no row for agency kind ${code}`);
  }
  return kind;
}

/** Lists the kinds of the given families. */
export function listKindsOfBranches(...branches: AgencyBranch[]): AgencyKind[] {
  return AGENCY_KINDS.filter((kind) => branches.includes(kind.branch)).map((kind) => kind.code);
}

function row(
  code: AgencyKind,
  branch: AgencyBranch,
  levels: readonly AgencyLevel[],
  vi: string,
  en: string,
  validTo?: string,
): AgencyKindRow {
  return { code, branch, levels, vi, en, ...(validTo === undefined ? {} : { validTo }) };
}

function department(code: AgencyKind, vi: string, en: string, validTo?: string): AgencyKindRow {
  return row(code, 'department', ['province'], vi, en, validTo);
}
