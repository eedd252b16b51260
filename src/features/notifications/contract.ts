import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** What a notice is about: mostly the fact that it tells. */
export const NoticeKind = z.enum([
  'plan.given',
  'plan.corrected',
  'task.assigned',
  'task.done',
  'task.change-asked',
  'task.extension-asked',
  'task.change-answered',
  'task.extension-answered',
  'task.returned',
  'task.confirmed',
  'task.cancelled',
  'task.mentioned',
  'report.asked',
  'report.submitted',
  'report.returned',
  'report.accepted',
  'report.day-moved',
  'meeting.called',
  'meeting.cancelled',
  'meeting.concluded',
  'difficulty.raised',
  'difficulty.decided',
  'difficulty.answered',
  'letter.sent',
  'code.issued',
  'work.task-moved',
  'work.card-moved',
  'work.report-moved',
  'work.moved-away',
  'calendar.changed',
  'danger.called',
  'tip.waiting',
  'tip.given',
  'tip.withdrawn',
  'complaint.waiting',
  'call.given',
  'call.given-on',
  'case.file-waiting',
  'evidence.waiting',
  'remind.task-soon',
  'remind.task-late',
  'remind.card-soon',
  'remind.card-late',
  'remind.report-soon',
  'remind.report-late',
  'remind.returned-report',
  'remind.own-plan-soon',
  'remind.own-plan-late',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** The kind of record a notice leads to. */
export const NoticeRecord = z.enum([
  'plan',
  'task',
  'report',
  'meeting',
  'difficulty',
  'document',
  'officer',
  'agency',
  'calendar',
  'danger-alert',
  'tip-list',
  'complaint-list',
  'call-list',
  'case-list',
]);
export type NoticeRecord = z.infer<typeof NoticeRecord>;

export const NoticeRow = z.object({
  id: Id,
  kind: NoticeKind,
  recordKind: NoticeRecord,
  recordId: Id,
  /** The record's own title, as far as the reader may see it now. */
  subject: z.string().nullable(),
  /** How many things this one notice stands for. */
  count: z.number().int(),
  /** Working days left, or late. */
  days: z.number().int().nullable(),
  /** The day of the calendar that was changed. */
  day: DateText.nullable(),
  /** True where a card waits to be received with one click. */
  card: z.boolean(),
  planId: Id.nullable(),
  at: InstantText,
  read: z.boolean(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

export const listNotifications = endpoint({
  method: 'GET',
  path: '/notifications',
  tag: 'notifications',
  summary: 'Thông báo của vị trí công tác, mới nhất trước / Notices of the post, newest first',
  input: z.object({ ...PageInput, unread: z.stringbool().optional() }),
  output: pageOf(NoticeRow),
});

export const countNotifications = endpoint({
  method: 'GET',
  path: '/notifications/count',
  tag: 'notifications',
  summary: 'Số thông báo chưa xem / How many notices are unseen',
  input: z.object({}),
  output: z.object({ unread: z.number().int() }),
});

export const readNotifications = endpoint({
  method: 'POST',
  path: '/notifications/read',
  tag: 'notifications',
  summary: 'Đánh dấu đã xem: các mục chọn, hoặc tất cả / Mark the chosen ones, or all, as seen',
  input: z.object({ ids: z.array(Id).max(200).optional() }),
  output: Done,
});
