import { sql } from 'kysely';
import { isWithin, mayAct } from '#domain/access/actor.ts';
import { mayDecideDifficulty } from '#domain/programme/steering-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { groupDifficulties, listDifficultyGroups, ungroupDifficulty } from '../contract.ts';
import {
  accessOf,
  findDifficulty,
  moveDifficulty,
  type StoredDifficulty,
} from './difficulty-store.ts';

/** Puts difficulties together for one decision, in a new group or an open one. */
export async function putTogether(
  context: RequestContext,
  input: ParsedInputOf<typeof groupDifficulties>,
): Promise<OutputOf<typeof groupDifficulties>> {
  const rows: StoredDifficulty[] = [];
  for (const id of new Set(input.ids)) {
    const row = await findDifficulty(context, id);
    requireVerdict(mayDecideDifficulty(context.actor, accessOf(context, row)));
    rows.push(row);
  }
  const groupId =
    input.groupId === undefined
      ? await addGroup(context, input.title, rows[0]?.owner_lft ?? context.actor.scope.lo)
      : await findOpenGroup(context, input.groupId);
  for (const row of rows) {
    await moveDifficulty(context, row, { do: 'group', groupId });
  }
  return { groupId, grouped: rows.length };
}

async function addGroup(context: RequestContext, title: string, ownerLft: number): Promise<string> {
  if (title === '') {
    throw new Refusal('difficulty.text-required');
  }
  const owner = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('province_id', '=', Number(context.actor.provinceId))
    .where('lft', '=', ownerLft)
    .executeTakeFirstOrThrow();
  const id = newId();
  await context.tx
    .insertInto('difficulty_group')
    .values({
      id,
      owner_agency_id: owner.id,
      owner_lft: owner.lft,
      title,
      state: 'open',
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  return id;
}

async function findOpenGroup(context: RequestContext, id: string): Promise<string> {
  const group = await context.tx
    .selectFrom('difficulty_group')
    .select(['state', 'owner_lft'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (group === undefined || !decidesGroup(context, group)) {
    throw new Refusal('record.not-found');
  }
  if (group.state === 'decided') {
    throw new Refusal('difficulty.group-decided');
  }
  return id;
}

/** A group is added to by the range that decides it; having raised one of its items only shows it. */
function decidesGroup({ actor }: RequestContext, group: { owner_lft: number }): boolean {
  return mayAct(actor, 'difficulty.decide').allowed && isWithin(actor.scope, group.owner_lft);
}

/** Takes one out of its group again. */
export async function takeOut(
  context: RequestContext,
  input: ParsedInputOf<typeof ungroupDifficulty>,
): Promise<Done> {
  const row = await findDifficulty(context, input.id);
  requireVerdict(mayDecideDifficulty(context.actor, accessOf(context, row)));
  await moveDifficulty(context, row, { do: 'ungroup' }, input.revision);
  return {};
}

/** Groups that the caller may read, newest first. */
export async function listGroups(
  context: RequestContext,
  input: ParsedInputOf<typeof listDifficultyGroups>,
): Promise<OutputOf<typeof listDifficultyGroups>> {
  let query = context.tx
    .selectFrom('difficulty_group as g')
    .select(['g.id', 'g.title', 'g.state', 'g.decision', 'g.decided_on', 'g.created_at'])
    .select('g.owner_lft')
    .select((of) =>
      of
        .selectFrom('difficulty')
        .select((d) => d.fn.countAll<number>().as('count'))
        .whereRef('difficulty.group_id', '=', 'g.id')
        .as('members'),
    )
    .where('g.province_id', '=', Number(context.actor.provinceId));
  if (input.state !== undefined) {
    query = query.where('g.state', '=', input.state);
  }
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(g.created_at, g.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('g.created_at', 'desc')
    .orderBy('g.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      title: row.title,
      state: row.state,
      members: row.members ?? 0,
      decision: row.decision,
      decidedOn: row.decided_on,
      mayDecide: decidesGroup(context, row),
    })),
    next: nextKey(rows, input.limit, (row) => [row.created_at.toISOString(), row.id]),
  };
}
