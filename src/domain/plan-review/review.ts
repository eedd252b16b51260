import { z } from 'zod';
import { PlanReading, ReportKind, Span, TargetValue } from '#domain/plan-reading/plan-reading.ts';

/** What the reviewer has made of one proposed item. */
export const ReviewStatus = z.enum(['unseen', 'accepted', 'edited', 'rejected']);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

const Day = z.iso.date();

const Reviewed = {
  key: z.string().max(40),
  status: ReviewStatus,
  span: Span,
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string().max(100)).max(20),
};

const Names = z.array(z.string().trim().min(1).max(400)).max(60);

export const ReviewHeader = z.object({
  status: ReviewStatus,
  type: z.string().max(200).nullable(),
  number: z.string().max(100).nullable(),
  date: Day.nullable(),
  place: z.string().max(200).nullable(),
  issuer: z.string().max(400).nullable(),
  title: z.string().max(2000).nullable(),
  signer: z.string().max(200).nullable(),
  citedDocuments: z.array(z.string().max(100)).max(300),
});
export type ReviewHeader = z.infer<typeof ReviewHeader>;

export const ReviewTarget = z.object({
  ...Reviewed,
  path: z.string().max(60),
  quote: z.string().max(5000),
  values: z.array(TargetValue).max(10),
});
export type ReviewTarget = z.infer<typeof ReviewTarget>;

export const ReviewTask = z.object({
  ...Reviewed,
  path: z.string().max(60),
  text: z.string().min(1).max(20_000),
  lead: Names,
  cooperating: Names,
  implementing: Names,
  requested: Names,
  covers: z.array(z.string().max(60)).max(100),
  from: Day.nullable(),
  to: Day.nullable(),
  deadline: Day.nullable(),
});
export type ReviewTask = z.infer<typeof ReviewTask>;

export const ReviewReport = z.object({
  ...Reviewed,
  path: z.string().max(60),
  kind: ReportKind,
  due: z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)).max(12),
  to: z.string().max(400).nullable(),
  via: z.string().max(400).nullable(),
  by: Names,
});
export type ReviewReport = z.infer<typeof ReviewReport>;

export const ReviewRecipient = z.object({ ...Reviewed, text: z.string().min(1).max(500) });
export type ReviewRecipient = z.infer<typeof ReviewRecipient>;

/** What a written agency name stands for here: chosen agencies, a group's members, or nobody yet. */
export const NameAnswer = z.object({
  agencyIds: z.array(z.uuid()).max(400),
  asGroup: z.boolean(),
  /** Kept as written, assigned to nobody. */
  kept: z.boolean(),
});
export type NameAnswer = z.infer<typeof NameAnswer>;

export const ReviewSettings = z.object({
  state: z.enum(['in-force', 'history']).nullable(),
  periodFrom: Day.nullable(),
  periodTo: Day.nullable(),
  issuerAgencyId: z.uuid().nullable(),
  issuerLevel: z.enum(['central', 'province', 'district', 'commune']).nullable(),
  issuerPlaceName: z.string().max(200).nullable(),
  mapped: z.boolean(),
  parentPlanId: z.uuid().nullable(),
  parentNodeId: z.uuid().nullable(),
  ownPlanDueOn: Day.nullable(),
  dueRollsForward: z.boolean(),
  /** Of a text that corrects a plan: whether it does so, or is a plan of its own; null until chosen. */
  correction: z.enum(['correct', 'separate']).nullable().default(null),
});
export type ReviewSettings = z.infer<typeof ReviewSettings>;

/** The working copy of a proposal: what the reviewer sees, edits and leaves and finds again. */
export const Review = z.object({
  header: ReviewHeader,
  sections: z.array(PlanReading.shape.sections.element).max(2000),
  targets: z.array(ReviewTarget).max(1000),
  tasks: z.array(ReviewTask).max(3000),
  reports: z.array(ReviewReport).max(300),
  recipients: z.array(ReviewRecipient).max(300),
  names: z.record(z.string().max(400), NameAnswer),
  settings: ReviewSettings,
  /** Key of the item last looked at. */
  cursor: z.string().max(40).nullable(),
});
export type Review = z.infer<typeof Review>;
export type ReviewItem = ReviewTarget | ReviewTask | ReviewReport | ReviewRecipient;
