import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';

/** How agencies of a kind are written: folded first words without “và”, and the kind at each level. */
export type NameRule = {
  stems: readonly string[];
  kinds: Partial<Record<AgencyLevel, AgencyKind>>;
};

/** Names of agencies by their first words; the longest that fits wins. */
export const NAME_RULES: readonly NameRule[] = [
  {
    stems: ['cong an', 'luc luong cong an'],
    kinds: {
      province: 'provincial-police',
      district: 'district-police',
      commune: 'commune-police',
    },
  },
  {
    stems: ['co quan canh sat dieu tra', 'co quan dieu tra'],
    kinds: { province: 'investigating-body' },
  },
  {
    stems: ['uy ban nhan dan', 'chinh quyen'],
    kinds: {
      province: 'provincial-peoples-committee',
      district: 'district-peoples-committee',
      commune: 'commune-peoples-committee',
    },
  },
  { stems: ['van phong uy ban nhan dan'], kinds: { province: 'peoples-committee-office' } },
  {
    stems: ['hoi dong nhan dan', 'thuong truc hoi dong nhan dan'],
    kinds: everyLevel('peoples-council'),
  },
  {
    stems: ['vien kiem sat nhan dan', 'vien kiem sat'],
    kinds: {
      province: 'provincial-procuracy',
      region: 'regional-procuracy',
      district: 'district-procuracy',
    },
  },
  {
    stems: ['toa an nhan dan', 'toa an'],
    kinds: { province: 'provincial-court', region: 'regional-court', district: 'district-court' },
  },
  {
    stems: [
      'bo chi huy bo doi bien phong',
      'ban chi huy bo doi bien phong',
      'bo doi bien phong',
      'bien phong',
    ],
    kinds: { province: 'border-guard-command' },
  },
  { stems: ['don bien phong'], kinds: { base: 'border-post' } },
  { stems: ['canh sat bien', 'bo tu lenh vung canh sat bien'], kinds: { region: 'coast-guard' } },
  { stems: ['bo chi huy quan su', 'ban chi huy quan su'], kinds: everyLevel('military-command') },
  department('department-home-affairs', 'so noi vu'),
  department('department-health', 'so y te'),
  department('department-education', 'so giao duc dao tao', 'so giao duc'),
  department('department-justice', 'so tu phap'),
  department('department-finance', 'so tai chinh'),
  department(
    'department-culture',
    'so van hoa the thao du lich',
    'so van hoa the thao',
    'so van hoa',
  ),
  department('department-science', 'so khoa hoc cong nghe'),
  department('department-construction', 'so xay dung'),
  department('department-industry-trade', 'so cong thuong'),
  department(
    'department-agriculture-environment',
    'so nong nghiep moi truong',
    'so nong nghiep phat trien nong thon',
    'so nong nghiep',
  ),
  department('department-foreign-affairs', 'so ngoai vu'),
  department('department-ethnic-religious', 'so dan toc ton giao'),
  department('department-tourism', 'so du lich'),
  department('department-labour', 'so lao dong thuong binh xa hoi', 'so lao dong'),
  department('department-information', 'so thong tin truyen thong'),
  department('department-planning', 'so ke hoach dau tu'),
  department('department-transport', 'so giao thong van tai'),
  department('department-natural-resources', 'so tai nguyen moi truong'),
  department('ethnic-board', 'ban dan toc'),
  department('economic-zone-board', 'ban quan ly khu kinh te', 'ban quan ly cac khu cong nghiep'),
  department('inspectorate', 'thanh tra'),
  department('department-inspectorate', 'thanh tra so'),
  { stems: ['ban dan van'], kinds: everyLevel('party-mass-mobilisation-board') },
  {
    stems: ['ban tuyen giao dan van', 'ban tuyen giao'],
    kinds: everyLevel('party-propaganda-board'),
  },
  { stems: ['ban noi chinh'], kinds: { province: 'party-interior-board' } },
  { stems: ['thuong truc', 'cap uy'], kinds: everyLevel('party-committee') },
  { stems: ['tinh uy'], kinds: { province: 'party-committee' } },
  { stems: ['thanh uy'], kinds: { province: 'party-committee', district: 'party-committee' } },
  { stems: ['huyen uy', 'quan uy', 'thi uy'], kinds: { district: 'party-committee' } },
  { stems: ['dang uy'], kinds: { commune: 'party-committee' } },
  {
    stems: [
      'uy ban mat tran to quoc viet nam',
      'uy ban mat tran to quoc',
      'mat tran to quoc viet nam',
      'mat tran to quoc',
    ],
    kinds: everyLevel('fatherland-front'),
  },
  {
    stems: ['hoi lien hiep phu nu viet nam', 'hoi lien hiep phu nu', 'hoi phu nu'],
    kinds: everyLevel('womens-union'),
  },
  {
    stems: [
      'doan thanh nien cong san ho chi minh',
      'doan tncs ho chi minh',
      'doan',
      'doan thanh nien',
    ],
    kinds: everyLevel('youth-union'),
  },
  { stems: ['tinh doan'], kinds: { province: 'youth-union' } },
  { stems: ['huyen doan', 'quan doan', 'thi doan'], kinds: { district: 'youth-union' } },
  { stems: ['thanh doan'], kinds: { province: 'youth-union', district: 'youth-union' } },
  { stems: ['hoi nong dan'], kinds: everyLevel('farmers-association') },
  { stems: ['hoi cuu chien binh'], kinds: everyLevel('veterans-association') },
  { stems: ['lien doan lao dong'], kinds: everyLevel('trade-union') },
  { stems: ['hoi chu thap do'], kinds: everyLevel('red-cross') },
  {
    stems: [
      'bao dai phat thanh truyen hinh',
      'bao phat thanh truyen hinh',
      'dai phat thanh truyen hinh',
      'dai phat thanh',
      'bao',
    ],
    kinds: { province: 'media', district: 'media' },
  },
  {
    stems: ['cuc hai quan', 'chi cuc hai quan', 'hai quan'],
    kinds: { province: 'customs', region: 'customs' },
  },
  {
    stems: ['cuc quan ly thi truong', 'chi cuc quan ly thi truong'],
    kinds: { province: 'market-surveillance' },
  },
  {
    stems: ['ngan hang nha nuoc chi nhanh', 'ngan hang nha nuoc'],
    kinds: { province: 'state-bank-branch', region: 'state-bank-branch' },
  },
  { stems: ['cuc thue', 'chi cuc thue', 'thue'], kinds: { province: 'tax', region: 'tax' } },
  { stems: ['cuc thong ke', 'thong ke'], kinds: { province: 'statistics' } },
  {
    stems: ['ban chi dao'],
    kinds: {
      province: 'provincial-steering-committee',
      district: 'district-steering-committee',
      commune: 'commune-steering-committee',
    },
  },
  {
    stems: ['trung tam tro giup phap ly nha nuoc', 'trung tam tro giup phap ly'],
    kinds: { province: 'legal-aid-centre' },
  },
];

/** Words that name a locality, with the level that they settle; “thành phố” is settled by the issuer. */
export const LOCALITY_WORDS: readonly { word: string; level: AgencyLevel | 'city' }[] = [
  { word: 'cap tinh', level: 'province' },
  { word: 'cap huyen', level: 'district' },
  { word: 'cap xa', level: 'commune' },
  { word: 'thanh pho', level: 'city' },
  { word: 'thanh uy', level: 'city' },
  { word: 'thi tran', level: 'commune' },
  { word: 'dac khu', level: 'commune' },
  { word: 'khu vuc', level: 'region' },
  { word: 'tinh uy', level: 'province' },
  { word: 'huyen uy', level: 'district' },
  { word: 'quan uy', level: 'district' },
  { word: 'thi uy', level: 'district' },
  { word: 'dang uy', level: 'commune' },
  { word: 'thi xa', level: 'district' },
  { word: 'huyen', level: 'district' },
  { word: 'quan', level: 'district' },
  { word: 'phuong', level: 'commune' },
  { word: 'tinh', level: 'province' },
  { word: 'xa', level: 'commune' },
];

function everyLevel(kind: AgencyKind): Partial<Record<AgencyLevel, AgencyKind>> {
  return { province: kind, district: kind, commune: kind };
}

function department(kind: AgencyKind, ...stems: string[]): NameRule {
  return { stems, kinds: { province: kind } };
}
