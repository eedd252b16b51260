import type { AgencyBranch, AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';

/** Whom a group of addressees takes in. */
export type GroupSelector = {
  branches?: readonly AgencyBranch[];
  kinds?: readonly AgencyKind[];
  /** `own`: the issuer's level; `below`: the localities under it. */
  reach: 'own' | 'below';
  level?: AgencyLevel;
};

/** A group of addressees: how it is written (folded, without “các” and “và”) and whom it means. */
export type AddresseeGroup = {
  code: string;
  patterns: readonly string[];
  selectors: readonly GroupSelector[];
  /** Only those that belong to the issuer's steering committee. */
  membersOnly?: boolean;
  vi: string;
  en: string;
};

const SECTORS: GroupSelector = {
  branches: ['department', 'police', 'border-guard', 'military', 'inspectorate', 'vertical'],
  reach: 'own',
};
const ORGANISATIONS: GroupSelector = {
  kinds: [
    'womens-union',
    'youth-union',
    'farmers-association',
    'veterans-association',
    'trade-union',
  ],
  reach: 'own',
};
const FRONT: GroupSelector = { branches: ['front'], reach: 'own' };
/** District committees; since July 2025 the communes that succeed them. */
const LOCALITIES: GroupSelector = { kinds: ['district-peoples-committee'], reach: 'below' };
const COMMUNES: GroupSelector = { kinds: ['commune-peoples-committee'], reach: 'below' };
const SECTOR_WORDS = '(?:so nganh|so ban nganh|so ban|ban nganh|nganh)';
const HERE = '(?: (?:cap )?(?:tinh|thanh pho|huyen|quan))?';
const DISTRICT_WORDS = '(?:quan|huyen|thi xa|thanh pho|thanh thi|thi|thanh)';
const COMMUNE_WORDS = '(?:xa|phuong|thi tran|dac khu)';

/** The groups of addressees met in plans, as rows; the more precise come first. */
export const ADDRESSEE_GROUPS: readonly AddresseeGroup[] = [
  group(
    'sectors-and-localities',
    [`${SECTOR_WORDS}(?: doan the)?${HERE} dia phuong`, 'cap nganh', 'don vi dia phuong'],
    [SECTORS, LOCALITIES],
    'Các sở, ngành, địa phương',
    'Departments, sectors and localities',
  ),
  {
    ...group(
      'member-sectors',
      [`${SECTOR_WORDS} thanh vien(?: ban chi dao.*)?`],
      [
        {
          branches: [
            'department',
            'police',
            'border-guard',
            'military',
            'inspectorate',
            'vertical',
            'front',
            'mass-organisation',
            'procuracy',
            'court',
            'media',
            'party',
          ],
          reach: 'own',
        },
      ],
      'Các sở, ban, ngành thành viên',
      'Member departments and sectors',
    ),
    membersOnly: true,
  },
  {
    ...group(
      'committee-members',
      ['(?:co quan |don vi )?thanh vien ban chi dao.*', 'thanh vien'],
      [
        {
          branches: [
            'government',
            'department',
            'police',
            'border-guard',
            'military',
            'inspectorate',
            'vertical',
            'front',
            'mass-organisation',
            'procuracy',
            'court',
            'media',
            'party',
            'establishment',
          ],
          reach: 'own',
        },
      ],
      'Các thành viên Ban Chỉ đạo',
      'Members of the steering committee',
    ),
    membersOnly: true,
  },
  group(
    'sectors-and-organisations',
    [
      `${SECTOR_WORDS} doan the${HERE}`,
      `co quan ban nganh doan the(?: cap)?`,
      `${SECTOR_WORDS} doan the cap`,
      'co quan ban nganh',
    ],
    [SECTORS, FRONT, ORGANISATIONS],
    'Các sở, ban, ngành, đoàn thể',
    'Departments, sectors and mass organisations',
  ),
  group(
    'sectors',
    [`${SECTOR_WORDS}${HERE}`, 'nganh chuc nang', 'co quan chuc nang'],
    [SECTORS],
    'Các sở, ban, ngành',
    'Departments and sectors',
  ),
  group(
    'front-and-organisations',
    [
      `(?:uy ban )?mat tran to quoc(?: viet nam)?${HERE} (?:to chuc chinh tri xa hoi|doan the)${HERE}`,
    ],
    [FRONT, ORGANISATIONS],
    'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội',
    'Fatherland Front and socio-political organisations',
  ),
  group(
    'socio-political-organisations',
    [
      `to chuc chinh tri xa hoi${HERE}`,
      `doan the(?: chinh tri xa hoi)?${HERE}`,
      `to chuc doan the${HERE}`,
    ],
    [ORGANISATIONS],
    'Các tổ chức chính trị - xã hội',
    'Socio-political organisations',
  ),
  group(
    'district-committees',
    [`uy ban nhan dan (?:cap huyen|${DISTRICT_WORDS}(?: ${DISTRICT_WORDS})+)`],
    [LOCALITIES],
    'UBND các quận, huyện',
    'District People’s Committees',
  ),
  group(
    'commune-committees',
    [`uy ban nhan dan (?:cap xa|${COMMUNE_WORDS}(?: ${COMMUNE_WORDS})+)`],
    [COMMUNES],
    'UBND các xã, phường',
    'Commune People’s Committees',
  ),
  group(
    'localities',
    ['dia phuong', 'uy ban nhan dan cac cap', 'uy ban nhan dan cap', 'chinh quyen dia phuong'],
    [LOCALITIES],
    'Các địa phương',
    'Localities',
  ),
  group(
    'commune-police',
    [`(?:luc luong )?cong an (?:cap xa|${COMMUNE_WORDS}(?: ${COMMUNE_WORDS})+)`],
    [{ kinds: ['commune-police'], reach: 'below' }],
    'Công an các xã, phường',
    'Commune police',
  ),
  group(
    'district-police',
    [`cong an (?:cap huyen|${DISTRICT_WORDS}(?: ${DISTRICT_WORDS})+)`],
    [{ kinds: ['district-police'], reach: 'below' }],
    'Công an các quận, huyện',
    'District police',
  ),
  group(
    'police-units',
    ['cong an don vi dia phuong', 'luc luong cong an', 'luc luong cong an cap'],
    [
      { kinds: ['provincial-police', 'district-police'], reach: 'own' },
      { kinds: ['commune-police', 'district-police'], reach: 'below' },
    ],
    'Công an các đơn vị, địa phương',
    'Police units and local police',
  ),
  group(
    'border-guard',
    ['luc luong bo doi bien phong', 'bo doi bien phong cap', 'luc luong bo doi bien phong cap'],
    [
      { branches: ['border-guard'], reach: 'own' },
      { kinds: ['border-post'], reach: 'below' },
    ],
    'Lực lượng Bộ đội Biên phòng các cấp',
    'Border guard at all levels',
  ),
  group(
    'commune-womens-unions',
    [`hoi lien hiep phu nu ${COMMUNE_WORDS}(?: ${COMMUNE_WORDS})+`],
    [{ kinds: ['womens-union'], reach: 'below', level: 'commune' }],
    'Hội Liên hiệp Phụ nữ các xã, phường',
    'Commune Women’s Unions',
  ),
  group(
    'district-divisions',
    [`phong .* ${DISTRICT_WORDS}(?: ${DISTRICT_WORDS})+`],
    [{ kinds: ['district-division'], reach: 'below' }],
    'Phòng chuyên môn các quận, huyện',
    'Divisions of the districts',
  ),
  group(
    'schools',
    ['truong hoc', 'co so giao duc', 'truong pho thong', 'truong dai hoc cao dang'],
    [{ kinds: ['school'], reach: 'below' }],
    'Các trường học, cơ sở giáo dục',
    'Schools',
  ),
  group(
    'procedural-bodies',
    ['co quan tien hanh to tung'],
    [{ branches: ['police', 'procuracy', 'court'], reach: 'own' }],
    'Các cơ quan tiến hành tố tụng',
    'Bodies conducting proceedings',
  ),
  group(
    'legal-aid-centres',
    ['trung tam tro giup phap ly nha nuoc'],
    [{ kinds: ['legal-aid-centre'], reach: 'own' }],
    'Các trung tâm trợ giúp pháp lý nhà nước',
    'State legal-aid centres',
  ),
];

function group(
  code: string,
  patterns: readonly string[],
  selectors: readonly GroupSelector[],
  vi: string,
  en: string,
): AddresseeGroup {
  return { code, patterns, selectors, vi, en };
}
