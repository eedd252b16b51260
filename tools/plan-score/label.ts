import { z } from 'zod';

const Value = z.strictObject({
  op: z.enum(['=', '>', '>=', '<', '<=', '+', '-']),
  value: z.number(),
  unit: z.string(),
  of: z.number().optional(),
});

const Field = z.string().nullable().optional();
const Names = z.array(z.string()).optional();

const Header = z.strictObject({
  type: Field,
  number: Field,
  date: Field,
  place: Field,
  issuer: Field,
  title: Field,
  signer: Field,
  signerSha256: z.string().length(64).optional(),
  citedDocuments: Names,
});

const Section = z.strictObject({ path: z.string(), heading: z.string() });

const Target = z.strictObject({
  path: z.string(),
  quote: z.string(),
  values: z.array(Value).optional(),
});

const Task = z.strictObject({
  path: z.string(),
  begins: z.string(),
  lead: Names,
  cooperating: Names,
  implementing: Names,
  requested: Names,
  covers: Names,
  from: Field,
  to: Field,
  deadline: Field,
});

const Report = z.strictObject({
  path: z.string(),
  kind: z.enum(['quarterly', 'semiannual', 'annual', 'once', 'adhoc']),
  due: Names,
  to: Field,
  via: Field,
  by: Names,
});

/** What a person says a plan contains; a key that is absent is not compared. */
export const PlanLabel = z.strictObject({
  source: z.string().optional(),
  document: Header.optional(),
  sections: z.array(Section).optional(),
  targets: z.array(Target).optional(),
  tasks: z.array(Task).optional(),
  reports: z.array(Report).optional(),
  recipients: z.array(z.string()).optional(),
  /** First words of paragraphs of which it is open whether they are tasks: neither right nor wrong. */
  doubtful: z.array(z.string()).optional(),
});
export type PlanLabel = z.infer<typeof PlanLabel>;

export type LabelTarget = z.infer<typeof Target>;
export type LabelTask = z.infer<typeof Task>;
export type LabelReport = z.infer<typeof Report>;
export type LabelHeader = z.infer<typeof Header>;
