import { Temporal } from 'temporal-polyfill';
import { decideTaskFromConclusion } from '#domain/programme/meeting-conclusion.ts';
import { mayDecideDifficulty } from '#domain/programme/steering-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { decideDifficulties, FollowUp } from '../contract.ts';
import {
  accessOf,
  findDifficulty,
  moveDifficulty,
  type StoredDifficulty,
} from './difficulty-store.ts';

/** Decides one difficulty, or all of a group at once; where a task follows, one is given for all of them. */
export async function decideOneOrGroup(
  context: RequestContext,
  input: ParsedInputOf<typeof decideDifficulties>,
): Promise<OutputOf<typeof decideDifficulties>> {
  const rows = await listMeant(context, input);
  const [first] = rows;
  if (first === undefined) {
    throw new Refusal('record.not-found');
  }
  for (const row of rows) {
    requireVerdict(mayDecideDifficulty(context.actor, accessOf(context, row)));
    await moveDifficulty(context, row, {
      do: 'decide',
      decision: input.decision,
      documentId: null,
    });
  }
  const taskId = input.followUp === null ? null : await giveTask(context, first, input.followUp);
  if (taskId !== null) {
    await context.tx
      .updateTable('difficulty')
      .set({ task_id: taskId })
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .execute();
  }
  if (input.groupId !== undefined) {
    await closeGroup(context, { id: input.groupId, decision: input.decision, taskId });
  }
  return { decided: rows.length, taskId };
}

async function listMeant(
  context: RequestContext,
  input: ParsedInputOf<typeof decideDifficulties>,
): Promise<StoredDifficulty[]> {
  if (input.groupId === undefined) {
    return input.difficultyId === undefined
      ? []
      : [await findDifficulty(context, input.difficultyId)];
  }
  const group = await context.tx
    .selectFrom('difficulty_group')
    .select('state')
    .where('id', '=', input.groupId)
    .executeTakeFirst();
  if (group?.state === 'decided') {
    throw new Refusal('difficulty.group-decided');
  }
  return await context.tx
    .selectFrom('difficulty')
    .selectAll()
    .where('group_id', '=', input.groupId)
    .where('state', '=', 'grouped')
    .orderBy('raised_at')
    .execute();
}

/** Orders the task that follows; the tasks' room gives it in this transaction. */
async function giveTask(
  context: RequestContext,
  difficulty: StoredDifficulty,
  followUp: FollowUp,
): Promise<string | null> {
  const sound = decideTaskFromConclusion(
    {
      text: followUp.body,
      leadId: followUp.leadAgencyId,
      cooperatingIds: [],
      mode: 'ordered',
      lastDay: followUp.dueOn === null ? null : Temporal.PlainDate.from(followUp.dueOn),
    },
    { kind: 'difficulty', id: difficulty.id, on: context.today },
  );
  if (!sound.ok) {
    throw new Refusal(sound.refusal, sound.params);
  }
  await context.publish({
    name: 'difficulty.follow-up-ordered',
    recordId: difficulty.id,
    payload: {
      body: sound.state.text,
      leadAgencyId: followUp.leadAgencyId,
      dueOn: followUp.dueOn,
      planId: difficulty.plan_id,
    },
  });
  return (await findDifficulty(context, difficulty.id)).task_id;
}

async function closeGroup(
  context: RequestContext,
  group: { id: string; decision: string; taskId: string | null },
): Promise<void> {
  await context.tx
    .updateTable('difficulty_group')
    .set({
      state: 'decided',
      decision: group.decision,
      decided_on: context.today.toString(),
      decided_by: context.actor.postId,
      task_id: group.taskId,
    })
    .where('id', '=', group.id)
    .execute();
}
