import type { CaseBoardRow, CaseView } from '../contract.ts';

export const CASE_ID = '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a01';
export const BC1 = '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a02';
const POST = '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a03';
const POLICE = { id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a04', name: 'Công an tỉnh' };
const OTHER = { id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a05', name: 'VKSND khu vực 1' };

export const ROW: CaseBoardRow = {
  id: CASE_ID,
  code: 'VA-98-2026-K7M2QX',
  bookNumber: '12/2026',
  stage: 'investigation',
  holder: 'police',
  holderAgency: POLICE,
  suspended: null,
  ending: null,
  track: 'ordinary',
  lead: { article: '150', paragraph: 2 },
  severity: 'RNT',
  openedOn: '2026-01-15',
  accused: 1,
  victims: 1,
  hasMinorAccused: false,
  hasMinorVictim: true,
  marks: ['priority-case'],
  clock: {
    rule: '172',
    name: { vi: 'Điều tra', en: 'Investigation' },
    dueOn: '2026-03-05',
    dueAt: null,
    askBy: '2026-03-03',
    nearness: 'within-three-days',
    provisional: false,
  },
  handlers: [{ id: POST, title: 'Điều tra viên', agency: 'Công an tỉnh' }],
};

const CHARGE = {
  id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a06',
  article: '150',
  paragraph: 2,
  points: ['d'],
  severity: 'RNT' as const,
  from: '2026-01-15',
};

/** A case under investigation with one accused in detention, as its handler sees it. */
export const VIEW: CaseView = {
  ...ROW,
  revision: 5,
  origin: 'direct-discovery',
  round: 'first',
  handling: POLICE,
  supervising: OTHER,
  trialCourt: null,
  accepted: false,
  actedOn: '2025-12-01',
  place: null,
  facts: {
    victimsFrom16: 2,
    victimsUnder16: 0,
    means: true,
    border: true,
    organised: false,
    twice: false,
    professional: false,
    injury: 'none',
    organTaken: false,
    death: false,
    dangerousRecidivism: false,
    officeAbused: false,
    adoptionAbused: false,
    ownCharge: false,
    baseMotive: false,
  },
  charges: [CHARGE],
  accusedList: [
    {
      id: BC1,
      ordinal: 1,
      mark: 'BC1',
      word: 'accused',
      under18: false,
      chargedOn: '2026-01-16',
      approvedOn: null,
      suspended: false,
      charges: [CHARGE],
      measures: [
        {
          id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a07',
          kind: 'detention',
          from: '2026-01-16T02:00:00Z',
          until: '2026-03-10T16:59:00Z',
          extensions: 0,
          endedAt: null,
          endReason: null,
          extension: { from: '2026-03-10T16:59:00Z', most: '2026-06-08T16:59:00Z' },
        },
      ],
      wanted: null,
      outcome: null,
      outcomeOn: null,
      sentence: null,
      absentAtJudgment: false,
      cleared: false,
      mayOpenName: true,
    },
  ],
  victimList: [
    { id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a08', code: 'NN-98-2026-AB2C3D', age: 'under-16' },
  ],
  unprotected: [],
  clocks: [
    {
      rule: '172',
      name: { vi: 'Điều tra', en: 'Investigation' },
      dueOn: '2026-03-05',
      dueAt: null,
      askBy: '2026-03-03',
      nearness: 'within-three-days',
      provisional: false,
      key: '172',
      state: 'running',
      nature: 'limit',
      body: 'police',
      accused: null,
      startedAt: '2026-01-15T02:00:00Z',
      nominalOn: '2026-03-05',
      doneAt: null,
      extensionsUsed: 0,
      extensionsLeft: 2,
      holder: { vi: 'cơ quan điều tra', en: 'investigating body' },
      cites: ['BLTTHS Điều 172'],
      reasons: [],
      ifExtended: '2026-06-05',
    },
  ],
  windows: [],
  events: [
    {
      id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a09',
      position: 1,
      kind: 'opened',
      at: '2026-01-15T02:00:00Z',
      body: 'police',
      office: 'head-of-investigation',
      documentNumber: '12/QĐ',
      documentOn: '2026-01-15',
      forms: ['opening-decision'],
      answers: [],
      params: { class: 'RNT' },
    },
  ],
  hearings: [],
  appeals: [],
  handOver: null,
  designations: [],
  aid: [],
  notes: [],
  papers: [],
  mergedInto: null,
  splitFrom: null,
  grounds: ['handling'],
  content: 'full',
  steps: [
    {
      step: 'conclude',
      offices: ['head-of-investigation', 'border-guard-chief', 'commune-chief'],
      extension: null,
    },
    { step: 'suspend', offices: ['head-of-investigation'], extension: null },
  ],
  absences: [],
  purposes: [],
  mayRecord: true,
  mayAssign: false,
};

const NONE = { overdue: 0, dueToday: 0, withinThreeDays: 0, later: 0 };

/** The counts over the board: two overdue, one within three days. */
export const BOARD = {
  ...NONE,
  overdue: 2,
  withinThreeDays: 1,
  withinTenDays: 0,
  byHandler: [{ ...NONE, withinThreeDays: 1, post: ROW.handlers[0] }],
  byAgency: [{ ...NONE, overdue: 2, agency: POLICE }],
  byStage: [],
  toReceive: 0,
};

/** The paragraph 150.2 and 150.3 as the catalogue gives them. */
export const OFFENCES = {
  rows: [2, 3].map((paragraph) => ({
    article: '150',
    paragraph,
    name: { vi: 'Mua bán người', en: 'Trafficking in persons' },
    lowestYears: paragraph === 2 ? 8 : 12,
    highestYears: paragraph === 2 ? 15 : 20,
    life: false,
    severity: paragraph === 2 ? 'RNT' : 'DBNT',
    trafficking: true,
    points: [
      { letter: 'd', vi: 'Đưa nạn nhân ra khỏi biên giới', en: 'Victim taken across the border' },
      { letter: 'đ', vi: 'Đối với nhiều người', en: 'Several victims' },
    ],
    law: 'BLHS-2015',
    basis: 'BLHS',
    validFrom: '2018-01-01',
    validTo: null,
  })),
};
