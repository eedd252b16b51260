import { z } from 'zod';
import { DecidingOffice } from '#domain/case/case-stage.ts';
import { FilePaper, HandOverPurpose } from '#domain/case/hand-over.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Acted, ActHead, AgencyRef } from './shared.ts';

export const handOverCase = endpoint({
  method: 'POST',
  path: '/cases/:id/hand-overs',
  tag: 'cases',
  summary: 'Chuyển hồ sơ sang cơ quan tiếp theo / Hand the file over to the next body',
  input: z.object({
    ...ActHead,
    purpose: HandOverPurpose,
    toAgencyId: Id,
    papers: z.array(FilePaper).max(20),
    volumes: z.number().int().min(1).max(999),
    /** Office that returns the file, where it is returned. */
    office: DecidingOffice.nullable().default(null),
  }),
  output: Acted.extend({ handOverId: Id, missing: z.array(FilePaper) }),
});

/** What the receiver sees of a file before it is accepted: its receipt, no more. */
export const HandOverRow = z.object({
  id: Id,
  caseCode: z.string(),
  /** For whoever may open the case: the sender, and the receiver once it has accepted. */
  caseId: Id.nullable(),
  purpose: HandOverPurpose,
  from: AgencyRef,
  to: AgencyRef,
  papers: z.array(FilePaper),
  missing: z.array(FilePaper),
  volumes: z.number().int(),
  documentNumber: z.string().nullable(),
  sentAt: InstantText,
  state: z.enum(['awaiting-receipt', 'accepted', 'refused']),
  answeredAt: InstantText.nullable(),
});
export type HandOverRow = z.infer<typeof HandOverRow>;

export const listHandOvers = endpoint({
  method: 'GET',
  path: '/case-hand-overs',
  tag: 'cases',
  summary: 'Hồ sơ chuyển đến, chuyển đi / Files sent here, and files sent from here',
  input: z.object({
    ...PageInput,
    way: z.enum(['incoming', 'outgoing']).default('incoming'),
    state: z.enum(['awaiting-receipt', 'accepted', 'refused']).default('awaiting-receipt'),
  }),
  output: pageOf(HandOverRow),
});

export const acceptHandOver = endpoint({
  method: 'POST',
  path: '/case-hand-overs/:id/accept',
  tag: 'cases',
  summary:
    'Nhận hồ sơ, thụ lý: thời hạn bắt đầu từ lúc này / Accept the file: the clock starts now',
  input: z.object({ id: Id, at: InstantText }),
  output: z.object({ caseId: Id, revision: z.number().int() }),
});

export const refuseHandOver = endpoint({
  method: 'POST',
  path: '/case-hand-overs/:id/refuse',
  tag: 'cases',
  summary:
    'Từ chối nhận vì thiếu tài liệu hoặc chưa giao kết luận, cáo trạng / Refuse an incomplete file',
  input: z.object({ id: Id, at: InstantText, missing: z.array(FilePaper).min(1).max(20) }),
  output: z.object({}),
});
