import type { Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import {
  type Difficulty,
  type DifficultyCommand,
  decideDifficulty,
} from '#domain/programme/difficulty.ts';
import type { DifficultyForAccess } from '#domain/programme/steering-permissions.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

export type StoredDifficulty = Awaited<ReturnType<typeof findDifficulty>>;

/** A difficulty that the caller may read. */
export async function findDifficulty(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('difficulty')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

/** What the permission functions look at. */
export function accessOf(
  context: RequestContext,
  row: { agency_id: string; agency_lft: number; owner_lft: number },
): DifficultyForAccess {
  return {
    provinceId: context.actor.provinceId,
    raisedById: row.agency_id,
    raisedByLft: row.agency_lft,
    decidedByLft: row.owner_lft,
  };
}

/** Decides the command and stores what it gives, to the revision that was seen; publishes the facts. */
export async function moveDifficulty(
  context: RequestContext,
  row: StoredDifficulty,
  command: DifficultyCommand,
  revision = row.revision,
): Promise<void> {
  const outcome = decideDifficulty(stateOf(row, context.today), command, context.today);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  const saved = await context.tx
    .updateTable('difficulty')
    .set({ ...columnsOf(context, outcome.state), revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  for (const { fact } of outcome.facts) {
    await context.publish({ name: fact, recordId: row.id });
    await context.audit({ action: fact, recordKind: 'difficulty', recordId: row.id });
  }
}

/** The stored difficulty as the domain knows it. */
export function stateOf(row: StoredDifficulty, today: Temporal.PlainDate): Difficulty {
  const on = row.decided_on === null ? today : Temporal.PlainDate.from(row.decided_on);
  const decided = { groupId: row.group_id, on, decision: row.decision ?? '', documentId: null };
  switch (row.state) {
    case 'raised':
      return { state: 'raised', on };
    case 'grouped':
      return { state: 'grouped', groupId: row.group_id ?? '', on };
    case 'decided':
      return { state: 'decided', ...decided };
    case 'answered':
      return { state: 'answered', ...decided, answer: row.answer ?? '' };
    case 'withdrawn':
      return { state: 'withdrawn', on, reason: row.withdrawn_reason ?? '' };
  }
}

function columnsOf(context: RequestContext, state: Difficulty): Updateable<Tables['difficulty']> {
  switch (state.state) {
    case 'raised':
      return { state: 'raised', group_id: null };
    case 'grouped':
      return { state: 'grouped', group_id: state.groupId };
    case 'decided':
      return {
        state: 'decided',
        group_id: state.groupId,
        decision: state.decision,
        decided_on: state.on.toString(),
      };
    case 'answered':
      return {
        state: 'answered',
        answer: state.answer,
        answered_at: new Date(context.now.epochMilliseconds),
      };
    case 'withdrawn':
      return { state: 'withdrawn', group_id: null, withdrawn_reason: state.reason };
  }
}
