import { z } from 'zod';
import { RecurrenceUnit } from '#domain/programme/recurring-task.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id } from '#platform/contract/fields.ts';
import { ExecutionView, TaskCommandName } from './task.ts';

const Reason = z.string().trim().max(4000);

/** What an agency or its issuer does with a task; one message, told apart by `do`. */
export const TaskAct = z.object({
  id: Id,
  /** The agency whose execution is meant; the caller's own when absent. */
  agencyId: Id.optional(),
  /** The revision that was seen; 0 where the agency, reached by its card, has reported nothing yet. */
  revision: z.number().int(),
  do: TaskCommandName,
  text: Reason.default(''),
  percent: z.number().int().min(0).max(100).optional(),
  until: DateText.optional(),
  granted: z.boolean().optional(),
});
export type TaskAct = z.infer<typeof TaskAct>;

export const actOnTask = endpoint({
  method: 'POST',
  path: '/tasks/:id/acts',
  tag: 'tasks',
  summary:
    'Nhận, xin điều chỉnh, xin gia hạn, báo tiến độ, báo xong, xác nhận, trả lại / Act on a task',
  input: TaskAct,
  output: z.object({ execution: ExecutionView, entryId: Id.nullable() }),
  example: {
    input: { id: '0198f3a0-0000-7000-8000-000000000001', revision: 1, do: 'acknowledge' },
  },
});

export const actOnTasks = endpoint({
  method: 'POST',
  path: '/task-acts',
  tag: 'tasks',
  summary:
    'Nhận hoặc báo tiến độ nhiều nhiệm vụ một lần / Acknowledge or report on many tasks at once',
  input: z.object({
    ids: z.array(Id).min(1).max(200),
    /** Which agency’s execution of each, in the order of `ids`; the caller's own when absent. */
    agencyIds: z.array(Id).max(200).optional(),
    do: z.enum(['acknowledge', 'report-progress', 'report-done', 'confirm']),
    text: Reason.default(''),
    percent: z.number().int().min(0).max(100).optional(),
  }),
  output: z.object({
    done: z.number().int(),
    refused: z.array(
      z.object({ id: Id, code: z.string(), title: z.object({ vi: z.string(), en: z.string() }) }),
    ),
  }),
});

export const commentOnTask = endpoint({
  method: 'POST',
  path: '/tasks/:id/comments',
  tag: 'tasks',
  summary: 'Trao đổi, nhắc tên người cùng xem được / Comment, with mentions',
  input: z.object({
    id: Id,
    body: z.string().trim().min(1).max(4000),
    mentions: z.array(Id).max(20).default([]),
  }),
  output: z.object({ id: Id }),
});

/** An officer who may read the task, and so may be mentioned. */
export const TaskReader = z.object({
  officerId: Id,
  name: z.string(),
  title: z.string(),
  agency: z.string(),
});
export type TaskReader = z.infer<typeof TaskReader>;

export const findTaskReaders = endpoint({
  method: 'POST',
  path: '/tasks/:id/readers/find',
  tag: 'tasks',
  summary: 'Tìm người cùng xem được nhiệm vụ để nhắc tên / Find officers who may read the task',
  input: z.object({ id: Id, words: z.string().trim().max(100).default('') }),
  output: z.object({ rows: z.array(TaskReader) }),
});

export const addTask = endpoint({
  method: 'POST',
  path: '/tasks',
  tag: 'tasks',
  summary: 'Giao thêm nhiệm vụ, hoặc chia việc con / Add a task or a sub-task',
  input: z.object({
    parentTaskId: Id.nullable().default(null),
    planId: Id.nullable().default(null),
    body: z.string().trim().min(5).max(20_000),
    startsOn: DateText.nullable().default(null),
    dueOn: DateText.nullable().default(null),
    leadAgencyIds: z.array(Id).max(20).default([]),
    implementingAgencyIds: z.array(Id).max(400).default([]),
    cooperatingAgencyIds: z.array(Id).max(400).default([]),
    requestedAgencyIds: z.array(Id).max(400).default([]),
    recurrence: z
      .object({
        unit: RecurrenceUnit,
        every: z.number().int().min(1).max(12),
        until: DateText.nullable(),
      })
      .nullable()
      .default(null),
  }),
  output: z.object({ id: Id }),
});

export const stopRecurrence = endpoint({
  method: 'POST',
  path: '/tasks/:id/recurrence/stop',
  tag: 'tasks',
  summary: 'Thôi lặp lại / Stop recurring',
  input: z.object({ id: Id }),
  output: Done,
});

export const attachEvidence = endpoint({
  method: 'POST',
  path: '/tasks/:id/entries/:entryId/files',
  tag: 'tasks',
  upload: true,
  summary: 'Đính kèm minh chứng vào một lần báo tiến độ / Attach evidence to a progress entry',
  input: z.object({ id: Id, entryId: Id }),
  output: z.object({ files: z.array(z.object({ id: Id, name: z.string() })) }),
});

export const downloadEvidence = endpoint({
  method: 'GET',
  path: '/task-files/:fileId',
  tag: 'tasks',
  answer: 'file',
  summary: 'Tải minh chứng / Download evidence',
  input: z.object({ fileId: Id }),
  output: z.unknown(),
});
