import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { TaskAct } from '../contract.ts';
import type { StoredExecution } from './execution-store.ts';

/** Keeps what an agency asks, and what is answered; reporting done or a cancelled task withdraws the question. */
export async function keepRequest(
  context: RequestContext,
  stored: StoredExecution,
  input: TaskAct,
): Promise<void> {
  switch (input.do) {
    case 'ask-change':
    case 'ask-extension':
      return await openRequest(context, stored, input);
    case 'answer-change':
    case 'answer-extension':
      return await closeRequest(
        context,
        stored,
        input.granted === true ? 'granted' : 'refused',
        input.text,
      );
    case 'report-done':
    case 'cancel':
      return await closeRequest(context, stored, 'withdrawn', null);
    case 'acknowledge':
    case 'report-progress':
    case 'confirm':
    case 'return':
      return;
  }
}

async function openRequest(
  context: RequestContext,
  stored: StoredExecution,
  input: TaskAct,
): Promise<void> {
  await context.tx
    .insertInto('task_request')
    .values({
      id: newId(),
      task_id: stored.taskId,
      agency_id: stored.agencyId,
      agency_lft: stored.agencyLft,
      owner_lft: stored.ownerLft,
      kind: input.do === 'ask-change' ? 'change' : 'extension',
      reason: input.text,
      proposed_due_on: input.until ?? null,
      state: 'open',
      asked_at: new Date(context.now.epochMilliseconds),
      asked_by: context.actor.postId,
    })
    .execute();
}

/** Answers or withdraws what an agency still asks. */
export async function closeRequest(
  context: RequestContext,
  stored: StoredExecution,
  state: 'granted' | 'refused' | 'withdrawn',
  answer: string | null,
): Promise<void> {
  await context.tx
    .updateTable('task_request')
    .set({
      state,
      answer,
      decided_at: new Date(context.now.epochMilliseconds),
      decided_by: context.actor.postId,
    })
    .where('task_id', '=', stored.taskId)
    .where('agency_id', '=', stored.agencyId)
    .where('state', '=', 'open')
    .execute();
}
