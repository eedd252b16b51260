import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';

/** Executions of tasks counted under one heading; cancelled ones are left out. */
export const TaskSum = z.object({
  /** With a last day in the period. */
  total: z.number().int(),
  /** Of these, the last day has come. */
  due: z.number().int(),
  done: z.number().int(),
  doneOfDue: z.number().int(),
  onTime: z.number().int(),
  overdue: z.number().int(),
  atRisk: z.number().int(),
});
export type TaskSum = z.infer<typeof TaskSum>;

export const ReportSum = z.object({
  due: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  missing: z.number().int(),
});
export type ReportSum = z.infer<typeof ReportSum>;

export const LateAgency = z.object({
  id: Id,
  name: z.string(),
  overdueTasks: z.number().int(),
  missingReports: z.number().int(),
  ownPlanMissing: z.boolean(),
});
export type LateAgency = z.infer<typeof LateAgency>;

export const MonthSum = z.object({
  month: z.string(),
  done: z.number().int().nullable(),
  doneBefore: z.number().int().nullable(),
  reports: z.number().int().nullable(),
  reportsBefore: z.number().int().nullable(),
});
export type MonthSum = z.infer<typeof MonthSum>;

/** A commune in classes: 0 nothing open, 1 under five, 2 five to nine, 3 ten or more; never the exact count. */
export const CommuneClass = z.object({
  code: z.string(),
  name: z.string(),
  class: z.number().int().min(0).max(3),
  late: z.boolean(),
});
export type CommuneClass = z.infer<typeof CommuneClass>;

export const LeadersView = z.object({
  provinceName: z.string(),
  today: DateText,
  from: DateText,
  to: DateText,
  plans: z.array(z.object({ id: Id, number: z.string().nullable(), title: z.string() })),
  tasks: TaskSum,
  reports: ReportSum,
  ownPlans: z.object({ asked: z.number().int(), due: z.number().int(), issued: z.number().int() }),
  cards: z.object({ sent: z.number().int(), received: z.number().int() }),
  fields: z.array(TaskSum.extend({ path: z.string(), heading: z.string() })),
  agencies: z.array(TaskSum.extend({ id: Id, name: z.string() })),
  late: z.object({ count: z.number().int(), rows: z.array(LateAgency) }),
  coming: z.array(
    z.object({
      id: Id,
      kind: z.enum(['task', 'report']),
      title: z.string(),
      agency: z.string(),
      startsOn: DateText,
      dueOn: DateText,
      /** How many agencies have the same on the same day. */
      agencies: z.number().int(),
    }),
  ),
  months: z.array(MonthSum),
  communes: z.array(CommuneClass),
});
export type LeadersView = z.infer<typeof LeadersView>;

export const getLeadersView = endpoint({
  method: 'GET',
  path: '/leaders',
  tag: 'today',
  summary: 'Trang lãnh đạo: một màn hình, một trang in / The leaders’ page: one screen, one sheet',
  input: z.object({
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    period: z
      .enum(['year', 'half-1', 'half-2', 'quarter-1', 'quarter-2', 'quarter-3', 'quarter-4'])
      .default('year'),
    planId: Id.optional(),
  }),
  output: LeadersView,
});
