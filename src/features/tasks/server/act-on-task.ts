import { Temporal } from 'temporal-polyfill';
import type { TaskCommand, TaskFact } from '#domain/programme/agency-task.ts';
import { decideTask } from '#domain/programme/decide-task.ts';
import type { TaskTerm } from '#domain/programme/task-term.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { actOnTask, TaskAct } from '../contract.ts';
import { type StoredExecution, updateExecution } from './execution-store.ts';
import { getExecutionView } from './execution-view.ts';
import { rollUpTask } from './roll-up-task.ts';
import { getOrStartExecution } from './start-execution.ts';
import { keepRequest } from './task-requests.ts';
import { verdictOn } from './task-verdicts.ts';

/** Carries out one act on one agency's execution: decide, store, keep the entry, roll up, publish. */
export async function actOnOneTask(
  context: RequestContext,
  input: TaskAct,
): Promise<OutputOf<typeof actOnTask>> {
  const stored = await getOrStartExecution(
    context,
    input.id,
    input.agencyId ?? context.actor.agencyId,
  );
  requireVerdict(verdictOn(context.actor, stored, input.do));
  if (stored.revision !== input.revision) {
    throw new Refusal('record.changed');
  }
  const outcome = decideTask(stored.task, commandOf(input, stored.task.term), context.today);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  await updateExecution(context, stored, outcome.state, await loadCalendar(context.tx));
  await keepRequest(context, stored, input);
  const entryId = await keepTrace(context, stored, input, outcome.state.condition.state);
  await rollUpTask(context, input.id);
  await publishFacts(context, stored, outcome.facts);
  await context.audit({ action: `task.${input.do}`, recordKind: 'task', recordId: input.id });
  return { execution: await getExecutionView(context, stored.taskId, stored.agencyId), entryId };
}

function commandOf(input: TaskAct, term: TaskTerm): TaskCommand {
  const until = input.until === undefined ? undefined : Temporal.PlainDate.from(input.until);
  switch (input.do) {
    case 'acknowledge':
    case 'confirm':
      return { do: input.do };
    case 'ask-change':
    case 'return':
    case 'cancel':
      return { do: input.do, reason: input.text };
    case 'answer-change':
      return {
        do: input.do,
        granted: input.granted === true,
        answer: input.text,
        ...(until === undefined
          ? {}
          : { term: { kind: 'deadline', from: term.from, lastDay: until } }),
      };
    case 'ask-extension':
      if (until === undefined) {
        throw new Refusal('task.extension-in-past');
      }
      return { do: input.do, until, reason: input.text };
    case 'answer-extension':
      return {
        do: input.do,
        granted: input.granted === true,
        answer: input.text,
        ...(until === undefined ? {} : { until }),
      };
    case 'report-progress':
      return {
        do: input.do,
        entry: { percent: input.percent ?? 0, text: input.text, evidenceIds: [] },
      };
    case 'report-done':
      return { do: input.do, result: input.text, evidenceIds: [] };
  }
}

/** Every act but a bare acknowledgement leaves a line in the task's history. */
async function keepTrace(
  context: RequestContext,
  stored: StoredExecution,
  input: TaskAct,
  state: string,
): Promise<string> {
  const id = newId();
  await context.tx
    .insertInto('progress_entry')
    .values({
      id,
      task_id: stored.taskId,
      agency_id: stored.agencyId,
      agency_lft: stored.agencyLft,
      owner_lft: stored.ownerLft,
      body: input.text,
      percent: input.do === 'report-done' ? 100 : (input.percent ?? null),
      to_state: state,
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
      officer_id: context.actor.officerId,
    })
    .execute();
  return id;
}

async function publishFacts(
  context: RequestContext,
  stored: StoredExecution,
  facts: readonly TaskFact[],
): Promise<void> {
  for (const { fact } of facts) {
    await context.publish({
      name: fact,
      recordId: stored.taskId,
      payload: { agencyId: stored.agencyId, planId: stored.planId },
    });
  }
}
