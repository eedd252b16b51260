import type { TipRow, TipView } from '../contract.ts';

export const ID = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a01';
export const OTHER = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a02';
export const POST = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a03';
export const BODY = { id: '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a04', name: 'Công an tỉnh' };

export const CLOCK: NonNullable<TipRow['clock']> = {
  rule: 'T-20',
  name: { vi: 'Giải quyết nguồn tin', en: 'Resolving the tip' },
  dueOn: '2026-03-05',
  dueAt: null,
  askBy: null,
  nearness: 'within-three-days',
  provisional: false,
};

export const ROW: TipRow = {
  id: ID,
  code: 'TB-2026-K7M2QX',
  bookNumber: '12',
  kind: 'denunciation',
  channel: 'commune-desk',
  state: 'in-verification',
  urgency: 'danger-now',
  receivedAt: '2026-02-13T02:00:00Z',
  competentAt: '2026-02-13T03:00:00Z',
  receivedBy: BODY,
  heldBy: BODY,
  handlers: [{ id: POST, name: null, title: 'Điều tra viên', agency: 'Công an tỉnh' }],
  offence: null,
  severity: null,
  supervisedBy: [],
  clock: CLOCK,
  missedNotices: 1,
  archivedAt: null,
};

export const RUNNING: TipView['clocks'][number] = {
  ...CLOCK,
  state: 'running',
  startedAt: '2026-02-13T03:00:00Z',
  nominalOn: '2026-03-05',
  doneAt: null,
  lapsed: false,
  extensionsUsed: 0,
  extensionsLeft: 1,
  holder: { vi: 'Thủ trưởng cơ quan điều tra', en: 'Head of the investigating body' },
  cites: ['BLTTHS Điều 147 khoản 1'],
  reasons: [{ vi: 'Đếm 20 ngày từ 13/02/2026.', en: 'Twenty days from 13/02/2026.' }],
};

const OPEN_WAY = { allowed: true, reason: null, params: {}, decidedBy: null };
const CLOSED_WAY = { ...OPEN_WAY, allowed: false, params: { day: '01/03/2028' } };
/** A tip in verification, as its page shows it to whoever handles it. */
export const VIEW: TipView = {
  ...ROW,
  revision: 4,
  facts: {
    urgency: 'danger-now',
    pressing: false,
    remote: false,
    reporterStanding: 'identity-withheld',
    reporterIsVictim: false,
    purposes: ['forced-labour'],
    victims: { under16: 1, from16To17: 0, adults: 2, ageUnknown: 0 },
    acrossBorder: true,
    childAbuse: false,
    offence: null,
    placeId: null,
    happenedOn: null,
  },
  place: null,
  recordedBy: null,
  events: [
    {
      id: OTHER,
      kind: 'receive',
      at: '2026-02-13T02:00:00Z',
      by: { id: POST, name: null, title: 'Trực ban', agency: 'Công an xã' },
      decidedBy: null,
      paperId: null,
      params: {},
    },
  ],
  clocks: [RUNNING],
  papers: [],
  files: [],
  denounced: [],
  values: [],
  links: [],
  referral: null,
  procurators: [],
  missed: [],
  requests: [
    {
      eventId: POST,
      act: 'ask-of-body',
      at: '2026-02-20T02:00:00Z',
      answeredAt: null,
      paperId: null,
    },
  ],
  waysOn: [
    { ...OPEN_WAY, act: 'prolong', decidedBy: BODY },
    { ...OPEN_WAY, act: 'transfer' },
    { ...CLOSED_WAY, act: 'suspend', reason: 'tip.limit-still-running', decidedBy: BODY },
    { ...CLOSED_WAY, act: 'archive', reason: 'tip.archive-too-early' },
  ],
  mayLink: false,
  undoMerge: null,
  mayAskElsewhere: false,
};

const CHOICES = {
  agencies: [{ ...BODY, id: OTHER, name: 'Đồn Biên phòng số 1', power: 'resolves-some' }],
  handlers: [],
  deciders: [
    {
      id: POST,
      name: null,
      title: 'Thủ trưởng',
      agency: 'Công an tỉnh',
      authority: 'head',
      side: 'holding',
    },
  ],
  procurators: [],
  offences: [],
  proposed: [],
};
/** What the page of that tip asks for. */
export const RECORD = {
  [`GET /tips/${ID}`]: VIEW,
  'GET /tip-matches': { rows: [], next: null },
  [`GET /tips/${ID}/choices`]: CHOICES,
};
