import { z } from 'zod';
import { MatchReason } from '#domain/matching/match-reasons.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { AgencyRef } from './shared.ts';

export const MatchState = z.enum([
  'match-open',
  'match-told',
  'match-linked',
  'match-merged',
  'match-dismissed',
]);
export type MatchState = z.infer<typeof MatchState>;

/** One record of a proposal: who may open it gets its id, the duty group its code and body only. */
const MatchSide = z.object({
  kind: z.string(),
  id: Id.nullable(),
  code: z.string(),
  heldBy: AgencyRef.nullable(),
});

export const listMatches = endpoint({
  method: 'GET',
  path: '/tip-matches',
  tag: 'tip-matching',
  summary:
    'Đề xuất trùng hoặc liên quan: cho người mở được cả hai, còn lại cho trực ban tỉnh / Proposals: to those who may open both, else to the provincial duty group',
  input: z.object({ ...PageInput, state: MatchState.optional(), tipId: Id.optional() }),
  output: pageOf(
    z.object({
      id: Id,
      sides: z.array(MatchSide).length(2),
      reasons: z.array(MatchReason),
      weight: z.number().int(),
      proposedAt: InstantText,
      state: MatchState,
      /** `duty`: the reader is the duty group and may only bring the two holders together or dismiss. */
      audience: z.enum(['who-opens-both', 'provincial-duty']),
    }),
  ),
});

export const answerMatch = endpoint({
  method: 'POST',
  path: '/tip-matches/:id/answer',
  tag: 'tip-matching',
  summary:
    'Liên kết, báo cho hai nơi đang giữ, hoặc bỏ qua / Link the two, tell both holders, or dismiss',
  input: z.object({ id: Id, answer: z.enum(['link-both', 'tell-holders', 'dismiss']) }),
  output: Done,
});

export const linkTips = endpoint({
  method: 'POST',
  path: '/tips/:id/links',
  tag: 'tip-matching',
  summary: 'Liên kết hai nguồn tin / Link two tips that the caller may open',
  input: z.object({ id: Id, otherId: Id }),
  output: Done,
});

export const unlinkTips = endpoint({
  method: 'POST',
  path: '/tips/:id/links/:otherId/end',
  tag: 'tip-matching',
  summary: 'Bỏ liên kết / End a link',
  input: z.object({ id: Id, otherId: Id }),
  output: Done,
});

export const mergeTips = endpoint({
  method: 'POST',
  path: '/tips/:id/merge',
  tag: 'tip-matching',
  summary:
    'Nhập tin trùng vào tin khác; hoàn tác được / Merge a duplicate into another tip; can be undone',
  input: z.object({ id: Id, revision: z.number().int(), intoId: Id, decidedByPostId: Id }),
  output: Done,
});

export const undoMerge = endpoint({
  method: 'POST',
  path: '/tips/:id/unmerge',
  tag: 'tip-matching',
  summary: 'Hoàn tác việc nhập / Undo a merge',
  input: z.object({ id: Id, revision: z.number().int(), decidedByPostId: Id }),
  output: Done,
});

export const splitTip = endpoint({
  method: 'POST',
  path: '/tips/:id/split',
  tag: 'tip-matching',
  summary:
    'Tách một phần thành nguồn tin riêng, cùng mốc tiếp nhận / Split a part off into a tip of its own, with the same receipt',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    /** What goes over, in words of its own. */
    narrative: z.string().trim().min(1).max(20_000),
    /** Denounced persons that go over. */
    personIds: z.array(Id).max(30).default([]),
    decidedByPostId: Id,
  }),
  output: z.object({ id: Id, code: z.string() }),
});

export const askKnownAnywhere = endpoint({
  method: 'POST',
  path: '/tips/:id/known-anywhere',
  tag: 'tip-matching',
  summary:
    '“Đã có ở đâu chưa?”: gửi trực ban về một giá trị đã ghi trong tin mình giải quyết / “Known anywhere?”: always answered “sent to the duty group”',
  input: z.object({
    id: Id,
    /** A value or denounced person already recorded in this tip. */
    valueId: Id.optional(),
    personId: Id.optional(),
    purpose: z.enum(['verify-tip', 'danger-now', 'protect-victim']),
  }),
  output: z.object({ sent: z.literal(true), leftToday: z.number().int() }),
});

export const AskState = z.enum(['ask-open', 'ask-passed-on', 'ask-answered', 'ask-not-answered']);

export const listKnownAsks = endpoint({
  method: 'GET',
  path: '/known-anywhere',
  tag: 'tip-matching',
  summary:
    'Câu hỏi “đã có ở đâu chưa?” gửi tới mình: nơi giữ quyết định có trả lời không / Asks that reach the reader: the holder decides whether to answer',
  input: z.object({
    ...PageInput,
    side: z.enum(['asked-by-me', 'to-duty', 'to-holder']).default('to-holder'),
  }),
  output: pageOf(
    z.object({
      id: Id,
      askedAt: InstantText,
      valueKind: z.string(),
      purpose: z.string(),
      state: AskState,
      /** The tip asked from, to its own reader; the asking body to others. */
      tip: z.object({ id: Id, code: z.string() }).nullable(),
      asker: AgencyRef.nullable(),
      /** The holder's own record that has the value. */
      own: z.object({ kind: z.string(), id: Id, code: z.string() }).nullable(),
      answer: z.string().nullable(),
    }),
  ),
});

export const answerKnownAsk = endpoint({
  method: 'POST',
  path: '/known-anywhere/:id/answer',
  tag: 'tip-matching',
  summary: 'Nơi giữ trả lời hoặc không trả lời / The holder answers or does not',
  input: z.object({ id: Id, answer: z.enum(['contact-me', 'no-answer']) }),
  output: Done,
});

export const listWeeklyAsks = endpoint({
  method: 'GET',
  path: '/known-anywhere/weekly',
  tag: 'tip-matching',
  summary:
    'Danh sách tuần của các câu hỏi, cho cán bộ bảo vệ dữ liệu và viện kiểm sát / The weekly list of asks, for the data-protection officer and the procuracy',
  input: z.object({ ...PageInput }),
  output: pageOf(
    z.object({
      id: Id,
      askedAt: InstantText,
      agency: AgencyRef,
      postTitle: z.string(),
      valueKind: z.string(),
      purpose: z.string(),
      state: AskState,
    }),
  ),
});
