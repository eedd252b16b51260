import { z } from 'zod';
import type { AssignmentRole } from '#domain/programme/agency-task.ts';
import { listFoldedWords } from '#domain/text/fold-text.ts';

/** What a clear task says; the list in use is data, this is all that can be checked. */
export const ClearnessCode = z.enum(['person', 'work', 'time', 'result', 'responsibility']);
export type ClearnessCode = z.infer<typeof ClearnessCode>;

export type ClearnessItem = { code: ClearnessCode; vi: string; en: string };

/** All items (“rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm”); a setting says which are asked. */
export const CLEARNESS_ITEMS: readonly ClearnessItem[] = [
  { code: 'person', vi: 'Rõ người', en: 'Who' },
  { code: 'work', vi: 'Rõ việc', en: 'What' },
  { code: 'time', vi: 'Rõ thời gian', en: 'When' },
  { code: 'result', vi: 'Rõ kết quả', en: 'Result' },
  { code: 'responsibility', vi: 'Rõ trách nhiệm', en: 'Responsibility' },
];

/** A task at confirmation, as far as its clearness goes. */
export type TaskToCheck = {
  key: string;
  text: string;
  assignments: readonly { role: AssignmentRole; isResolved: boolean; answers?: boolean }[];
  hasDate: boolean;
  isStanding: boolean;
  /** The expected result or product, as the reviewer wrote it; empty where none is stated. */
  result: string;
};

export type ClearnessWarning = {
  key: string;
  item: ClearnessCode;
  /** Why the item warns, e.g. `no-agency`. */
  reason:
    | 'no-agency'
    | 'agency-unknown'
    | 'too-short'
    | 'no-date'
    | 'no-result'
    | 'no-lead'
    | 'several-leads';
};

const FEWEST_WORDS = 5;

/**
 * Lists what is unclear in the tasks of a plan, in one list that blocks nothing. A standing task
 * takes the plan's period as its time and the periodic report as its result.
 */
export function checkClearness(
  tasks: readonly TaskToCheck[],
  items: readonly ClearnessCode[],
): ClearnessWarning[] {
  return tasks.flatMap((task) =>
    items.flatMap((item) => {
      const reason = findUnclear(task, item);
      return reason === null ? [] : [{ key: task.key, item, reason }];
    }),
  );
}

function findUnclear(task: TaskToCheck, item: ClearnessCode): ClearnessWarning['reason'] | null {
  switch (item) {
    case 'person':
      return findUnclearPerson(task);
    case 'work':
      return listFoldedWords(task.text).length < FEWEST_WORDS ? 'too-short' : null;
    case 'time':
      return task.hasDate || task.isStanding ? null : 'no-date';
    case 'result':
      return task.isStanding || task.result.trim() !== '' ? null : 'no-result';
    case 'responsibility':
      return findUnclearResponsibility(task);
  }
}

function findUnclearPerson(task: TaskToCheck): ClearnessWarning['reason'] | null {
  if (task.assignments.length === 0) {
    return 'no-agency';
  }
  return task.assignments.every((one) => one.isResolved) ? null : 'agency-unknown';
}

function findUnclearResponsibility(task: TaskToCheck): ClearnessWarning['reason'] | null {
  if (task.assignments.some((one) => one.answers === true)) {
    return null;
  }
  const leads = task.assignments.filter((one) => one.role === 'lead').length;
  const implementing = task.assignments.filter((one) => one.role === 'implementing').length;
  if (leads > 1) {
    return 'several-leads';
  }
  return leads === 1 || implementing === 1 ? null : 'no-lead';
}
