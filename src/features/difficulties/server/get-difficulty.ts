import { type DifficultyCommand, decideDifficulty } from '#domain/programme/difficulty.ts';
import { mayDecideDifficulty, mayRaiseDifficulty } from '#domain/programme/steering-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { DifficultyWay, type getDifficulty } from '../contract.ts';
import { accessOf, stateOf } from './difficulty-store.ts';

/** One difficulty with its decision, answer and follow-up. */
export async function getDifficultyView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getDifficulty>,
): Promise<OutputOf<typeof getDifficulty>> {
  const row = await context.tx
    .selectFrom('difficulty as d')
    .innerJoin('agency', 'agency.id', 'd.agency_id')
    .leftJoin('difficulty_group as g', 'g.id', 'd.group_id')
    .leftJoin('plan', 'plan.id', 'd.plan_id')
    .leftJoin('task', (join) =>
      join.on((on) => on('task.id', '=', on.fn.coalesce('d.task_id', 'g.task_id'))),
    )
    .selectAll('d')
    .select(['agency.short_name as agency_name', 'plan.title as plan_title'])
    .select(['g.title as group_title', 'g.decision as group_decision'])
    .select(['g.decided_on as group_decided_on', 'task.id as follow_up_id'])
    .select(['task.title as task_title', 'task.state as task_state', 'task.progress'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    id: row.id,
    revision: row.revision,
    agency: { id: row.agency_id, name: row.agency_name },
    field: row.field,
    body: row.body,
    basis: row.basis,
    proposal: row.proposal,
    state: row.state,
    group: titled(row.group_id, row.group_title),
    plan: titled(row.plan_id, row.plan_title),
    raisedAt: row.raised_at.toISOString(),
    decision: row.decision ?? row.group_decision,
    decidedOn: row.decided_on ?? row.group_decided_on,
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
    withdrawnReason: row.withdrawn_reason,
    task:
      row.follow_up_id === null
        ? null
        : {
            id: row.follow_up_id,
            title: row.task_title ?? '',
            state: row.task_state ?? '',
            progress: row.progress ?? 0,
          },
    waysOn: listWays(context, row),
  };
}

function titled(id: string | null, title: string | null): { id: string; title: string } | null {
  return id === null || title === null ? null : { id, title };
}

/** Each command as it would be tried, to learn whether the state allows it. */
const TRIALS: Record<DifficultyWay, DifficultyCommand> = {
  group: { do: 'group', groupId: '-' },
  ungroup: { do: 'ungroup' },
  decide: { do: 'decide', decision: '-', documentId: null },
  answer: { do: 'answer', answer: '-' },
  withdraw: { do: 'withdraw', reason: '-' },
};

function listWays(
  context: RequestContext,
  row: Parameters<typeof stateOf>[0] & Parameters<typeof accessOf>[1],
): DifficultyWay[] {
  const access = accessOf(context, row);
  const decides = mayDecideDifficulty(context.actor, access).allowed;
  const raises = mayRaiseDifficulty(context.actor, access).allowed;
  return DifficultyWay.options.filter(
    (way) =>
      (way === 'withdraw' ? raises : decides) &&
      decideDifficulty(stateOf(row, context.today), TRIALS[way], context.today).ok,
  );
}
