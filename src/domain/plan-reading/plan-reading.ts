import { z } from 'zod';

/** Character offsets in the normalised source text, in UTF-16 units, end exclusive. */
export const Span = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = z.infer<typeof Span>;

const Doubt = {
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()),
};

const PlainDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const HeaderField = z.enum([
  'type',
  'number',
  'date',
  'place',
  'issuer',
  'title',
  'signer',
  'citedDocuments',
]);
export type HeaderField = z.infer<typeof HeaderField>;

/** A heading line with its mark: "II.2" and "Công tác truyền thông". */
export const PlanSection = z.strictObject({
  path: z.string(),
  heading: z.string(),
  span: Span,
  ...Doubt,
});
export type PlanSection = z.infer<typeof PlanSection>;

/** One figure of a target; "+" is "increase by", "-" is "decrease by", `of` stands for "07/07". */
export const TargetValue = z.strictObject({
  op: z.enum(['=', '>', '>=', '<', '<=', '+', '-']),
  value: z.number(),
  unit: z.string(),
  of: z.number().optional(),
});
export type TargetValue = z.infer<typeof TargetValue>;

export const PlanTarget = z.strictObject({
  path: z.string(),
  quote: z.string(),
  values: z.array(TargetValue),
  span: Span,
  ...Doubt,
});
export type PlanTarget = z.infer<typeof PlanTarget>;

/** A paragraph that orders work, with the agencies that lead, cooperate or implement. */
export const PlanTask = z.strictObject({
  path: z.string(),
  begins: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
  cooperating: z.array(z.string()),
  implementing: z.array(z.string()),
  requested: z.array(z.string()),
  covers: z.array(z.string()),
  from: PlainDay.nullable(),
  to: PlainDay.nullable(),
  deadline: PlainDay.nullable(),
  span: Span,
  ...Doubt,
});
export type PlanTask = z.infer<typeof PlanTask>;

export const ReportKind = z.enum(['quarterly', 'semiannual', 'annual', 'once', 'adhoc']);
export type ReportKind = z.infer<typeof ReportKind>;

/** A report owed: due days are MM-DD where they recur and YYYY-MM-DD for a report asked for once. */
export const PlanReport = z.strictObject({
  path: z.string(),
  kind: ReportKind,
  due: z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/)),
  to: z.string().nullable(),
  via: z.string().nullable(),
  by: z.array(z.string()),
  span: Span,
  ...Doubt,
});
export type PlanReport = z.infer<typeof PlanReport>;

export const PlanDocument = z.strictObject({
  type: z.string().nullable(),
  number: z.string().nullable(),
  date: PlainDay.nullable(),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  signer: z.string().nullable(),
  citedDocuments: z.array(z.string()),
  spans: z.strictObject({
    type: Span.optional(),
    number: Span.optional(),
    date: Span.optional(),
    place: Span.optional(),
    issuer: Span.optional(),
    title: Span.optional(),
    signer: Span.optional(),
    citedDocuments: z.array(Span).optional(),
  }),
  confidence: z.partialRecord(HeaderField, z.number().min(0).max(1)),
  reasons: z.partialRecord(HeaderField, z.array(z.string())),
});
export type PlanDocument = z.infer<typeof PlanDocument>;

/** What the reader proposes for one plan: the exchange format of `lachan plan read --json`. */
export const PlanReading = z.strictObject({
  document: PlanDocument,
  sections: z.array(PlanSection),
  targets: z.array(PlanTarget),
  tasks: z.array(PlanTask),
  reports: z.array(PlanReport),
  recipients: z.array(z.string()),
  recipientSpans: z.array(Span),
});
export type PlanReading = z.infer<typeof PlanReading>;
