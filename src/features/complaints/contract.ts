import { z } from 'zod';
import {
  ComplainantStanding,
  ComplainedAgainst,
  ComplaintAct,
  ComplaintChannel,
  ComplaintGround,
  ComplaintKind,
  ComplaintMatter,
  ComplaintOutcome,
  ComplaintRegime,
  ComplaintRound,
  ComplaintState,
} from '#domain/complaint/complaint-codes.ts';
import { ClockMark, TipClock } from '#features/tips/contract.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Purpose } from '#platform/contract/purpose.ts';

const AgencyRef = z.object({ id: Id, name: z.string() });
const Code = z.string().trim().max(40);

/** What every list of complaints shows: dates, codes, bodies; no word of what is said. */
export const ComplaintRow = z.object({
  id: Id,
  code: z.string(),
  kind: ComplaintKind,
  matter: ComplaintMatter,
  grounds: z.array(ComplaintGround),
  standing: ComplainantStanding,
  channel: ComplaintChannel,
  round: ComplaintRound,
  state: ComplaintState,
  outcome: ComplaintOutcome.nullable(),
  receivedAt: InstantText,
  receiver: AgencyRef,
  against: AgencyRef,
  againstWho: ComplainedAgainst,
  clock: ClockMark.nullable(),
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

export const listComplaints = endpoint({
  method: 'GET',
  path: '/complaints',
  tag: 'complaints',
  summary: 'Khiếu nại, tố cáo được giao giải quyết / Complaints that the post settles',
  input: z.object({
    ...PageInput,
    state: ComplaintState.optional(),
    kind: ComplaintKind.optional(),
    round: ComplaintRound.optional(),
    closed: z.stringbool().optional(),
  }),
  output: pageOf(ComplaintRow),
});

export const recordComplaint = endpoint({
  method: 'POST',
  path: '/complaints',
  tag: 'complaints',
  summary:
    'Tiếp nhận khiếu nại, tố cáo; niêm phong cho cơ quan giải quyết / Take a complaint in, sealed to whoever settles it',
  input: z.object({
    kind: ComplaintKind,
    matter: ComplaintMatter,
    grounds: z.array(ComplaintGround).max(6).default([]),
    standing: ComplainantStanding,
    channel: ComplaintChannel,
    round: ComplaintRound.default('first-settlement'),
    receivedAt: InstantText,
    /** Unit complained about. */
    againstId: Id,
    againstWho: ComplainedAgainst,
    /** Second time: the body whose settlement is complained about. */
    firstSettlerId: Id.nullable().default(null),
    /** Codes as whoever complains gave them; the answer never says whether they exist. */
    aboutCode: Code.default(''),
    earlierCode: Code.default(''),
    victimCode: Code.default(''),
    actedOn: DateText.nullable().default(null),
    knownOn: DateText.nullable().default(null),
    /** What is complained about. Sealed. */
    words: z.string().trim().min(1).max(20_000),
    /** Who complains and how to reach him or her safely. Sealed. */
    complainant: z.string().trim().max(2000).default(''),
    /** Who is complained about, in words. Sealed. */
    officerWords: z.string().trim().max(500).default(''),
  }),
  output: z.object({
    code: z.string(),
    receiver: z.string(),
    /** Present where the caller is among those who settle it. */
    id: Id.nullable(),
  }),
});

export const takeUpComplaint = endpoint({
  method: 'POST',
  path: '/complaints/from-lodging',
  tag: 'complaints',
  protectedRead: true,
  summary:
    'Lập hồ sơ khiếu nại từ tin gửi trang công cộng / Take up a complaint lodged on the public page',
  input: z.object({
    lodgingId: Id,
    purpose: Purpose,
    kind: ComplaintKind,
    matter: ComplaintMatter,
    grounds: z.array(ComplaintGround).max(6).default([]),
    standing: ComplainantStanding,
    againstId: Id,
    againstWho: ComplainedAgainst,
    aboutCode: Code.default(''),
    actedOn: DateText.nullable().default(null),
    knownOn: DateText.nullable().default(null),
  }),
  output: recordComplaint.output,
});

const ComplaintEventRow = z.object({
  id: Id,
  kind: z.string(),
  at: InstantText,
  by: z.string(),
  outcome: ComplaintOutcome.nullable(),
});

export const ComplaintPart = z.enum([
  'complaint-words',
  'complaint-person',
  'complaint-officer',
  'complaint-decision',
]);
export type ComplaintPart = z.infer<typeof ComplaintPart>;

export const ComplaintView = ComplaintRow.extend({
  revision: z.number().int(),
  regime: ComplaintRegime,
  aboutCode: z.string().nullable(),
  /** The tip or case, where the reader may open it besides. */
  about: z.object({ kind: z.enum(['tip', 'case']), id: Id }).nullable(),
  actedOn: DateText.nullable(),
  knownOn: DateText.nullable(),
  victimCode: z.string().nullable(),
  officer: z.object({ id: Id, name: z.string() }).nullable(),
  compensation: z.boolean(),
  decision: z.object({ number: z.string(), on: DateText }).nullable(),
  settledAt: InstantText.nullable(),
  firstSettler: AgencyRef.nullable(),
  earlier: z
    .object({
      code: z.string(),
      outcome: ComplaintOutcome.nullable(),
      settledAt: InstantText.nullable(),
      decisionNumber: z.string().nullable(),
      decisionOn: DateText.nullable(),
    })
    .nullable(),
  /** When something was recorded on that day; nothing else of the tip or case. */
  acts: z.array(InstantText),
  events: z.array(ComplaintEventRow),
  clocks: z.array(TipClock),
  parts: z.array(ComplaintPart),
  steps: z.array(ComplaintAct),
});
export type ComplaintView = z.infer<typeof ComplaintView>;

export const getComplaint = endpoint({
  method: 'GET',
  path: '/complaints/:id',
  tag: 'complaints',
  summary: 'Một khiếu nại, tố cáo / One complaint, its dates and steps',
  input: z.object({ id: Id }),
  output: ComplaintView,
});

export const openComplaint = endpoint({
  method: 'POST',
  path: '/complaints/:id/open',
  tag: 'complaints',
  protectedRead: true,
  summary: 'Mở một phần niêm phong / Open one sealed part for a purpose',
  input: z.object({ id: Id, part: ComplaintPart, purpose: Purpose }),
  output: z.object({ text: z.string() }),
});

export const listUnitOfficers = endpoint({
  method: 'GET',
  path: '/complaints/:id/officers',
  tag: 'complaints',
  summary: 'Cán bộ của đơn vị bị khiếu nại / Officers of the unit complained about',
  input: z.object({ id: Id }),
  output: z.object({
    rows: z.array(z.object({ id: Id, name: z.string(), title: z.string() })),
  }),
});

export const actOnComplaint = endpoint({
  method: 'POST',
  path: '/complaints/:id/steps',
  tag: 'complaints',
  summary: 'Ghi một bước giải quyết / Record a step of the settlement',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    /** When it was done; now where nothing is said. */
    at: InstantText.optional(),
    step: ComplaintAct,
    outcome: ComplaintOutcome.optional(),
    compensation: z.boolean().optional(),
    officerId: Id.optional(),
    number: z.string().trim().min(1).max(60).optional(),
    on: DateText.optional(),
    /** Grounds of the settlement. Sealed. */
    words: z.string().trim().max(20_000).optional(),
  }),
  output: z.object({ revision: z.number().int() }),
});

export const downloadDecision = endpoint({
  method: 'GET',
  path: '/complaints/:id/decision',
  tag: 'complaints',
  answer: 'file',
  protectedRead: true,
  summary: 'Tải quyết định giải quyết (.docx) / Download the decision',
  input: z.object({ id: Id }),
  output: z.unknown(),
});

const Count = z.number().int();

export const countComplaints = endpoint({
  method: 'GET',
  path: '/complaint-counts',
  tag: 'complaints',
  summary:
    'Số khiếu nại, tố cáo và thước đo oan, sai, không tên / Complaints and measures of wrongs, without names',
  input: z.object({ from: DateText, to: DateText }),
  output: z.object({
    from: DateText,
    to: DateText,
    received: Count,
    open: Count,
    late: Count,
    byKind: z.object({ complaint: Count, accusation: Count }),
    byOutcome: z.object({ upheld: Count, partlyUpheld: Count, notUpheld: Count }),
    withdrawn: Count,
    compensation: Count,
    acquitted: Count,
    chargesCancelled: Count,
    openingsCancelled: Count,
    filesReturned: Count,
  }),
});
