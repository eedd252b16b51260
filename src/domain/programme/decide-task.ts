import type { Temporal } from 'temporal-polyfill';
import {
  type AgencyTask,
  findResumable,
  type ProgressEntry,
  type Resumable,
  type TaskCommand,
  type TaskCondition,
  type TaskFact,
  type TaskState,
} from '#domain/programme/agency-task.ts';
import { decideAnswerExtension, decideAskExtension } from '#domain/programme/decide-extension.ts';
import { accept, type Outcome, refuseWith } from '#domain/programme/outcome.ts';

export type TaskOutcome = Outcome<AgencyTask, TaskFact>;

/** States from which each command may start; extensions and changes go back to where they came from. */
const STARTS: Record<TaskCommand['do'], readonly TaskState[]> = {
  acknowledge: ['assigned'],
  'ask-change': ['assigned', 'acknowledged', 'in-progress', 'returned'],
  'answer-change': ['change-asked'],
  'ask-extension': ['assigned', 'acknowledged', 'in-progress', 'returned'],
  'answer-extension': ['extension-asked'],
  'report-progress': ['assigned', 'acknowledged', 'in-progress', 'returned', 'extension-asked'],
  'report-done': ['assigned', 'acknowledged', 'in-progress', 'returned', 'extension-asked'],
  confirm: ['done'],
  return: ['done', 'confirmed'],
  cancel: [
    'assigned',
    'acknowledged',
    'change-asked',
    'extension-asked',
    'in-progress',
    'done',
    'returned',
  ],
};

/**
 * Decides a command on an agency's task: the new task and the facts, or a refusal by code.
 * Reporting on a task not yet acknowledged acknowledges it.
 */
export function decideTask(
  task: AgencyTask,
  command: TaskCommand,
  today: Temporal.PlainDate,
): TaskOutcome {
  const { condition } = task;
  if (!mayStart(condition, command.do)) {
    return refuseWith('task.not-in-state', { state: condition.state, command: command.do });
  }
  switch (command.do) {
    case 'acknowledge':
      return to(task, { state: 'acknowledged', on: today }, { fact: 'task.acknowledged' });
    case 'ask-change':
      return decideAskChange(task, command.reason, today);
    case 'answer-change':
      return decideAnswerChange(task, command);
    case 'ask-extension':
      return decideAskExtension(task, command, today);
    case 'answer-extension':
      return decideAnswerExtension(task, command, today);
    case 'report-progress':
      return decideProgress(task, command.entry, today);
    case 'report-done':
      return decideDone(task, command, today);
    case 'confirm':
      return decideConfirm(task, today);
    case 'return':
      return decideReturn(task, command.reason, today);
    case 'cancel':
      return decideCancel(task, command.reason, today);
  }
}

/** Lists what may be asked of a task in its present state, for the buttons of a page. */
export function listTaskCommands(condition: TaskCondition): TaskCommand['do'][] {
  const commands = Object.keys(STARTS) as TaskCommand['do'][];
  return commands.filter((command) => mayStart(condition, command));
}

function mayStart(condition: TaskCondition, command: TaskCommand['do']): boolean {
  return STARTS[command].includes(condition.state);
}

function decideAskChange(task: AgencyTask, reason: string, today: Temporal.PlainDate): TaskOutcome {
  const resume = findResumable(task.condition);
  if (isBlank(reason) || resume === null) {
    return refuseWith('task.reason-required');
  }
  return to(
    task,
    { state: 'change-asked', on: today, reason, resume },
    { fact: 'task.change-asked', reason },
  );
}

function decideAnswerChange(
  task: AgencyTask,
  command: Extract<TaskCommand, { do: 'answer-change' }>,
): TaskOutcome {
  if (task.condition.state !== 'change-asked') {
    return refuseWith('task.not-in-state', { state: task.condition.state, command: command.do });
  }
  if (!command.granted && isBlank(command.answer)) {
    return refuseWith('task.reason-required');
  }
  const term = command.granted && command.term !== undefined ? command.term : task.term;
  return to({ ...task, term }, task.condition.resume, {
    fact: 'task.change-answered',
    granted: command.granted,
    answer: command.answer,
  });
}

function decideProgress(
  task: AgencyTask,
  entry: ProgressEntry,
  today: Temporal.PlainDate,
): TaskOutcome {
  if (!Number.isInteger(entry.percent) || entry.percent < 0 || entry.percent > 100) {
    return refuseWith('task.progress-out-of-range');
  }
  if (entry.percent < task.progress && isBlank(entry.text)) {
    return refuseWith('task.progress-fell', { last: task.progress });
  }
  if (isBlank(entry.text) && entry.evidenceIds.length === 0) {
    return refuseWith('task.progress-empty');
  }
  const running: TaskCondition = { state: 'in-progress', on: today };
  return to(
    { ...task, progress: entry.percent },
    keepQuestion(task.condition, running),
    ...acknowledgedFirst(task.condition),
    { fact: 'task.progress-reported', entry, on: today },
  );
}

function decideDone(
  task: AgencyTask,
  command: Extract<TaskCommand, { do: 'report-done' }>,
  today: Temporal.PlainDate,
): TaskOutcome {
  if (isBlank(command.result)) {
    return refuseWith('task.result-required');
  }
  return to(
    task,
    { state: 'done', on: today, result: command.result },
    ...acknowledgedFirst(task.condition),
    { fact: 'task.done', result: command.result, evidenceIds: command.evidenceIds },
  );
}

function decideConfirm(task: AgencyTask, today: Temporal.PlainDate): TaskOutcome {
  const doneOn = task.condition.on;
  return to(task, { state: 'confirmed', on: today, doneOn }, { fact: 'task.confirmed' });
}

function decideReturn(task: AgencyTask, reason: string, today: Temporal.PlainDate): TaskOutcome {
  if (isBlank(reason)) {
    return refuseWith('task.reason-required');
  }
  return to(task, { state: 'returned', on: today, reason }, { fact: 'task.returned', reason });
}

function decideCancel(task: AgencyTask, reason: string, today: Temporal.PlainDate): TaskOutcome {
  if (isBlank(reason)) {
    return refuseWith('task.reason-required');
  }
  return to(task, { state: 'cancelled', on: today, reason }, { fact: 'task.cancelled', reason });
}

function to(task: AgencyTask, condition: TaskCondition, ...facts: TaskFact[]): TaskOutcome {
  return accept<AgencyTask, TaskFact>({ ...task, condition }, ...facts);
}

/** Progress while an extension is asked leaves the question open and runs on beneath it. */
function keepQuestion(condition: TaskCondition, running: Resumable): TaskCondition {
  return condition.state === 'extension-asked' ? { ...condition, resume: running } : running;
}

function acknowledgedFirst(condition: TaskCondition): TaskFact[] {
  const below = condition.state === 'extension-asked' ? condition.resume : condition;
  return below.state === 'assigned' ? [{ fact: 'task.acknowledged' }] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
