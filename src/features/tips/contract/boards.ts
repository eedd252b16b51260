import { z } from 'zod';
import { OutgoingAct, OutgoingState } from '#domain/document/outgoing.ts';
import { TipKind, TipState, TipUrgency } from '#domain/tip/tip-codes.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { PostRef } from '#platform/contract/post-ref.ts';
import { AgencyRef, ClockMark, ClockNearness, TipRow } from './shared.ts';

/** Whose tips: to be opened by the duty group, handled by me, of my unit, supervised by us. */
export const TipBox = z.enum([
  'all-open-to-me',
  'to-take-up',
  'mine-to-handle',
  'of-unit',
  'supervised',
]);
export type TipBox = z.infer<typeof TipBox>;

export const listTips = endpoint({
  method: 'GET',
  path: '/tips',
  tag: 'tips',
  summary:
    'Nguồn tin mình được mở, theo thời hạn gần nhất / Tips the reader may open, the nearest clock first',
  input: z.object({
    ...PageInput,
    box: TipBox.default('all-open-to-me'),
    nearness: ClockNearness.optional(),
    state: TipState.optional(),
    kind: TipKind.optional(),
    urgency: TipUrgency.optional(),
    /** Only those that a post handles. */
    handlerPostId: Id.optional(),
    /** Only those that a body holds. */
    agencyId: Id.optional(),
    /** Closed ones too. */
    closed: z.stringbool().default(false),
  }),
  output: pageOf(TipRow),
});

const BoardCounts = z.object({
  overdue: z.number().int(),
  dueToday: z.number().int(),
  withinThreeDays: z.number().int(),
  later: z.number().int(),
  missedNotices: z.number().int(),
});

export const countTipBoards = endpoint({
  method: 'GET',
  path: '/tip-boards',
  tag: 'tips',
  summary:
    'Số nguồn tin theo thời hạn: chung, theo người giải quyết, theo đơn vị / How many tips by clock: all, by handler, by body',
  input: z.object({ box: TipBox.default('all-open-to-me') }),
  output: z.object({
    all: BoardCounts,
    byHandler: z.array(BoardCounts.extend({ post: PostRef })),
    byAgency: z.array(BoardCounts.extend({ agency: AgencyRef })),
  }),
});

/** POST, so that what is typed stands in no address and no log. */
export const searchTips = endpoint({
  method: 'POST',
  path: '/tips/search',
  tag: 'tips',
  summary:
    'Tìm theo mã, số sổ, xã, điều luật, điện thoại, biển số, tài khoản, tên, trong những tin mình được mở / Search by code, book number, commune, article or value among tips the reader may open',
  input: z.object({ words: z.string().trim().min(2).max(200), ...PageInput }),
  output: pageOf(TipRow),
});

/** A written request of the procuracy on a tip, and what became of it. */
export const TipRequestRow = z.object({
  eventId: Id,
  tip: z.object({ id: Id, code: z.string(), kind: TipKind }),
  act: z.enum(['ask-of-body', 'ask-to-remedy']),
  askedAt: InstantText,
  /** The limit to answer, where the law sets one. */
  clock: ClockMark.nullable(),
  standing: z.enum(['request-waits', 'request-answered', 'request-taken-over']),
  answeredAt: InstantText.nullable(),
  heldBy: AgencyRef,
});
export type TipRequestRow = z.infer<typeof TipRequestRow>;

export const listTipRequests = endpoint({
  method: 'GET',
  path: '/tip-requests',
  tag: 'tips',
  summary:
    'Yêu cầu bằng văn bản của viện kiểm sát trong những tin mình kiểm sát hoặc đang giữ / Written requests of the procuracy on tips supervised or held',
  input: z.object({
    ...PageInput,
    side: z.enum(['supervised', 'of-unit']).default('supervised'),
    /** Only those that await an answer. */
    waiting: z.stringbool().default(false),
  }),
  output: pageOf(TipRequestRow),
});

/** A paper that stays with the body that issued it after the tip has left it. */
export const KeptTipPaper = z.object({
  id: Id,
  name: z.object({ vi: z.string(), en: z.string() }),
  state: OutgoingState,
  number: z.string().nullable(),
  issuedOn: DateText.nullable(),
  revision: z.number().int(),
  /** Steps that it may still take here. */
  acts: z.array(OutgoingAct.extract(['check', 'approve', 'record-signature', 'send'])),
  /** True where the signed copy lies with the paper. */
  signed: z.boolean(),
});
export type KeptTipPaper = z.infer<typeof KeptTipPaper>;

/** What is left of a tip to the body that passed it on: a receipt, its state, and the papers that it issued. */
export const TipReceipt = z.object({
  id: Id,
  code: z.string(),
  kind: TipKind,
  receivedAt: InstantText,
  passedOnAt: InstantText,
  takenOverAt: InstantText.nullable(),
  /** When the own body took the transfer back; null where it did not. */
  recalledAt: InstantText.nullable(),
  /** On its way, and this post may take it back. */
  mayRecall: z.boolean(),
  state: TipState,
  papers: z.array(KeptTipPaper),
});
export type TipReceipt = z.infer<typeof TipReceipt>;

export const listTipReceipts = endpoint({
  method: 'GET',
  path: '/tip-receipts',
  tag: 'tips',
  summary:
    'Tin cơ quan mình đã chuyển: biên nhận và tình trạng / Tips the own body has passed on: receipt and state only',
  input: z.object({ ...PageInput }),
  output: pageOf(TipReceipt),
});

export const listMissedNotices = endpoint({
  method: 'GET',
  path: '/tip-missed-notices',
  tag: 'tips',
  summary:
    'Thông báo, chuyển giao đã quá hạn trong những tin mình kiểm sát hoặc giải quyết / Missed notices among tips supervised or handled',
  input: z.object({ ...PageInput }),
  output: pageOf(z.object({ tip: TipRow, clock: ClockMark })),
});

export const TipCountBy = z.enum(['by-unit', 'by-kind', 'by-channel', 'by-outcome', 'by-month']);
export type TipCountBy = z.infer<typeof TipCountBy>;

export const countTips = endpoint({
  method: 'GET',
  path: '/tip-counts',
  tag: 'tips',
  summary:
    'Số liệu nguồn tin cho lãnh đạo: chỉ con số, có nêu kỳ và định nghĩa / Counts of tips for leaders: figures only, with period and definition',
  input: z.object({ from: DateText, to: DateText, by: TipCountBy.default('by-unit') }),
  output: z.object({
    from: DateText,
    to: DateText,
    definition: z.object({ vi: z.string(), en: z.string() }),
    rows: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        received: z.number().int(),
        classified: z.number().int(),
        resolved: z.number().int(),
        resolvedLate: z.number().int(),
        open: z.number().int(),
        overdue: z.number().int(),
        suspended: z.number().int(),
      }),
    ),
  }),
});

export const TipChoices = z.object({
  /** Bodies to which a tip may go. */
  agencies: z.array(AgencyRef.extend({ power: z.string() })),
  /** Posts that may handle it. */
  handlers: z.array(PostRef),
  /** Heads and deputies of the body that holds it, and of the procuracy that supervises it. */
  deciders: z.array(
    PostRef.extend({ authority: z.string(), side: z.enum(['holding', 'procuracy']) }),
  ),
  procurators: z.array(PostRef),
  /** Offences with their paragraphs and class. */
  offences: z.array(
    z.object({
      article: z.string(),
      paragraph: z.number().int(),
      vi: z.string(),
      en: z.string(),
      severity: z.string(),
    }),
  ),
  /** What the recorded facts propose; a person decides. */
  proposed: z.array(z.object({ article: z.string(), paragraph: z.number().int() })),
});
export type TipChoices = z.infer<typeof TipChoices>;

export const listTipChoices = endpoint({
  method: 'GET',
  path: '/tips/:id/choices',
  tag: 'tips',
  summary:
    'Những lựa chọn cho các bước: nơi nhận, người giải quyết, người quyết định, điều khoản / What an act on this tip may choose from',
  input: z.object({ id: Id }),
  output: TipChoices,
});
