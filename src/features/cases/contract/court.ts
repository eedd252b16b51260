import { z } from 'zod';
import { DecidingOffice } from '#domain/case/case-stage.ts';
import { ExposureReason, ExposureWarning, HearingForm } from '#domain/case/hearing.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { Acted, ActHead, AppealSubject, DefendantOutcome, DesignationKind } from './shared.ts';
import { HearingView } from './view.ts';

const HearingPlanFields = {
  form: HearingForm,
  closed: z.boolean(),
  startsAt: InstantText,
  placeId: Id.nullable().default(null),
};

export const checkHearing = endpoint({
  method: 'POST',
  path: '/cases/:id/hearing-checks',
  tag: 'cases',
  summary:
    'Cảnh báo khi phiên tòa có thể để lộ nạn nhân, người chưa thành niên / What such a hearing would expose',
  input: z.object({ id: Id, ...HearingPlanFields }),
  output: z.object({ warnings: z.array(ExposureWarning), refused: z.boolean() }),
});

export const setHearing = endpoint({
  method: 'POST',
  path: '/cases/:id/hearings',
  tag: 'cases',
  summary: 'Mở lịch phiên tòa / Put a hearing on the calendar',
  input: z.object({
    ...ActHead,
    ...HearingPlanFields,
    reason: ExposureReason.nullable().default(null),
  }),
  output: Acted.extend({ hearingId: Id }),
});

export const holdHearing = endpoint({
  method: 'POST',
  path: '/cases/:id/hearings/:hearingId/held',
  tag: 'cases',
  summary:
    'Ghi phiên tòa đã mở; số người dự nếu lưu động / The hearing was held; attendance of a mobile one',
  input: z.object({
    ...ActHead,
    hearingId: Id,
    attendance: z.number().int().min(0).max(100_000).nullable().default(null),
  }),
  output: Acted,
});

export const putOffHearing = endpoint({
  method: 'POST',
  path: '/cases/:id/hearings/:hearingId/put-off',
  tag: 'cases',
  summary: 'Hoãn hoặc bỏ lịch phiên tòa / Put a hearing off, or call it off',
  input: z.object({
    ...ActHead,
    hearingId: Id,
    office: DecidingOffice,
    state: z.enum(['put-off', 'called-off']),
  }),
  output: Acted,
});

export const listHearings = endpoint({
  method: 'GET',
  path: '/hearings',
  tag: 'cases',
  summary: 'Lịch xét xử các vụ của mình / Calendar of hearings of the reader’s own cases',
  input: z.object({ from: DateText, to: DateText }),
  output: z.object({ rows: z.array(HearingView) }),
});

export const recordJudgment = endpoint({
  method: 'POST',
  path: '/cases/:id/judgment',
  tag: 'cases',
  summary:
    'Tuyên án: kết quả từng bị cáo; thời hạn kháng cáo chạy riêng từng bên / The judgment, defendant by defendant',
  input: z.object({
    ...ActHead,
    defendants: z.array(DefendantOutcome).min(1).max(100),
  }),
  output: Acted,
});

export const recordJudgmentReceipt = endpoint({
  method: 'POST',
  path: '/cases/:id/judgment-receipts',
  tag: 'cases',
  summary:
    'Người vắng mặt nhận bản án hoặc niêm yết: thời hạn kháng cáo bắt đầu / An absent party receives the judgment',
  input: z.object({ ...ActHead, accusedId: Id }),
  output: Acted,
});

export const recordDecisionReceipt = endpoint({
  method: 'POST',
  path: '/cases/:id/decision-receipts',
  tag: 'cases',
  summary:
    'Bị cáo nhận quyết định tạm đình chỉ, đình chỉ của Tòa án: thời hạn kháng cáo quyết định bắt đầu / A defendant receives a decision that suspends or stays',
  input: z.object({ ...ActHead, accusedId: Id }),
  output: Acted,
});

export const AppealParty = z.enum([
  'accused',
  'victim',
  'civil-party',
  'procuracy-same',
  'procuracy-higher',
]);

export const lodgeAppeal = endpoint({
  method: 'POST',
  path: '/cases/:id/appeals',
  tag: 'cases',
  summary:
    'Ghi kháng cáo, kháng nghị theo ngày bưu điện / Record an appeal or protest, by its postmark',
  input: z.object({
    ...ActHead,
    subject: AppealSubject.default('judgment'),
    party: AppealParty,
    accusedId: Id.nullable().default(null),
    victimId: Id.nullable().default(null),
    lodgedOn: DateText,
  }),
  output: Acted.extend({ appealId: Id, late: z.boolean() }),
});

export const withdrawAppeal = endpoint({
  method: 'POST',
  path: '/cases/:id/appeals/:appealId/withdraw',
  tag: 'cases',
  summary: 'Rút kháng cáo, kháng nghị / Withdraw an appeal or protest',
  input: z.object({ ...ActHead, appealId: Id }),
  output: Acted,
});

export const designateCase = endpoint({
  method: 'POST',
  path: '/cases/:id/designations',
  tag: 'cases',
  summary: 'Đề nghị án điểm, vụ án trọng điểm / Propose a model or priority case',
  input: z.object({ ...ActHead, kind: DesignationKind, level: z.enum(['central', 'province']) }),
  output: Acted.extend({ designationId: Id }),
});

export const agreeDesignation = endpoint({
  method: 'POST',
  path: '/cases/:id/designations/:designationId/agree',
  tag: 'cases',
  summary:
    'Ba ngành thống nhất; tòa án chưa thụ lý thì ghi theo biên bản ba ngành / The three bodies agree; a court that has not accepted the case by the minutes',
  input: z.object({
    ...ActHead,
    designationId: Id,
    body: z.enum(['police', 'procuracy', 'court']),
    on: DateText,
    minutesNumber: z.string().trim().max(60).nullable().default(null),
  }),
  output: Acted.extend({ inForce: z.boolean() }),
});

export const endDesignation = endpoint({
  method: 'POST',
  path: '/cases/:id/designations/:designationId/end',
  tag: 'cases',
  summary: 'Thôi án điểm, trọng điểm / End a designation',
  input: z.object({ ...ActHead, designationId: Id }),
  output: Acted,
});

export const AidState = z.enum(['aid-part-answered', 'aid-answered', 'aid-declined']);

export const askAid = endpoint({
  method: 'POST',
  path: '/cases/:id/aid-requests',
  tag: 'cases',
  summary: 'Tương trợ tư pháp đi, đến / Mutual legal assistance out or in',
  input: z.object({
    ...ActHead,
    direction: z.enum(['aid-out', 'aid-in']),
    country: z.string().regex(/^[A-Z]{2}$/),
    treaty: z.enum(['bilateral-treaty', 'asean-treaty', 'palermo-convention', 'reciprocity']),
    matter: z.enum([
      'statement',
      'documents',
      'service',
      'evidence-transfer',
      'person-location',
      'other-aid',
    ]),
    number: z.string().trim().max(60).nullable().default(null),
    askedOn: DateText,
    dueOn: DateText.nullable().default(null),
  }),
  output: Acted.extend({ aidId: Id }),
});

export const answerAid = endpoint({
  method: 'POST',
  path: '/cases/:id/aid-requests/:aidId/answer',
  tag: 'cases',
  summary: 'Ghi trả lời yêu cầu tương trợ / Record the answer to a request',
  input: z.object({ ...ActHead, aidId: Id, state: AidState, on: DateText }),
  output: Acted,
});
