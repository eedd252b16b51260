import { z } from 'zod';
import { AssignmentMode, AssignmentRole, TaskState } from '#domain/programme/agency-task.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

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
  progress: z.number().int(),
});
export type TaskRow = z.infer<typeof TaskRow>;

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  tag: 'tasks',
  summary:
    'Nhiệm vụ theo cơ quan, trạng thái, kế hoạch, hạn / Tasks by agency, state, plan, due day',
  input: z.object({
    ...PageInput,
    /** `mine`: those of the caller's agency; `issued`: those of agencies in the caller's range. */
    scope: z.enum(['mine', 'issued']).default('mine'),
    state: z.enum(['open', 'waiting', 'overdue', 'at-risk', 'done', 'confirmed']).optional(),
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

/** One agency's own execution, where the reader may see it. */
export const ExecutionView = z.object({
  agency: z.object({ id: Id, name: z.string() }),
  role: AssignmentRole,
  mode: AssignmentMode,
  state: TaskState,
  standing: Standing,
  dueOn: DateText.nullable(),
  progress: z.number().int(),
  revision: z.number().int(),
  asked: z.object({ reason: z.string(), until: DateText.nullable() }).nullable(),
});
export type ExecutionView = z.infer<typeof ExecutionView>;

/** A command with whether it is open to the caller now, and why not. */
export const WayOn = z.object({
  command: z.string(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
});

export const EntryView = z.object({
  id: Id,
  agency: z.string(),
  by: PersonRef,
  body: z.string(),
  percent: z.number().int().nullable(),
  toState: z.string().nullable(),
  at: InstantText,
  files: z.array(z.object({ id: Id, name: z.string(), size: z.number().int() })),
});

export const CommentView = z.object({
  id: Id,
  by: PersonRef,
  body: z.string(),
  at: InstantText,
});

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
  parent: z.object({ id: Id, title: z.string() }).nullable(),
  subTasks: z.array(z.object({ id: Id, title: z.string(), progress: z.number().int() })),
  continuing: z.boolean(),
  startsOn: DateText.nullable(),
  dueOn: DateText.nullable(),
  beforeOn: DateText.nullable(),
  /** The working day named in reminders, when the last day is a day off. */
  remindOn: DateText.nullable(),
  recurrence: z
    .object({ unit: z.string(), every: z.number().int(), until: DateText.nullable() })
    .nullable(),
  state: z.enum(['open', 'done', 'confirmed', 'cancelled']),
  standing: Standing,
  progress: z.number().int(),
  assignments: z.array(AssignmentView),
  executions: z.array(ExecutionView),
  mine: ExecutionView.nullable(),
  waysOn: z.array(WayOn),
  entries: z.array(EntryView),
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
