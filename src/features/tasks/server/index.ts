import type { Mount } from '#platform/server/http/mount.ts';
import {
  actOnTask,
  actOnTasks,
  addTask,
  attachEvidence,
  commentOnTask,
  downloadEvidence,
  findTaskReaders,
  getTask,
  listTasks,
  stopRecurrence,
} from '../contract.ts';
import { actOnOneTask } from './act-on-task.ts';
import { actOnManyTasks } from './act-on-tasks.ts';
import { addOneTask } from './add-task.ts';
import { addComment } from './comment-on-task.ts';
import { attachToEntry, registerEvidence, sendEvidence } from './evidence.ts';
import { getTaskView } from './get-task.ts';
import { hotTasks, listVisibleTasks } from './list-tasks.ts';
import { endRecurrence } from './recur-task.ts';
import { findReaders } from './task-people.ts';

export { storeTask } from './add-task.ts';
export { correctTasksOfPlan } from './correct-tasks-of-plan.ts';
export { createTaskOfConclusion } from './create-task-of-conclusion.ts';
export { createTasksOfPlan } from './create-tasks-of-plan.ts';
export { listQuery } from './list-query.ts';
export { moveRollingTasks } from './move-rolling-tasks.ts';
export { recurOnConfirmed } from './recur-task.ts';

/** The door of tasks. */
export function mountTasks(mount: Mount): void {
  registerEvidence();
  mount(listTasks, listVisibleTasks, { hot: hotTasks });
  mount(getTask, getTaskView);
  mount(actOnTask, actOnOneTask);
  mount(actOnTasks, actOnManyTasks);
  mount(commentOnTask, addComment);
  mount(findTaskReaders, findReaders);
  mount(addTask, addOneTask);
  mount(stopRecurrence, endRecurrence);
  mount(attachEvidence, attachToEntry);
  mount(downloadEvidence, sendEvidence);
}
