import { z } from 'zod';
import { CaseDuty } from '#domain/case/case-duty.ts';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { CaseOrigin, DecidingOffice, SuspensionGround } from '#domain/case/case-stage.ts';
import { RecordedStep } from '#domain/case/case-step.ts';
import { NoticeAddressee, NoticePaper } from '#domain/case/notice.ts';
import { Charge } from '#domain/case/offence.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { EvidenceKind } from '#domain/evidence/evidence-item.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { Acted, ActHead, AgencyRef, Decision, DefendantOutcome } from './shared.ts';

const ChargeProposalView = z.object({
  charge: Charge,
  severity: OffenceClass,
  missing: z.array(z.enum(['means'])),
});

/** What charges make of a case: class, level of supervision and court, and the agencies that this means here. */
export const ClassView = z.object({
  severity: OffenceClass,
  lead: Charge,
  supervision: z.enum(['local', 'province']),
  trial: z.enum(['local', 'province']),
});

export const proposeCaseCharges = endpoint({
  method: 'POST',
  path: '/case-proposals',
  tag: 'cases',
  summary:
    'Tình tiết đề xuất điều, khoản, điểm; người quyết định là cán bộ / The facts propose charges; a person decides',
  input: z.object({ facts: CaseFacts, actedOn: DateText }),
  output: z.object({ proposals: z.array(ChargeProposalView) }),
});

export const openCase = endpoint({
  method: 'POST',
  path: '/cases',
  tag: 'cases',
  summary: 'Khởi tố vụ án / Open a criminal case',
  input: z.object({
    at: InstantText,
    decision: Decision,
    office: DecidingOffice,
    origin: CaseOrigin.exclude(['tip', 'split-off']).default('direct-discovery'),
    actedOn: DateText,
    placeId: Id.nullable().default(null),
    bookNumber: z.string().trim().max(60).nullable().default(null),
    charges: z.array(Charge).min(1).max(10),
    facts: CaseFacts,
    /** Supervising procuracy and court, where the place does not settle them. */
    supervisingAgencyId: Id.nullable().default(null),
    trialAgencyId: Id.nullable().default(null),
    /** Border guard: clear and flagrant, so that the mildest class may be kept. */
    flagrant: z.boolean().default(false),
  }),
  output: Acted.extend({ code: z.string() }),
});

export const recordFacts = endpoint({
  method: 'PUT',
  path: '/cases/:id/facts',
  tag: 'cases',
  summary:
    'Ghi tình tiết: số nạn nhân, tuổi, qua biên giới, có tổ chức … / Record the facts that move a case between paragraphs',
  input: z.object({ ...ActHead, facts: CaseFacts }),
  output: Acted.extend({ proposals: z.array(ChargeProposalView) }),
});

/** What the appeal court makes of a judgment (BLTTHS 348, 355–359). */
export const AppealResult = z.enum([
  'upheld',
  'amended',
  'annulled-reinvestigate',
  'annulled-retry',
  'annulled-stayed',
  'withdrawn',
]);

/** Codes that a step may carry beside its office. */
export const StepParams = z.object({
  accusedId: Id.optional(),
  ground: SuspensionGround.optional(),
  /** Last day written in the decision of extension, resumption or such. */
  until: DateText.optional(),
  basis: z.enum(['especially-complex', 'diversion']).optional(),
  result: AppealResult.optional(),
  /** How a judgment in force is set aside. */
  review: z.enum(['cassation', 'new-evidence']).optional(),
  /** Why the track is in absence. */
  absence: z.enum(['wanted', 'abroad']).optional(),
  /** Caught in the act and clear: what the border guard may keep. */
  flagrant: z.boolean().optional(),
  to: z.enum(['investigation', 'trial']).optional(),
  proposal: z.enum(['prosecute', 'stay']).optional(),
  complex: z.boolean().optional(),
  obstacle: z.boolean().optional(),
});
export type StepParams = z.infer<typeof StepParams>;

export const recordStep = endpoint({
  method: 'POST',
  path: '/cases/:id/steps',
  tag: 'cases',
  summary:
    'Ghi quyết định của giai đoạn: gia hạn, kết luận, cáo trạng, trả hồ sơ, tạm đình chỉ, phục hồi … / Record a decision of the stage',
  input: z.object({
    ...ActHead,
    do: RecordedStep,
    office: DecidingOffice,
    params: StepParams.default({}),
    /** Defendants whose outcome or sentence the appeal court amended. */
    defendants: z.array(DefendantOutcome).max(100).default([]),
  }),
  output: Acted,
});

/** What a change of charge would do, before it is recorded. */
export const ChargePreview = z.object({
  before: ClassView,
  after: ClassView,
  direction: z.enum(['heavier', 'lighter', 'same']),
  movesSupervision: z.boolean(),
  movesTrial: z.boolean(),
  clocks: z.array(
    z.object({
      rule: z.string(),
      name: z.object({ vi: z.string(), en: z.string() }),
      before: DateText.nullable(),
      after: DateText.nullable(),
      /** True when the new last day has already passed. */
      overdue: z.boolean(),
    }),
  ),
});
export type ChargePreview = z.infer<typeof ChargePreview>;

const ChargeChange = {
  /** Null: the decision that opened the case; else that accused's charge. */
  accusedId: Id.nullable().default(null),
  charges: z.array(Charge).min(1).max(10),
};

export const previewCharges = endpoint({
  method: 'POST',
  path: '/cases/:id/charge-previews',
  tag: 'cases',
  summary:
    'Xem trước: đổi tội danh làm đổi loại tội, thời hạn, viện kiểm sát, tòa án / What another charge would change',
  input: z.object({ id: Id, at: InstantText, ...ChargeChange }),
  output: ChargePreview,
});

export const changeCharges = endpoint({
  method: 'POST',
  path: '/cases/:id/charges',
  tag: 'cases',
  summary:
    'Thay đổi, bổ sung quyết định khởi tố / Change the charges of the case or of one accused',
  input: z.object({ ...ActHead, office: DecidingOffice, ...ChargeChange }),
  output: Acted.extend({ preview: ChargePreview }),
});

export const mergeCases = endpoint({
  method: 'POST',
  path: '/cases/:id/merge',
  tag: 'cases',
  summary: 'Nhập một vụ án khác vào vụ này / Merge another case into this one',
  input: z.object({ ...ActHead, office: DecidingOffice, fromId: Id }),
  output: Acted,
});

export const splitCase = endpoint({
  method: 'POST',
  path: '/cases/:id/split',
  tag: 'cases',
  summary: 'Tách một số bị can thành vụ án khác / Split some accused off into another case',
  input: z.object({
    ...ActHead,
    office: DecidingOffice,
    accusedIds: z.array(Id).min(1).max(50),
    /** Items of the evidence register that go with them; the others stay. */
    evidenceIds: z.array(Id).max(500).default([]),
  }),
  output: Acted.extend({ newId: Id, newCode: z.string() }),
});

export const listSplitEvidence = endpoint({
  method: 'GET',
  path: '/cases/:id/split-evidence',
  tag: 'cases',
  summary:
    'Chứng cứ có thể đi theo vụ án được tách: ký hiệu và loại / Evidence that may go with a part split off: mark and kind',
  input: z.object({ id: Id }),
  output: z.object({
    rows: z.array(z.object({ id: Id, mark: z.string(), kind: EvidenceKind })),
  }),
});

export const leaveProvince = endpoint({
  method: 'POST',
  path: '/cases/:id/leave',
  tag: 'cases',
  summary:
    'Chuyển vụ án ra ngoài tỉnh theo thẩm quyền / Transfer the case to a body outside the province',
  input: z.object({ ...ActHead, office: DecidingOffice }),
  output: Acted,
});

export const assignHandlers = endpoint({
  method: 'PUT',
  path: '/cases/:id/handlers',
  tag: 'cases',
  summary:
    'Phân công điều tra viên thụ lý; người được thay không mở được nữa / Name who handles the case; who is replaced sees it no longer',
  input: z.object({ ...ActHead, postIds: z.array(Id).min(1).max(10) }),
  output: Acted,
});

export const listCasePosts = endpoint({
  method: 'GET',
  path: '/case-posts',
  tag: 'cases',
  summary: 'Cán bộ của đơn vị có thể được phân công / Posts of the unit that may be named',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        role: z.string(),
        title: z.string(),
        unit: z.string().nullable(),
        name: z.string(),
      }),
    ),
  }),
});

export const recordNotice = endpoint({
  method: 'POST',
  path: '/cases/:id/notices',
  tag: 'cases',
  summary: 'Ghi đã gửi, tống đạt, thông báo / Record that a paper was sent, served or told',
  input: z.object({
    ...ActHead,
    paper: NoticePaper,
    to: NoticeAddressee,
    accusedId: Id.nullable().default(null),
  }),
  output: Acted,
});

export const recordDuty = endpoint({
  method: 'POST',
  path: '/cases/:id/duties',
  tag: 'cases',
  summary:
    'Ghi việc đã làm theo thời hạn: trả lại biên bản, rà soát chứng cứ, kiểm tra đình chỉ, đề nghị gia hạn tạm giam / Record a duty done that a limit of the case waits for',
  input: z.object({
    ...ActHead,
    duty: CaseDuty,
    /** The act that it answers, where several wait: which record is returned, which stay was checked. */
    about: Id.nullable().default(null),
    accusedId: Id.nullable().default(null),
  }),
  output: Acted,
});

export const listReceivers = endpoint({
  method: 'GET',
  path: '/case-receivers',
  tag: 'cases',
  summary: 'Cơ quan có thể nhận hồ sơ, theo loại và cấp / Agencies that may receive a file',
  input: z.object({ body: z.enum(['police', 'procuracy', 'court']) }),
  output: z.object({ rows: z.array(AgencyRef.extend({ kind: z.string() })) }),
});
