import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, InstantText } from '#platform/contract/fields.ts';

/** The groups of Hôm nay, in the order in which they stand on the page. */
export const TodayGroupName = z.enum([
  'danger',
  'overdue',
  'due-today',
  'next-three-days',
  'two-weeks',
  'to-accept',
  'returned',
  'to-decide',
  'letters',
  'late-agencies',
  'meetings',
  'notices',
  'office',
]);
export type TodayGroupName = z.infer<typeof TodayGroupName>;

/** What a line is about; the page makes its words and its way in from this. */
export const TodayLineKind = z.enum([
  'danger',
  'task',
  'card',
  'own-plan',
  'report',
  'plan-review',
  'task-to-confirm',
  'change-request',
  'extension-request',
  'report-to-decide',
  'difficulty',
  'letter',
  'late-agency',
  'meeting',
  'notice',
  'session',
  'invitation',
  'calendar',
  'audit-check',
  'refusal',
  'plan',
]);
export type TodayLineKind = z.infer<typeof TodayLineKind>;

export const TodayLine = z.object({
  id: z.string(),
  kind: TodayLineKind,
  /** The record that the way in opens; null where the line leads to a list. */
  recordId: z.string().nullable(),
  /** The record's own words; empty where the page has the words. */
  title: z.string(),
  number: z.string().nullable(),
  /** Clause of the plan. */
  path: z.string().nullable(),
  agency: z.string().nullable(),
  startsOn: DateText.nullable(),
  dueOn: DateText.nullable(),
  /** Last working day before the last day, when that is a day off. */
  remindOn: DateText.nullable(),
  state: z.string().nullable(),
  at: InstantText.nullable(),
  note: z.string().nullable(),
  count: z.number().int().nullable(),
  /** Of a late agency: reports that are missing, beside the tasks counted before. */
  alsoCount: z.number().int().nullable(),
  atRisk: z.boolean(),
});
export type TodayLine = z.infer<typeof TodayLine>;

export const TodayGroup = z.object({
  name: TodayGroupName,
  /** All there are, of which the first are given as lines. */
  count: z.number().int(),
  lines: z.array(TodayLine),
});
export type TodayGroup = z.infer<typeof TodayGroup>;

/** One day of the strip of two weeks. */
export const TodayDay = z.object({
  day: DateText,
  working: z.boolean(),
  /** The name of a day off that is no week-end. */
  name: z.object({ vi: z.string(), en: z.string() }).nullable(),
  overdue: z.number().int(),
  tasks: z.number().int(),
  /** Reports and own plans. */
  duties: z.number().int(),
});
export type TodayDay = z.infer<typeof TodayDay>;

export const TodayView = z.object({
  today: DateText,
  days: z.array(TodayDay),
  groups: z.array(TodayGroup),
});
export type TodayView = z.infer<typeof TodayView>;

export const getToday = endpoint({
  method: 'GET',
  path: '/today',
  tag: 'today',
  summary: 'Hôm nay phải làm gì / What must be done today',
  input: z.object({}),
  output: TodayView,
});
