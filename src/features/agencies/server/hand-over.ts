import { sql } from 'kysely';
import { decideHandOver, type HandedOver } from '#domain/agency/decide-hand-over.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { HeldView, handOver, listHeld } from '../contract.ts';
import { lockAgency } from './edit-agency.ts';
import { loadHandOver, moveDueChoices } from './hand-over-moves.ts';
import { type MoveCount, sumMoved } from './move-work.ts';

/** The plans and records that an agency administers, and who is to take them. */
export async function listHeldRecords(
  context: RequestContext,
  input: ParsedInputOf<typeof listHeld>,
): Promise<HeldView> {
  requirePermission(context, 'agency.edit');
  const { tx } = context;
  const known = await tx
    .selectFrom('agency')
    .select('id')
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (known === undefined) {
    throw new Refusal('record.not-found');
  }
  const state = await loadHandOver(tx, input.id);
  const choices = await tx
    .selectFrom('hand_over_choice')
    .select(['plan_id', 'to_id'])
    .where('from_id', '=', input.id)
    .where('moved_at', 'is', null)
    .execute();
  const chosen = new Map(choices.map((one) => [one.plan_id, one.to_id]));
  const { rows } = await sql<HeldView['rest']>`select * from app.count_held(${input.id})`.execute(
    tx,
  );
  const [rest] = rows;
  if (rest === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    plans: state.held.map((plan) => ({
      id: plan.id,
      title: plan.title,
      number: plan.number,
      state: plan.state,
      periodFrom: plan.period_from,
      periodTo: plan.period_to,
      toId: chosen.get(plan.id) ?? null,
    })),
    rest,
    restToId: chosen.get(null) ?? null,
    successors: await nameSuccessors(context, state.successors),
    mayStay: decideHandOver(state, keepAll(state, input.id)).ok,
    unasked: decideHandOver(state, { plans: [], restToId: null }).ok,
  };
}

/**
 * Keeps which successor takes each plan and which one the rest, and moves what is due today; the rest
 * moves on its day. An earlier choice that has not moved yet is replaced.
 */
export async function recordHandOver(
  context: RequestContext,
  input: ParsedInputOf<typeof handOver>,
): Promise<OutputOf<typeof handOver>> {
  requirePermission(context, 'agency.edit');
  await lockAgency(context, input.id);
  const outcome = decideHandOver(await loadHandOver(context.tx, input.id), input);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  await keepChoices(context, input, outcome.parts);
  const moved = await moveDueChoices(context.tx, context.today, context.now, input.id);
  await context.audit({ action: 'agency.hand-over', recordKind: 'agency', recordId: input.id });
  if (moved > 0) {
    await context.publish({ name: 'work.moved', recordId: input.id });
  }
  return { moved: await readHandedOver(context, input.id), later: outcome.parts.length - moved };
}

async function keepChoices(
  context: RequestContext,
  input: ParsedInputOf<typeof handOver>,
  parts: readonly HandedOver[],
): Promise<void> {
  await context.tx
    .deleteFrom('hand_over_choice')
    .where('from_id', '=', input.id)
    .where('moved_at', 'is', null)
    .execute();
  const stays = [
    ...input.plans.filter((one) => one.toId === input.id).map((one) => one.planId),
    ...(input.restToId === input.id ? [null] : []),
  ];
  const rows = [
    ...parts.flatMap((part) =>
      [...part.planIds, ...(part.takesRest ? [null] : [])].map((planId) => ({
        plan_id: planId,
        to_id: part.toId,
        on_date: part.on.toString(),
      })),
    ),
    ...stays.map((planId) => ({
      plan_id: planId,
      to_id: input.id,
      on_date: context.today.toString(),
    })),
  ];
  if (rows.length === 0) {
    return;
  }
  await context.tx
    .insertInto('hand_over_choice')
    .values(
      rows.map((row) => ({
        id: newId(),
        from_id: input.id,
        ...row,
        decided_at: new Date(context.now.epochMilliseconds),
        decided_by: context.actor.postId,
      })),
    )
    .execute();
}

/** What went over in this request: the lines of its trace. */
async function readHandedOver(context: RequestContext, formerId: string) {
  const { rows } = await sql<MoveCount>`
    select kind, outcome, count(*)::integer as amount from work_move
     where from_id = ${formerId} and at = ${new Date(context.now.epochMilliseconds)}
     group by kind, outcome`.execute(context.tx);
  return sumMoved(rows);
}

async function nameSuccessors(
  context: RequestContext,
  successors: readonly { agencyId: string; on: { toString(): string }; share: 'whole' | 'part' }[],
): Promise<HeldView['successors']> {
  const ids = successors.map((one) => one.agencyId);
  const rows =
    ids.length === 0
      ? []
      : await context.tx
          .selectFrom('agency')
          .select(['id', 'short_name'])
          .where('id', 'in', ids)
          .execute();
  return successors.map((one) => ({
    id: one.agencyId,
    name: rows.find((row) => row.id === one.agencyId)?.short_name ?? '',
    on: one.on.toString(),
    share: one.share,
  }));
}

function keepAll(state: { plans: readonly { id: string }[] }, id: string) {
  return { plans: state.plans.map((plan) => ({ planId: plan.id, toId: id })), restToId: id };
}
