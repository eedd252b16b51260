import { z } from 'zod';
import { ReportKind, Span, TargetValue } from '#domain/plan-reading/plan-reading.ts';

/** Who a written name turned out to be: one or more agencies, or the snapshot of a group. */
export const ResolvedName = z.object({
  asWritten: z.string(),
  agencyIds: z.array(z.string()),
  snapshotId: z.string().nullable(),
});
export type ResolvedName = z.infer<typeof ResolvedName>;

export const ConfirmedTask = z.object({
  id: z.string(),
  path: z.string(),
  text: z.string(),
  lead: z.array(ResolvedName),
  cooperating: z.array(ResolvedName),
  implementing: z.array(ResolvedName),
  /** Names, as written, that are asked rather than ordered. */
  requested: z.array(z.string()),
  /** Ids of the tasks handed to this one by reference. */
  coversIds: z.array(z.string()),
  from: z.string().nullable(),
  to: z.string().nullable(),
  deadline: z.string().nullable(),
  span: Span,
});
export type ConfirmedTask = z.infer<typeof ConfirmedTask>;

export const ConfirmedReport = z.object({
  id: z.string(),
  path: z.string(),
  kind: ReportKind,
  due: z.array(z.string()),
  to: ResolvedName.nullable(),
  via: ResolvedName.nullable(),
  by: z.array(ResolvedName),
  span: Span,
});
export type ConfirmedReport = z.infer<typeof ConfirmedReport>;

/** The structure a person confirmed: what tasks, campaigns, duties and targets are made from. */
export const ConfirmedPlan = z.object({
  planId: z.string(),
  state: z.enum(['in-force', 'history']),
  title: z.string(),
  type: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuerAgencyId: z.string(),
  issuerLft: z.number(),
  periodFrom: z.string(),
  periodTo: z.string(),
  ownPlanDueOn: z.string().nullable(),
  dueRollsForward: z.boolean(),
  tasks: z.array(ConfirmedTask),
  targets: z.array(
    z.object({ path: z.string(), quote: z.string(), values: z.array(TargetValue), span: Span }),
  ),
  reports: z.array(ConfirmedReport),
});
export type ConfirmedPlan = z.infer<typeof ConfirmedPlan>;
