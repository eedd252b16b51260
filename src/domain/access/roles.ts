import type { Permission } from '#domain/access/permission.ts';
import type { RoleCode, RoleRow } from '#domain/access/role.ts';
import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { listKindsOfBranches } from '#domain/agency/agency-kinds.ts';

const CASE_ROLES: readonly RoleCode[] = [
  'duty-officer',
  'investigator',
  'procurator',
  'judge',
  'court-officer',
  'border-guard-officer',
  'commune-police-officer',
  'social-worker',
  'legal-aid-officer',
  'hotline-operator',
];

const EVERY_KIND: readonly AgencyKind[] = AgencyKind.options;
const INSIDE: readonly AgencyKind[] = EVERY_KIND.filter(
  (kind) => !listKindsOfBranches('partner').includes(kind) && kind !== 'ministry',
);
const LEADERS: readonly AgencyKind[] = listKindsOfBranches('steering', 'government');
const CRIME_RECEIVERS: readonly AgencyKind[] = listKindsOfBranches(
  'police',
  'border-guard',
  'procuracy',
);

const READING: readonly Permission[] = [
  'plan.read',
  'task.read',
  'place.read',
  'agency.read',
  'lesson.read',
];

/** Whoever works on a criminal case for its body: grants decide which. */
const CASE_WORK: readonly Permission[] = ['case.read', 'case.record'];

/** Figures of the province, and the lists that police, procuracy and court hold against each other. */
const FIGURES: readonly Permission[] = ['statistics.read', 'reconciliation.work'];

/** Any body receives a tip and none refuses (BLTTHS Điều 145); a complaint goes on to whoever settles it. */
const RECEIVING: readonly Permission[] = ['tip.receive', 'complaint.receive'];

/** What the public lodged: which records is decided by the group that holds their key. */
const LODGINGS: readonly Permission[] = ['lodging.read', 'lodging.answer'];

const MEMBER: readonly Permission[] = [
  ...READING,
  'task.progress',
  'task.comment',
  'card.receive',
  'difficulty.raise',
  'document.read',
  'document.draft',
  'report.read',
  'report.owe',
];

const COORDINATING: readonly Permission[] = [
  'plan.import',
  'plan.confirm',
  'plan.register',
  'task.assign',
  'task.confirm',
  'campaign.manage',
  'meeting.manage',
  'difficulty.decide',
  'pilot.manage',
  'urging.send',
  'officer.read',
];

/** The roles as the seeds store them; an installation edits the stored rows, not this file. */
export const ROLES: readonly RoleRow[] = [
  role('chair', 'Trưởng ban, Phó Trưởng ban', 'Chair or deputy chair of the committee', LEADERS, [
    ...READING,
    'task.assign',
    'task.confirm',
    'task.comment',
    'plan.confirm',
    'difficulty.decide',
    'meeting.manage',
    'document.read',
    'document.approve',
    'report.read',
    'leaders.read',
    'officer.read',
    'tip.count',
    'case.count',
    'hearing.count',
    'statistics.read',
    'complaint.count',
  ]),
  role(
    'standing-coordinator',
    'Cán bộ cơ quan thường trực',
    'Officer of the standing agency',
    [
      ...listKindsOfBranches('steering', 'police'),
      'provincial-peoples-committee',
      'commune-peoples-committee',
    ],
    [
      ...MEMBER,
      ...COORDINATING,
      'document.check',
      'document.send',
      'document.receive',
      'leaders.read',
      'calendar.edit',
      'tip.count',
      'case.count',
      'hearing.count',
      'statistics.read',
      'complaint.count',
    ],
  ),
  role('focal-point', 'Cán bộ đầu mối', 'Focal point of an agency', INSIDE, [
    ...MEMBER,
    ...RECEIVING,
    'plan.import',
    'plan.confirm',
    'plan.register',
    'task.assign',
    'task.confirm',
    'document.receive',
    'officer.read',
    'statistics.read',
  ]),
  role('head-of-unit', 'Lãnh đạo đơn vị', 'Head of a unit', INSIDE, [
    ...MEMBER,
    'task.assign',
    'task.confirm',
    'plan.confirm',
    'document.check',
    'document.approve',
    'leaders.read',
    'officer.read',
    ...RECEIVING,
    'tip.lead',
    ...CASE_WORK,
    ...FIGURES,
    'case.open',
    'case.assign',
    'chart.export-names',
    'duty.manage',
    ...LODGINGS,
    'lodging.pass-on',
    'complaint.settle',
  ]),
  role('clerk', 'Văn thư', 'Clerk', INSIDE, [
    'agency.read',
    'place.read',
    'plan.read',
    'plan.register',
    'document.read',
    'document.number',
    'document.send',
    'document.receive',
  ]),
  role(
    'duty-officer',
    'Trực ban',
    'Duty officer',
    [...CRIME_RECEIVERS, 'commune-peoples-committee'],
    [...READING, ...RECEIVING, ...LODGINGS, 'duty.serve', 'call.take'],
  ),
  role(
    'investigator',
    'Điều tra viên',
    'Investigator',
    ['investigating-body', 'provincial-police', 'commune-police'],
    [
      ...MEMBER,
      ...RECEIVING,
      ...LODGINGS,
      'tip.handle',
      'duty.serve',
      ...CASE_WORK,
      'statistics.read',
      'case.open',
    ],
  ),
  role('procurator', 'Kiểm sát viên', 'Procurator', listKindsOfBranches('procuracy'), [
    ...MEMBER,
    ...RECEIVING,
    'tip.handle',
    'tip.supervise',
    'duty.serve',
    ...LODGINGS,
    'lodging.pass-on',
    ...CASE_WORK,
    ...FIGURES,
    'complaint.settle',
  ]),
  role('judge', 'Thẩm phán', 'Judge', listKindsOfBranches('court'), [
    ...READING,
    ...CASE_WORK,
    ...FIGURES,
  ]),
  role('court-officer', 'Thư ký, cán bộ tòa án', 'Court officer', listKindsOfBranches('court'), [
    ...MEMBER,
    ...RECEIVING,
    ...CASE_WORK,
    ...FIGURES,
  ]),
  role(
    'border-guard-officer',
    'Cán bộ Bộ đội Biên phòng',
    'Border-guard officer',
    listKindsOfBranches('border-guard'),
    [
      ...MEMBER,
      ...RECEIVING,
      ...LODGINGS,
      'tip.handle',
      'duty.serve',
      'call.take',
      ...CASE_WORK,
      'statistics.read',
      'case.open',
    ],
  ),
  role(
    'commune-police-officer',
    'Cán bộ công an xã',
    'Commune police officer',
    ['commune-police'],
    [...MEMBER, ...RECEIVING, ...LODGINGS, 'duty.serve', 'call.take'],
  ),
  role(
    'commune-committee-officer',
    'Cán bộ Ủy ban nhân dân cấp xã',
    'Commune committee officer',
    ['commune-peoples-committee', 'commune-division', 'commune-steering-committee'],
    [...MEMBER, ...RECEIVING],
  ),
  role(
    'mass-organisation-officer',
    'Cán bộ Mặt trận, đoàn thể',
    'Officer of the Front or a mass organisation',
    listKindsOfBranches('front', 'mass-organisation'),
    [...MEMBER, ...RECEIVING],
  ),
  role(
    'social-worker',
    'Nhân viên công tác xã hội',
    'Social worker',
    [
      'social-support-establishment',
      'department-health',
      'commune-peoples-committee',
      'commune-division',
    ],
    [...READING, ...RECEIVING, 'victim-step.read'],
  ),
  role(
    'legal-aid-officer',
    'Trợ giúp viên pháp lý',
    'Legal-aid officer',
    ['legal-aid-centre', 'department-justice'],
    [...READING, ...RECEIVING, 'victim-step.read'],
  ),
  role(
    'hotline-operator',
    'Trực đường dây nóng',
    'Hotline operator',
    [...CRIME_RECEIVERS, 'social-support-establishment', 'department-health', 'womens-union'],
    ['place.read', 'agency.read', ...RECEIVING, 'duty.serve', 'call.take'],
  ),
  {
    ...role(
      'inspector',
      'Thanh tra viên',
      'Inspector',
      ['inspectorate'],
      [
        ...READING,
        ...LODGINGS,
        'report.read',
        'document.read',
        'complaint.receive',
        'complaint.settle',
      ],
    ),
    excludes: CASE_ROLES,
  },
  {
    ...role(
      'data-protection-officer',
      'Cán bộ bảo vệ dữ liệu cá nhân',
      'Data-protection officer',
      INSIDE,
      ['audit.read', 'agency.read'],
    ),
    excludes: [...CASE_ROLES, 'system-administrator', 'agency-administrator'],
    grantedBy: ['system-administrator'],
  },
  {
    ...role('agency-administrator', 'Quản trị của cơ quan', 'Agency administrator', INSIDE, [
      'agency.read',
      'place.read',
      'officer.read',
      'officer.manage',
      'role.grant',
      'session.revoke-others',
    ]),
    excludes: ['data-protection-officer'],
    grantedBy: ['system-administrator', 'agency-administrator'],
  },
  {
    ...role('system-administrator', 'Quản trị hệ thống', 'System administrator', INSIDE, [
      'place.read',
      'place.edit',
      'agency.read',
      'agency.edit',
      'officer.read',
      'officer.manage',
      'role.grant',
      'session.revoke-others',
      'calendar.edit',
      'setting.edit',
      'installation.manage',
    ]),
    excludes: [...CASE_ROLES, 'data-protection-officer'],
    grantedBy: ['system-administrator'],
  },
];

const ROLE_BY_CODE = new Map<string, RoleRow>(ROLES.map((row) => [row.code, row]));

/** Finds the shipped row of a role. */
export function findRole(code: string): RoleRow | undefined {
  return ROLE_BY_CODE.get(code);
}

function role(
  code: RoleCode,
  vi: string,
  en: string,
  agencyKinds: readonly AgencyKind[],
  permissions: readonly Permission[],
): RoleRow {
  return {
    code,
    vi,
    en,
    permissions: [...new Set(permissions)],
    agencyKinds: [...new Set(agencyKinds)],
    isCaseRole: CASE_ROLES.includes(code),
    excludes: CASE_ROLES.includes(code)
      ? ['system-administrator', 'inspector', 'data-protection-officer']
      : [],
    grantedBy: ['agency-administrator'],
  };
}
