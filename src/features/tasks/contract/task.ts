import { z } from 'zod';
import { Fate, FieldChange } from '#domain/plan-review/correction.ts';
import { AssignmentMode, AssignmentRole, TaskState } from '#domain/programme/agency-task.ts';
import { RecurrenceUnit } from '#domain/programme/recurring-task.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** What may be asked of an agency's execution. */
export const TaskCommandName = z.enum([
  'acknowledge',
  'ask-change',
  'answer-change',
  'ask-extension',
  'answer-extension',
  'report-progress',
  'report-done',
  'confirm',
  'return',
  'cancel',
]);
export type TaskCommandName = z.infer<typeof TaskCommandName>;

/** How a task stands against its time today. */
export const Standing = z.enum([
  'upcoming',
  'on-track',
  'at-risk',
  'overdue',
  'not-reported',
  'finished',
  'finished-late',
  'cancelled',
]);
export type Standing = z.infer<typeof Standing>;

export const TaskRow = z.object({
  id: Id,
  title: z.string(),
  path: z.string(),
  planId: Id.nullable(),
  planNumber: z.string().nullable(),
  agency: z.object({ id: Id, name: z.string() }),
  role: AssignmentRole,
  mode: AssignmentMode,
  state: TaskState,
  standing: Standing,
  /** Thường xuyên: its result is the periodic report. */
  continuing: z.boolean(),
  startsOn: DateText.nullable(),
  dueOn: DateText.nullable(),
  /** Day on which it was reported done; null while it goes on. */
  doneOn: DateText.nullable(),
  progress: z.number().int(),
  revision: z.number().int(),
  /** Reached through a group or as cooperating: received with the plan’s card. */
  byCard: z.boolean(),
});
export type TaskRow = z.infer<typeof TaskRow>;

export const TaskScope = z.enum(['mine', 'issued', 'card']);
export type TaskScope = z.infer<typeof TaskScope>;

export const TaskFilterState = z.enum([
  'open',
  'waiting',
  'asked',
  'overdue',
  'at-risk',
  'done',
  'confirmed',
]);
export type TaskFilterState = z.infer<typeof TaskFilterState>;

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  tag: 'tasks',
  summary:
    'Nhiệm vụ theo cơ quan, trạng thái, kế hoạch, hạn / Tasks by agency, state, plan, due day',
  input: z.object({
    ...PageInput,
    /**
     * `mine`: those of the caller's agency; `issued`: those of agencies in the caller's range;
     * `card`: all of one plan that name the caller's agency, singly or in a group.
     */
    scope: TaskScope.default('mine'),
    state: TaskFilterState.optional(),
    planId: Id.optional(),
    agencyId: Id.optional(),
    dueBefore: DateText.optional(),
  }),
  output: pageOf(TaskRow),
});

export const PersonRef = z.object({ name: z.string(), title: z.string(), agency: z.string() });

export const AssignmentView = z.object({
  role: AssignmentRole,
  mode: AssignmentMode,
  asWritten: z.string(),
  agency: z.object({ id: Id, name: z.string() }).nullable(),
  members: z.number().int().nullable(),
});

/** A command with whether it is open to the caller now, and why not. */
export const WayOn = z.object({
  command: TaskCommandName,
  allowed: z.boolean(),
  reason: z.string().nullable(),
});
export type WayOn = z.infer<typeof WayOn>;

/** One agency's own execution, where the reader may see it. */
export const ExecutionView = z.object({
  agency: z.object({ id: Id, name: z.string() }),
  role: AssignmentRole,
  mode: AssignmentMode,
  state: TaskState,
  standing: Standing,
  dueOn: DateText.nullable(),
  doneOn: DateText.nullable(),
  progress: z.number().int(),
  revision: z.number().int(),
  byCard: z.boolean(),
  asked: z.object({ reason: z.string(), until: DateText.nullable() }).nullable(),
  /** What the caller may ask of this execution: now, or not in its present state. */
  waysOn: z.array(WayOn),
});
export type ExecutionView = z.infer<typeof ExecutionView>;

export const EntryView = z.object({
  id: Id,
  agency: z.string(),
  by: PersonRef,
  body: z.string(),
  percent: z.number().int().nullable(),
  toState: TaskState.nullable(),
  at: InstantText,
  files: z.array(z.object({ id: Id, name: z.string(), size: z.number().int() })),
});

export const CommentView = z.object({
  id: Id,
  by: PersonRef,
  body: z.string(),
  at: InstantText,
  mentions: z.array(z.string()),
});

/** What a correction of the plan did to a task. */
export const TaskCorrectionView = z.object({
  id: Id,
  at: InstantText,
  by: PersonRef,
  fate: Fate.exclude(['kept']),
  /** The corrected document. */
  documentId: Id,
  number: z.string().nullable(),
  changes: z.array(FieldChange),
});
export type TaskCorrectionView = z.infer<typeof TaskCorrectionView>;

export const TaskView = z.object({
  id: Id,
  revision: z.number().int(),
  title: z.string(),
  body: z.string(),
  path: z.string(),
  origin: z.string(),
  plan: z
    .object({ id: Id, title: z.string(), number: z.string().nullable(), documentId: Id })
    .nullable(),
  /** Where its words stand in the plan's text. */
  span: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  parent: z.object({ id: Id, title: z.string() }).nullable(),
  subTasks: z.array(z.object({ id: Id, title: z.string(), progress: z.number().int() })),
  continuing: z.boolean(),
  startsOn: DateText.nullable(),
  dueOn: DateText.nullable(),
  beforeOn: DateText.nullable(),
  /** The working day named in reminders, when the last day is a day off. */
  remindOn: DateText.nullable(),
  recurrence: z
    .object({ unit: RecurrenceUnit, every: z.number().int(), until: DateText.nullable() })
    .nullable(),
  state: z.enum(['open', 'done', 'confirmed', 'cancelled']),
  standing: Standing,
  progress: z.number().int(),
  assignments: z.array(AssignmentView),
  executions: z.array(ExecutionView),
  mine: ExecutionView.nullable(),
  /** How the caller's agency was named when it has no execution of its own yet. */
  card: z
    .object({
      role: AssignmentRole,
      mode: AssignmentMode,
      asWritten: z.string(),
      waysOn: z.array(WayOn),
    })
    .nullable(),
  mayAnswer: z.boolean(),
  mayDivide: z.boolean(),
  mayComment: z.boolean(),
  entries: z.array(EntryView),
  /** What corrections of its plan did to it, newest first. */
  corrections: z.array(TaskCorrectionView),
  comments: z.array(CommentView),
  coveredBy: z.array(z.object({ id: Id, title: z.string() })),
});
export type TaskView = z.infer<typeof TaskView>;

export const getTask = endpoint({
  method: 'GET',
  path: '/tasks/:id',
  tag: 'tasks',
  summary: 'Một nhiệm vụ / One task',
  input: z.object({ id: Id }),
  output: TaskView,
});
