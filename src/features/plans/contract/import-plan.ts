import { z } from 'zod';
import { PlanDocument } from '#domain/plan-reading/plan-reading.ts';
import { Review } from '#domain/plan-review/review.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';
import { CorrectionOutlook, PlanDifference } from './correction.ts';

/** An agency that a name may stand for, and the field that it took over from the former one. */
export const NameChoice = z.object({
  id: Id,
  name: z.string(),
  note: z.object({ vi: z.string(), en: z.string() }).nullable(),
});
export type NameChoice = z.infer<typeof NameChoice>;

/** How a written agency name resolves: kind, then, now; or the question it asks. */
export const NameView = z.object({
  asWritten: z.string(),
  status: z.enum(['resolved', 'several', 'split', 'unknown']),
  isGroup: z.boolean(),
  /** Step 1: the kind of agency it is. */
  kind: z.object({ vi: z.string(), en: z.string() }).nullable(),
  /** Step 2: the agency as it was on the day of the plan. */
  thenName: z.string().nullable(),
  /** Step 3: who holds the duty here today. */
  nowAgencies: z.array(NameChoice),
  /** Other agencies the reviewer may mean. */
  choices: z.array(NameChoice),
  /** What the reviewer answered; null while nobody has. */
  answer: z.array(z.object({ id: Id, name: z.string() })).nullable(),
  uses: z.number().int(),
});
export type NameView = z.infer<typeof NameView>;

export const ImportSummary = z.object({
  id: Id,
  state: z.enum(['review', 'confirmed', 'abandoned']),
  fileName: z.string(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  seen: z.number().int(),
  all: z.number().int(),
  updatedAt: InstantText,
  planId: Id.nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportView = z.object({
  id: Id,
  state: z.enum(['review', 'confirmed', 'abandoned']),
  revision: z.number().int(),
  fileName: z.string(),
  format: z.string(),
  sourceText: z.string(),
  review: Review,
  names: z.array(NameView),
  /** Where the fields of the header stand in the source, and why the reader doubts them. */
  headerReading: PlanDocument.pick({ spans: true, confidence: true, reasons: true }),
  issuerAgency: z.object({ id: Id, name: z.string() }).nullable(),
  /** The plan that the text was read to correct; null for a plan of its own. */
  corrects: z
    .object({ id: Id, number: z.string().nullable(), title: z.string(), issuerAgencyId: Id })
    .nullable(),
  differences: z.array(PlanDifference),
  planId: Id.nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

const Started = z.object({ id: Id });

export const pastePlan = endpoint({
  method: 'POST',
  path: '/plan-imports',
  tag: 'plans',
  summary: 'Đọc một kế hoạch dán vào / Read a pasted plan',
  input: z.object({
    text: z.string().min(1).max(2_000_000),
    correctsPlanId: Id.optional(),
  }),
  output: Started,
  example: { input: { text: 'KẾ HOẠCH\nPhòng, chống mua bán người năm 2026…' } },
});

export const uploadPlan = endpoint({
  method: 'POST',
  path: '/plan-imports/file',
  tag: 'plans',
  upload: true,
  summary: 'Đọc một kế hoạch từ tệp .docx, .pdf hoặc .txt / Read a plan from a file',
  input: z.object({ correctsPlanId: Id.optional() }),
  output: Started,
});

export const listImports = endpoint({
  method: 'GET',
  path: '/plan-imports',
  tag: 'plans',
  summary: 'Các kế hoạch đang xem dở / Plans under review',
  input: z.object({}),
  output: z.object({ rows: z.array(ImportSummary) }),
});

export const getImport = endpoint({
  method: 'GET',
  path: '/plan-imports/:id',
  tag: 'plans',
  summary: 'Bản đề xuất và văn bản gốc / The proposal and its source',
  input: z.object({ id: Id }),
  output: ImportView,
});

export const saveReview = endpoint({
  method: 'PUT',
  path: '/plan-imports/:id/review',
  tag: 'plans',
  summary: 'Lưu phần đã xem / Save the review so far',
  input: z.object({ id: Id, revision: z.number().int(), review: Review }),
  output: z.object({ revision: z.number().int(), names: z.array(NameView) }),
});

/** What confirming would create, and what still stands in its way. */
export const ConfirmOutlook = z.object({
  hindrances: z.array(
    z.object({
      code: z.enum([
        'items-unseen',
        'issuer-missing',
        'period-missing',
        'title-missing',
        'state-missing',
        'names-unanswered',
        'correction-unchosen',
        'correction-other-issuer',
      ]),
      count: z.number().int().nullable(),
      names: z.array(z.string()),
    }),
  ),
  warnings: z.array(
    z.object({ key: z.string(), item: z.string(), reason: z.string(), text: z.string() }),
  ),
  counts: z.object({
    tasks: z.number().int(),
    targets: z.number().int(),
    reports: z.number().int(),
    recipients: z.number().int(),
    citations: z.number().int(),
    campaigns: z.number().int(),
    agencies: z.number().int(),
  }),
  /** in-force, or history for a plan whose period has passed. */
  suggestedState: z.enum(['in-force', 'history']),
  mayMap: z.boolean(),
  /** What becomes of the plan that the text corrects; null where a plan of its own is made. */
  correction: CorrectionOutlook.nullable(),
});
export type ConfirmOutlook = z.infer<typeof ConfirmOutlook>;

export const lookAtConfirming = endpoint({
  method: 'GET',
  path: '/plan-imports/:id/outlook',
  tag: 'plans',
  summary: 'Xác nhận thì tạo ra gì / What confirming would create',
  input: z.object({ id: Id }),
  output: ConfirmOutlook,
});

export const confirmPlan = endpoint({
  method: 'POST',
  path: '/plan-imports/:id/confirm',
  tag: 'plans',
  summary:
    'Xác nhận: tạo nhiệm vụ, chỉ tiêu, hạn báo cáo trong một lần, hoặc chỉnh kế hoạch đã có / Confirm in one transaction: a new plan, or the correction of one',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    /** Of a correction: the mark of the outlook that was looked at. */
    correctionMark: z.string().max(100).nullable().default(null),
  }),
  output: z.object({ planId: Id }),
});

export const abandonImport = endpoint({
  method: 'POST',
  path: '/plan-imports/:id/abandon',
  tag: 'plans',
  summary: 'Bỏ bản đang xem / Abandon a review',
  input: z.object({ id: Id }),
  output: Done,
});
