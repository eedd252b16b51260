export const HEALTH = {
  id: '55555555-5555-4555-8555-555555555555',
  name: 'Sở Y tế',
  shortName: 'Sở Y tế',
  kind: 'department-of-health',
  level: 'province',
  validTo: null,
};
const NO_CHANGE = { kept: 0, changed: 0, added: 0, ended: 0 };
export const OUTLOOK = {
  hindrances: [],
  warnings: [],
  counts: {
    tasks: 3,
    targets: 0,
    reports: 0,
    recipients: 0,
    citations: 0,
    campaigns: 0,
    agencies: 2,
  },
  suggestedState: 'in-force',
  mayMap: true,
  correction: {
    mark: 'looked-at',
    counts: {
      tasks: { kept: 2, changed: 1, added: 0, ended: 1 },
      targets: NO_CHANGE,
      reports: NO_CHANGE,
      campaigns: NO_CHANGE,
    },
    items: [
      {
        part: 'task',
        fate: 'changed',
        id: null,
        path: 'II',
        text: 'Rà soát các tuyến biên giới',
        day: '2026-01-31',
        changes: [{ field: 'deadline', before: ['2026-07-31'], after: ['2026-01-31'] }],
        standing: { state: 'open', progress: 40 },
        handedIn: 0,
      },
      {
        part: 'task',
        fate: 'ended',
        id: null,
        path: 'III',
        text: 'Lập đường dây nóng',
        day: null,
        changes: [],
        standing: { state: 'open', progress: 0 },
        handedIn: 0,
      },
    ],
    campaigns: [],
    joining: [],
    leaving: [],
    plan: [],
  },
};

const AGENCY = { id: 'a', name: 'Công an tỉnh', shortName: 'Công an tỉnh', kind: 'police' };
const POST = {
  id: 'p',
  title: 'Cán bộ',
  unitName: null,
  role: 'standing-coordinator',
  roleName: { vi: 'Điều phối', en: 'Coordinator' },
  agency: AGENCY,
  covers: false,
};
export const ME = {
  officer: { id: 'o', name: 'Người Mẫu', rankTitle: null, locale: 'vi' as const },
  post: POST,
  posts: [POST],
  permissions: ['plan.import', 'plan.confirm'],
  stage: 'full' as const,
  locked: false,
  installation: { kind: 'demonstration' as const, name: 'Mẫu', provinceName: 'Minh Họa' },
  now: '2026-02-05T02:00:00Z',
  today: '2026-02-05',
};
export const DOORS = {
  signInPath: '/sign-in',
  accountPath: '/account',
  keepLocale: async () => undefined,
  switchPost: async () => undefined,
  signOut: async () => undefined,
  unlock: async () => undefined,
};
