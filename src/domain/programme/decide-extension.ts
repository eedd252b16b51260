import { Temporal } from 'temporal-polyfill';
import {
  type AgencyTask,
  findResumable,
  type TaskCommand,
  type TaskFact,
} from '#domain/programme/agency-task.ts';
import { accept, type Outcome, refuseWith } from '#domain/programme/outcome.ts';

type ExtensionOutcome = Outcome<AgencyTask, TaskFact>;

/** Decides that an agency asks for a later last day; the old one counts until the answer. */
export function decideAskExtension(
  task: AgencyTask,
  command: Extract<TaskCommand, { do: 'ask-extension' }>,
  today: Temporal.PlainDate,
): ExtensionOutcome {
  if (command.reason.trim() === '') {
    return refuseWith('task.reason-required');
  }
  const resume = findResumable(task.condition);
  if (resume === null) {
    return refuseWith('task.not-in-state', { state: task.condition.state, command: command.do });
  }
  const refusal = refuseDay(task, command.until, today);
  if (refusal !== null) {
    return refusal;
  }
  return accept<AgencyTask, TaskFact>(
    {
      ...task,
      condition: {
        state: 'extension-asked',
        on: today,
        reason: command.reason,
        until: command.until,
        resume,
      },
    },
    { fact: 'task.extension-asked', until: command.until, reason: command.reason },
  );
}

/** Decides the issuer's answer: granted as asked or to another later day, or refused with a reason. */
export function decideAnswerExtension(
  task: AgencyTask,
  command: Extract<TaskCommand, { do: 'answer-extension' }>,
  today: Temporal.PlainDate,
): ExtensionOutcome {
  const { condition, term } = task;
  if (condition.state !== 'extension-asked') {
    return refuseWith('task.not-in-state', { state: condition.state, command: command.do });
  }
  if (!command.granted) {
    return command.answer.trim() === ''
      ? refuseWith('task.reason-required')
      : accept<AgencyTask, TaskFact>(
          { ...task, condition: condition.resume },
          {
            fact: 'task.extension-answered',
            granted: false,
            answer: command.answer,
            lastDay: null,
          },
        );
  }
  const until = command.until ?? condition.until;
  const refusal = refuseDay(task, until, today);
  if (refusal !== null || term.kind === 'open' || term.kind === 'standing') {
    return refusal ?? refuseWith('task.extension-without-deadline');
  }
  return accept<AgencyTask, TaskFact>(
    { ...task, term: { ...term, lastDay: until }, condition: condition.resume },
    { fact: 'task.extension-answered', granted: true, answer: command.answer, lastDay: until },
  );
}

function refuseDay(task: AgencyTask, until: Temporal.PlainDate, today: Temporal.PlainDate) {
  const { term } = task;
  if (term.kind === 'open' || term.kind === 'standing') {
    return refuseWith('task.extension-without-deadline');
  }
  if (Temporal.PlainDate.compare(until, term.lastDay) <= 0) {
    return refuseWith('task.extension-not-later', { lastDay: term.lastDay.toString() });
  }
  return Temporal.PlainDate.compare(until, today) < 0 ? refuseWith('task.extension-in-past') : null;
}
