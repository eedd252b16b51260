import { z } from 'zod';

/** What a correction of a plan does to an item of it. */
export const Fate = z.enum(['kept', 'changed', 'added', 'ended']);
export type Fate = z.infer<typeof Fate>;

/** What of an item changes; `agencies` are those a name that stays as written stands for now. */
export const CorrectedField = z.enum([
  'text',
  'path',
  'from',
  'to',
  'deadline',
  'lead',
  'implementing',
  'cooperating',
  'requested',
  'agencies',
  'values',
  'kind',
  'due',
  'receiver',
  'via',
  'by',
]);
export type CorrectedField = z.infer<typeof CorrectedField>;

/** How a page calls each field. */
export const CORRECTED_FIELD_NAMES: Record<CorrectedField, { vi: string; en: string }> = {
  text: { vi: 'Nội dung', en: 'Words' },
  path: { vi: 'Mục', en: 'Section' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'Until' },
  deadline: { vi: 'Thời hạn ghi', en: 'Day written' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  implementing: { vi: 'Thực hiện', en: 'Implementing' },
  cooperating: { vi: 'Phối hợp', en: 'Cooperating' },
  requested: { vi: 'Nơi được đề nghị', en: 'Asked, not ordered' },
  agencies: { vi: 'Cơ quan đảm nhiệm', en: 'Agencies that hold it' },
  values: { vi: 'Mức phải đạt', en: 'Figure' },
  kind: { vi: 'Loại báo cáo', en: 'Kind of report' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  receiver: { vi: 'Gửi đến', en: 'Receiver' },
  via: { vi: 'Qua', en: 'Through' },
  by: { vi: 'Ai báo cáo', en: 'Who reports' },
};

/** One field before and after, as written; lists where it holds several, empty where nothing stood. */
export const FieldChange = z.object({
  field: CorrectedField,
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** One item of a plan, told by its new place and words, or the old where it has none any more. */
export const CorrectedItem = z.object({
  part: z.enum(['task', 'target', 'report']),
  fate: Fate,
  /** The task or reporting duty; null for a target, and for what is not made yet. */
  id: z.string().nullable(),
  path: z.string(),
  text: z.string(),
  /** The day until which the text now wants it done; null for what has none or ends. */
  day: z.string().nullable(),
  changes: z.array(FieldChange),
});
export type CorrectedItem = z.infer<typeof CorrectedItem>;

/** Why a task, a report or a campaign ends that a corrected text does not hold any more. */
export const NO_LONGER_WRITTEN = 'không còn trong văn bản đã chỉnh';
