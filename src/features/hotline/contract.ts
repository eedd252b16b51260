import { z } from 'zod';
import { DangerKind } from '#domain/duty/duty-codes.ts';
import { CallBack, CallEnding, CallLine, CallState } from '#domain/hotline/call-codes.ts';
import { CallWords } from '#domain/hotline/call-words.ts';
import { ExploitationPurpose, TipState, TipUrgency } from '#domain/tip/tip-codes.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** A call as the log shows it: moments, codes, the receipt of its referral; not a word. */
export const CallRow = z.object({
  id: Id,
  line: CallLine,
  state: CallState,
  startedAt: InstantText,
  endedAt: InstantText.nullable(),
  endedHow: CallEnding.nullable(),
  numberRefused: z.boolean(),
  callBack: CallBack,
  dangerTold: z.boolean(),
  referredTo: z.string().nullable(),
  referredAt: InstantText.nullable(),
  acknowledgedAt: InstantText.nullable(),
  tipCode: z.string().nullable(),
  tipState: TipState.nullable(),
  /** The words are still the operator's own: until the referral is acknowledged. */
  hasWords: z.boolean(),
});
export type CallRow = z.infer<typeof CallRow>;

export const saveCall = endpoint({
  method: 'PUT',
  path: '/calls/:id',
  tag: 'hotline',
  summary:
    'Lưu cuộc gọi sau từng phím gõ, niêm phong; lần đầu mở bản ghi / Keep a call at each keystroke, sealed; the first one opens the record',
  input: z.object({
    id: Id,
    line: CallLine,
    words: CallWords,
    numberRefused: z.boolean(),
    callBack: CallBack,
  }),
  output: z.object({ savedAt: InstantText }),
});

export const hearCall = endpoint({
  method: 'POST',
  path: '/calls/:id/still-here',
  tag: 'hotline',
  summary: 'Màn hình cuộc gọi còn mở / The screen of the call is still there',
  input: z.object({ id: Id }),
  output: Done,
});

export const endCall = endpoint({
  method: 'POST',
  path: '/calls/:id/end',
  tag: 'hotline',
  summary: 'Cuộc gọi kết thúc hoặc bị ngắt / The call ended, or the line dropped',
  input: z.object({ id: Id, how: CallEnding.exclude(['screen-lost']) }),
  output: Done,
});

export const tellDangerOfCall = endpoint({
  method: 'POST',
  path: '/calls/:id/danger',
  tag: 'hotline',
  summary:
    'Có người đang gặp nguy hiểm, báo trực ban trong khi gọi / Somebody is in danger: told to those on duty during the call',
  input: z.object({ id: Id, kind: DangerKind, placeId: Id.nullable().default(null) }),
  output: Done,
});

export const referCall = endpoint({
  method: 'POST',
  path: '/calls/:id/refer',
  tag: 'hotline',
  summary:
    'Chuyển trong một bước: lập nguồn tin và chuyển đến cơ quan đã chọn / Refer in one step: makes the tip and passes it to the chosen body',
  input: z.object({
    id: Id,
    /** The own body where none is chosen. */
    toAgencyId: Id.nullable().default(null),
    urgency: TipUrgency,
    placeId: Id.nullable().default(null),
    purposes: z.array(ExploitationPurpose).max(8).default([]),
    children: z.number().int().min(0).max(999).default(0),
    adults: z.number().int().min(0).max(999).default(0),
    ageUnknown: z.number().int().min(0).max(999).default(0),
    reporterIsVictim: z.boolean().default(false),
  }),
  output: z.object({ code: z.string() }),
});

export const openCall = endpoint({
  method: 'POST',
  path: '/calls/:id/open',
  tag: 'hotline',
  protectedRead: true,
  summary: 'Mở lại lời đã ghi của cuộc gọi mình nhận / Open the words of a call of one’s own again',
  input: z.object({ id: Id }),
  output: z.object({ call: CallRow, words: CallWords.nullable() }),
});

export const listCalls = endpoint({
  method: 'GET',
  path: '/calls',
  tag: 'hotline',
  summary: 'Sổ cuộc gọi của mình, mới nhất trước / One’s own calls, newest first',
  input: z.object({ ...PageInput, state: CallState.optional() }),
  output: pageOf(CallRow),
});

export const getCallDesk = endpoint({
  method: 'GET',
  path: '/call-desk',
  tag: 'hotline',
  summary:
    'Số trực ban hiện trên màn hình cuộc gọi, bên cạnh 113 / The duty telephones shown with 113 on the screen of a call',
  input: z.object({}),
  output: z.object({ desks: z.array(z.object({ name: z.string(), phone: z.string() })) }),
});

export const countCalls = endpoint({
  method: 'GET',
  path: '/calls/count',
  tag: 'hotline',
  summary:
    'Số cuộc gọi: của mình, hoặc của cả cơ quan với lãnh đạo / How many calls: one’s own, or the body’s for who leads it',
  input: z.object({ from: DateText, to: DateText }),
  output: z.object({
    rows: z.array(
      z.object({
        title: z.string(),
        calls: z.number().int(),
        dropped: z.number().int(),
        referred: z.number().int(),
        waiting: z.number().int(),
      }),
    ),
  }),
});

/** A call that runs, or ended without a referral, as the head of its body sees it: moments and codes, no word. */
export const CallToRefer = z.object({
  id: Id,
  line: CallLine,
  state: CallState.exclude(['referred']),
  startedAt: InstantText,
  endedAt: InstantText.nullable(),
  endedHow: CallEnding.nullable(),
  dangerTold: z.boolean(),
  operatorPostId: Id,
  operator: z.string(),
  handedOverAt: InstantText.nullable(),
});
export type CallToRefer = z.infer<typeof CallToRefer>;

export const listCallsToRefer = endpoint({
  method: 'GET',
  path: '/calls-to-refer',
  tag: 'hotline',
  summary:
    'Cuộc gọi của đơn vị chưa chuyển, không nội dung, và ai nhận được / Calls of the body that were never referred, without a word, and who may take them on',
  input: z.object({}),
  output: z.object({
    rows: z.array(CallToRefer),
    takers: z.array(z.object({ postId: Id, title: z.string(), officer: z.string() })),
  }),
});

export const handCallOver = endpoint({
  method: 'POST',
  path: '/calls/:id/hand-over',
  tag: 'hotline',
  summary:
    'Người đứng đầu đơn vị giao cuộc gọi chưa chuyển cho người trực khác / The head gives a call that was never referred to another operator',
  input: z.object({ id: Id, toPostId: Id }),
  output: Done,
});
