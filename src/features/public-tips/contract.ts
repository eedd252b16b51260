import { z } from 'zod';
import { LodgingKind, LodgingReceiver, LodgingState } from '#domain/lodging/lodging.ts';
import { LodgingContent } from '#domain/lodging/lodging-content.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Purpose } from '#platform/contract/purpose.ts';

export { LodgingState } from '#domain/lodging/lodging.ts';

/** What a list shows: dates, kinds and counts, not a word of what was lodged. */
export const LodgingRow = z.object({
  id: Id,
  kind: LodgingKind,
  receiver: LodgingReceiver,
  danger: z.boolean(),
  lodgedAt: InstantText,
  state: LodgingState,
  openedAt: InstantText.nullable(),
  tipId: Id.nullable(),
  /** Additions that nobody has read. */
  unread: z.number().int(),
  files: z.number().int(),
  answers: z.number().int(),
  /** By when it is to be classified, counted from the moment of lodging; none for a complaint or once opened. */
  classifyBy: InstantText.nullable(),
});
export type LodgingRow = z.infer<typeof LodgingRow>;

export const listLodgings = endpoint({
  method: 'GET',
  path: '/lodgings',
  tag: 'public-tips',
  summary:
    'Tin từ trang công cộng mà đơn vị được mở, chưa mở trước / Lodgings of the public page that the reader may open',
  input: z.object({ ...PageInput, state: LodgingState.optional() }),
  output: pageOf(LodgingRow),
});

export const LodgingWay = z.enum(['open-lodging', 'answer-sender', 'pass-on']);
export type LodgingWay = z.infer<typeof LodgingWay>;

export const LodgingView = LodgingRow.extend({
  revision: z.number().int(),
  additions: z.array(z.object({ id: Id, at: InstantText, seenAt: InstantText.nullable() })),
  filesOf: z.array(
    z.object({
      id: Id,
      additionId: Id.nullable(),
      at: InstantText,
      variant: z.enum(['cleaned', 'original']),
      mediaType: z.string(),
      size: z.number(),
      sha256: z.string(),
      /** False while its pieces are on their way. */
      here: z.boolean(),
    }),
  ),
  answersOf: z.array(z.object({ id: Id, at: InstantText, by: z.string() })),
  waysOn: z.array(LodgingWay),
  /** To whom it may be passed on. */
  next: z.array(LodgingReceiver),
});
export type LodgingView = z.infer<typeof LodgingView>;

export const getLodging = endpoint({
  method: 'GET',
  path: '/lodgings/:id',
  tag: 'public-tips',
  summary: 'Một tin từ trang công cộng, chưa mở nội dung / One lodging without its sealed words',
  input: z.object({ id: Id }),
  output: LodgingView,
});

export const openLodging = endpoint({
  method: 'POST',
  path: '/lodgings/:id/open',
  tag: 'public-tips',
  protectedRead: true,
  summary:
    'Mở nội dung, có mục đích và ghi nhật ký; lần mở đầu lập nguồn tin / Open the words with a purpose; the first opening makes the tip',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.object({
    content: LodgingContent,
    communeName: z.string().nullable(),
    additions: z.array(z.object({ id: Id, at: InstantText, words: z.string() })),
    answers: z.array(z.object({ id: Id, at: InstantText, by: z.string(), words: z.string() })),
    tipId: Id.nullable(),
  }),
});
export type OpenedLodging = z.infer<typeof openLodging.output>;

export const answerLodging = endpoint({
  method: 'POST',
  path: '/lodgings/:id/answers',
  tag: 'public-tips',
  summary:
    'Trả lời người gửi, niêm phong cho nhóm giữ tin và cho mã của người gửi / Answer the sender, sealed to the holders and to the sender’s code',
  input: z.object({ id: Id, words: z.string().trim().min(1).max(8_000) }),
  output: z.object({ id: Id }),
});

export const passLodgingOn = endpoint({
  method: 'POST',
  path: '/lodgings/:id/pass-on',
  tag: 'public-tips',
  summary:
    'Viện kiểm sát chuyển khiếu nại đến cơ quan có trách nhiệm / The procuracy passes a complaint on',
  input: z.object({ id: Id, revision: z.number().int(), to: LodgingReceiver }),
  output: Done,
});

export const openLodgingFile = endpoint({
  method: 'POST',
  path: '/lodgings/:id/files/:fileId/open',
  tag: 'public-tips',
  answer: 'file',
  protectedRead: true,
  summary:
    'Tải tệp của người gửi, có mục đích; quét vi rút trước khi mở / Take a file of the sender, with a purpose; scanned before it is opened',
  input: z.object({ id: Id, fileId: Id, purpose: Purpose }),
  output: z.unknown(),
});
