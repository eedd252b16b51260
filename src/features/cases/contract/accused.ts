import { z } from 'zod';
import { AccusedOutcome, MeasureKind } from '#domain/case/accused.ts';
import { DecidingOffice } from '#domain/case/case-stage.ts';
import { Charge } from '#domain/case/offence.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { Acted, ActHead } from './shared.ts';

/** Name and marks of an accused; refused where the installation keeps dates only. */
const NameFields = {
  fullName: z.string().trim().min(2).max(200),
  /** Year of birth, other names, papers. */
  marks: z.string().trim().max(1000).default(''),
};

export const chargeAccused = endpoint({
  method: 'POST',
  path: '/cases/:id/accused',
  tag: 'cases',
  summary: 'Khởi tố bị can / Charge an accused',
  input: z.object({
    ...ActHead,
    office: DecidingOffice,
    charges: z.array(Charge).min(1).max(10),
    under18: z.boolean(),
    name: z.object(NameFields).nullable().default(null),
  }),
  output: Acted.extend({ accusedId: Id, mark: z.string() }),
});

export const answerCharge = endpoint({
  method: 'POST',
  path: '/cases/:id/accused/:accusedId/answer',
  tag: 'cases',
  summary:
    'Viện kiểm sát phê chuẩn, yêu cầu bổ sung hoặc hủy quyết định khởi tố bị can / The procuracy approves a charge, asks for more, or cancels it',
  input: z.object({
    ...ActHead,
    accusedId: Id,
    office: DecidingOffice,
    answer: z.enum(['approved', 'supplement', 'cancelled']),
  }),
  output: Acted,
});

export const receiveSupplement = endpoint({
  method: 'POST',
  path: '/cases/:id/accused/:accusedId/supplement',
  tag: 'cases',
  summary:
    'Viện kiểm sát nhận tài liệu bổ sung; ba ngày tính lại / The procuracy has the supplements; three days begin anew',
  input: z.object({ ...ActHead, accusedId: Id }),
  output: Acted,
});

export const nameAccused = endpoint({
  method: 'PUT',
  path: '/cases/:id/accused/:accusedId/name',
  tag: 'cases',
  summary:
    'Ghi hoặc sửa tên bị can, được niêm phong / Record or correct the sealed name of an accused',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    accusedId: Id,
    purpose: Purpose,
    ...NameFields,
  }),
  output: Acted,
});

export const openAccusedName = endpoint({
  method: 'POST',
  path: '/cases/:id/accused/:accusedId/name/open',
  tag: 'cases',
  protectedRead: true,
  summary: 'Mở tên bị can, nêu mục đích / Open the name of an accused, stating why',
  input: z.object({ id: Id, accusedId: Id, purpose: Purpose }),
  output: z.object({
    state: z.enum(['open', 'erased']),
    fullName: z.string().nullable(),
    marks: z.string().nullable(),
  }),
});

export const dropAccused = endpoint({
  method: 'POST',
  path: '/cases/:id/accused/:accusedId/outcome',
  tag: 'cases',
  summary:
    'Đình chỉ đối với bị can; tên đóng lại / Stay the case against one accused; the name closes',
  input: z.object({
    ...ActHead,
    accusedId: Id,
    office: DecidingOffice,
    outcome: AccusedOutcome.extract(['person-stayed', 'charge-dropped']),
  }),
  output: Acted,
});

export const setMeasure = endpoint({
  method: 'POST',
  path: '/cases/:id/accused/:accusedId/measures',
  tag: 'cases',
  summary:
    'Áp dụng biện pháp ngăn chặn, mỗi biện pháp một thời hạn / Set a measure, each with its own clock',
  input: z.object({
    ...ActHead,
    accusedId: Id,
    kind: MeasureKind,
    office: DecidingOffice,
    until: InstantText.nullable().default(null),
    /** Days in custody to be taken off the detention; null: those that are recorded here. */
    custodyDays: z.number().int().min(0).max(9).nullable().default(null),
  }),
  output: Acted.extend({ measureId: Id }),
});

export const extendMeasure = endpoint({
  method: 'POST',
  path: '/cases/:id/measures/:measureId/extend',
  tag: 'cases',
  summary: 'Gia hạn tạm giữ, tạm giam / Extend custody or detention',
  input: z.object({
    ...ActHead,
    measureId: Id,
    office: DecidingOffice,
    /** Only where the decision gives less than the law allows; else its end is counted. */
    until: InstantText.nullable().default(null),
  }),
  output: Acted,
});

export const answerMeasure = endpoint({
  method: 'POST',
  path: '/cases/:id/measures/:measureId/answer',
  tag: 'cases',
  summary:
    'Viện kiểm sát phê chuẩn hoặc không phê chuẩn biện pháp, gia hạn tạm giữ / The procuracy approves a measure or an extension of custody, or does not',
  input: z.object({
    ...ActHead,
    measureId: Id,
    office: DecidingOffice,
    answer: z.enum(['approved', 'refused']),
  }),
  output: Acted,
});

export const endMeasure = endpoint({
  method: 'POST',
  path: '/cases/:id/measures/:measureId/end',
  tag: 'cases',
  summary: 'Hủy bỏ, thay thế biện pháp, trả tự do / End or replace a measure, release',
  input: z.object({
    ...ActHead,
    measureId: Id,
    office: DecidingOffice,
    reason: z.enum(['released', 'replaced', 'expired', 'judgment']),
  }),
  output: Acted,
});

export const issueWanted = endpoint({
  method: 'POST',
  path: '/cases/:id/accused/:accusedId/wanted',
  tag: 'cases',
  summary: 'Quyết định truy nã / Issue a wanted notice',
  input: z.object({
    ...ActHead,
    accusedId: Id,
    number: z.string().trim().min(1).max(60),
    issuedOn: DateText,
  }),
  output: Acted.extend({ wantedId: Id }),
});

export const endWanted = endpoint({
  method: 'POST',
  path: '/cases/:id/wanted/:wantedId/result',
  tag: 'cases',
  summary: 'Bắt được, đầu thú, đình nã / Captured, surrendered, lifted',
  input: z.object({
    ...ActHead,
    wantedId: Id,
    state: z.enum(['captured', 'surrendered', 'lifted']),
  }),
  output: Acted,
});
