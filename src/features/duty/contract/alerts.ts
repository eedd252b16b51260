import { z } from 'zod';
import {
  CallStage,
  DangerEventKind,
  DangerKind,
  DangerOutcome,
  DangerSource,
  DangerState,
} from '#domain/duty/duty-codes.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** Somebody in danger: the place and a code, whoever told of it; no name, no story. */
export const DangerRow = z.object({
  id: Id,
  raisedAt: InstantText,
  placeName: z.string().nullable(),
  kind: DangerKind,
  source: DangerSource,
  state: DangerState,
  bodyName: z.string().nullable(),
  /** When the next is called unless somebody acknowledges. */
  nextCallAt: InstantText.nullable(),
  calledTitle: z.string().nullable(),
  /** The body of whoever is called now, which need not be the one that was called first. */
  calledAgency: z.string().nullable(),
  acknowledgedAt: InstantText.nullable(),
  acknowledgedBy: z.string().nullable(),
  closedAt: InstantText.nullable(),
  outcome: DangerOutcome.nullable(),
  /** Raised by the reader's own post. */
  mine: z.boolean(),
  /** There are words about the place that those who are called may open. */
  hasWords: z.boolean(),
  /** The tip, where the reader may open it. */
  tipId: Id.nullable(),
  mayAnswer: z.boolean(),
});
export type DangerRow = z.infer<typeof DangerRow>;

export const listDangerAlerts = endpoint({
  method: 'GET',
  path: '/danger-alerts',
  tag: 'duty',
  summary:
    'Có người đang gặp nguy hiểm: chưa ai nhận trước, rồi mới nhất / People in danger: unanswered first, then the newest',
  input: z.object({ ...PageInput }),
  output: pageOf(DangerRow).extend({ now: InstantText }),
});

export const countDangerAlerts = endpoint({
  method: 'GET',
  path: '/danger-alerts/count',
  tag: 'duty',
  summary: 'Bao nhiêu báo động chưa ai nhận / How many alerts nobody has acknowledged yet',
  input: z.object({}),
  output: z.object({ calling: z.number().int() }),
});

export const getLockNotice = endpoint({
  method: 'GET',
  path: '/lock-notice',
  tag: 'duty',
  caller: 'session',
  summary:
    'Màn hình khóa: có báo động đang chờ người này không, chỉ có hoặc không / The locked screen: whether an alert waits for this post, yes or no and nothing else',
  input: z.object({}),
  output: z.object({ waits: z.boolean() }),
});

export const raiseDanger = endpoint({
  method: 'POST',
  path: '/danger-alerts',
  tag: 'duty',
  summary:
    'Báo có người đang gặp nguy hiểm: nơi và việc gì, bằng mã / Tell that somebody is in danger: place and kind, as codes',
  input: z.object({ kind: DangerKind, placeId: Id.nullable().default(null) }),
  output: z.object({
    id: Id,
    bodyName: z.string(),
    phone: z.string(),
    calledTitle: z.string().nullable(),
    nextCallAt: InstantText.nullable(),
  }),
});
export type RaisedDanger = z.infer<typeof raiseDanger.output>;

export const DangerStep = z.object({
  kind: DangerEventKind,
  at: InstantText,
  stage: CallStage.nullable(),
  round: z.number().int(),
  title: z.string().nullable(),
  agency: z.string().nullable(),
});
export type DangerStep = z.infer<typeof DangerStep>;

export const getDangerAlert = endpoint({
  method: 'GET',
  path: '/danger-alerts/:id',
  tag: 'duty',
  summary: 'Một báo động và từng bước gọi / One alert and each step of its calling',
  input: z.object({ id: Id }),
  output: DangerRow.extend({ now: InstantText, steps: z.array(DangerStep) }),
});

export const openDangerAlert = endpoint({
  method: 'POST',
  path: '/danger-alerts/:id/open',
  tag: 'duty',
  protectedRead: true,
  summary: 'Mở nơi chốn bằng lời / Open the place in words',
  input: z.object({ id: Id }),
  output: z.object({ placeWords: z.string() }),
});

export const acknowledgeDanger = endpoint({
  method: 'POST',
  path: '/danger-alerts/:id/acknowledge',
  tag: 'duty',
  summary: 'Nhận việc: thôi gọi người tiếp theo / Acknowledge: nobody else is called',
  input: z.object({ id: Id }),
  output: Done,
});

export const closeDanger = endpoint({
  method: 'POST',
  path: '/danger-alerts/:id/close',
  tag: 'duty',
  summary: 'Kết thúc với kết quả / Close with its outcome',
  input: z.object({ id: Id, outcome: DangerOutcome }),
  output: Done,
});
