import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { TaskTerm } from '#domain/programme/task-term.ts';

/** An assignment orders (giao) or requests (đề nghị). */
export const AssignmentMode = z.enum(['ordered', 'requested']);
export type AssignmentMode = z.infer<typeof AssignmentMode>;

export const AssignmentRole = z.enum(['lead', 'cooperating', 'implementing']);
export type AssignmentRole = z.infer<typeof AssignmentRole>;

/** Where an agency stands with a task that it was given. */
export type TaskCondition =
  | { state: 'assigned'; on: Temporal.PlainDate }
  | { state: 'acknowledged'; on: Temporal.PlainDate }
  | { state: 'change-asked'; on: Temporal.PlainDate; reason: string; resume: Resumable }
  | {
      state: 'extension-asked';
      on: Temporal.PlainDate;
      reason: string;
      until: Temporal.PlainDate;
      resume: Resumable;
    }
  | { state: 'in-progress'; on: Temporal.PlainDate }
  | { state: 'done'; on: Temporal.PlainDate; result: string }
  | { state: 'returned'; on: Temporal.PlainDate; reason: string }
  | { state: 'confirmed'; on: Temporal.PlainDate; doneOn: Temporal.PlainDate }
  | { state: 'cancelled'; on: Temporal.PlainDate; reason: string };

/** Conditions to which an answered question goes back. */
export type Resumable = Extract<
  TaskCondition,
  { state: 'assigned' | 'acknowledged' | 'in-progress' | 'returned' }
>;

export const TaskState = z.enum([
  'assigned',
  'acknowledged',
  'change-asked',
  'extension-asked',
  'in-progress',
  'done',
  'returned',
  'confirmed',
  'cancelled',
]);
export type TaskState = z.infer<typeof TaskState>;

/** The execution of one task by one agency. */
export type AgencyTask = {
  condition: TaskCondition;
  term: TaskTerm;
  /** 0 to 100, as the agency last said. */
  progress: number;
};

/** One entry of progress, kept for ever with the day and the evidence that it names. */
export type ProgressEntry = {
  percent: number;
  text: string;
  evidenceIds: readonly string[];
};

/** What an agency or its issuer asks of an agency task. */
export type TaskCommand =
  | { do: 'acknowledge' }
  | { do: 'ask-change'; reason: string }
  | { do: 'answer-change'; granted: boolean; answer: string; term?: TaskTerm }
  | { do: 'ask-extension'; until: Temporal.PlainDate; reason: string }
  | { do: 'answer-extension'; granted: boolean; answer: string; until?: Temporal.PlainDate }
  | { do: 'report-progress'; entry: ProgressEntry }
  | { do: 'report-done'; result: string; evidenceIds: readonly string[] }
  | { do: 'confirm' }
  | { do: 'return'; reason: string }
  | { do: 'cancel'; reason: string };

/** What happened to an agency task, told in the past tense. */
export type TaskFact =
  | { fact: 'task.acknowledged' }
  | { fact: 'task.change-asked'; reason: string }
  | { fact: 'task.change-answered'; granted: boolean; answer: string }
  | { fact: 'task.extension-asked'; until: Temporal.PlainDate; reason: string }
  | {
      fact: 'task.extension-answered';
      granted: boolean;
      answer: string;
      lastDay: Temporal.PlainDate | null;
    }
  | { fact: 'task.progress-reported'; entry: ProgressEntry; on: Temporal.PlainDate }
  | { fact: 'task.done'; result: string; evidenceIds: readonly string[] }
  | { fact: 'task.confirmed' }
  | { fact: 'task.returned'; reason: string }
  | { fact: 'task.cancelled'; reason: string };

/** Finds the condition to which an answered question would go back; null where none may be asked. */
export function findResumable(condition: TaskCondition): Resumable | null {
  switch (condition.state) {
    case 'assigned':
    case 'acknowledged':
    case 'in-progress':
    case 'returned':
      return condition;
    case 'change-asked':
    case 'extension-asked':
    case 'done':
    case 'confirmed':
    case 'cancelled':
      return null;
  }
}

/** Gives the progress to show and to roll up: work reported done is whole until it is returned. */
export function shownProgress(task: AgencyTask): number {
  const { state } = task.condition;
  return state === 'done' || state === 'confirmed' ? 100 : task.progress;
}

/** Gives the day on which the work was reported done; null while it goes on. */
export function findDoneDay(condition: TaskCondition): Temporal.PlainDate | null {
  if (condition.state === 'done') {
    return condition.on;
  }
  return condition.state === 'confirmed' ? condition.doneOn : null;
}

/** The names of the states as the screens say them. */
export const TASK_STATE_NAMES: Record<TaskState, { vi: string; en: string }> = {
  assigned: { vi: 'Đã giao', en: 'Assigned' },
  acknowledged: { vi: 'Đã nhận', en: 'Acknowledged' },
  'change-asked': { vi: 'Đề nghị điều chỉnh', en: 'Change asked' },
  'extension-asked': { vi: 'Đề nghị gia hạn', en: 'Extension asked' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  done: { vi: 'Đã báo hoàn thành', en: 'Reported done' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};
