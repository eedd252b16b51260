import { sql } from 'kysely';
import { mayDecideDifficulty, mayRaiseDifficulty } from '#domain/programme/steering-permissions.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { answerDifficulty, raiseDifficulty, withdrawDifficulty } from '../contract.ts';
import { accessOf, findDifficulty, moveDifficulty } from './difficulty-store.ts';

/** Raises a difficulty: it goes to the issuer of the plan named, else to the provincial committee. */
export async function raiseNewDifficulty(
  context: RequestContext,
  input: ParsedInputOf<typeof raiseDifficulty>,
): Promise<{ id: string }> {
  requirePermission(context, 'difficulty.raise');
  const { agencyId } = context.actor;
  const agency = await context.tx
    .selectFrom('agency')
    .select('lft')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const id = newId();
  await context.tx
    .insertInto('difficulty')
    .values({
      id,
      agency_id: agencyId,
      agency_lft: agency.lft,
      owner_lft: await whereItGoes(context, input.planId),
      plan_id: input.planId,
      field: input.field,
      body: input.body,
      basis: input.basis,
      proposal: input.proposal,
      state: 'raised',
      raised_at: new Date(context.now.epochMilliseconds),
      raised_by: context.actor.postId,
    })
    .execute();
  await context.publish({ name: 'difficulty.raised', recordId: id });
  await context.audit({ action: 'difficulty.raise', recordKind: 'difficulty', recordId: id });
  return { id };
}

async function whereItGoes(context: RequestContext, planId: string | null): Promise<number> {
  if (planId !== null) {
    const plan = await context.tx
      .selectFrom('plan')
      .select('owner_lft')
      .where('id', '=', planId)
      .executeTakeFirst();
    if (plan === undefined) {
      throw new Refusal('record.not-found');
    }
    return plan.owner_lft;
  }
  const { rows } = await sql<{ lft: number }>`select lft from app.top_agency()`.execute(context.tx);
  return rows[0]?.lft ?? context.actor.scope.lo;
}

/** Takes back a difficulty that is not yet decided. */
export async function withdrawOwnDifficulty(
  context: RequestContext,
  input: ParsedInputOf<typeof withdrawDifficulty>,
): Promise<Done> {
  const row = await findDifficulty(context, input.id);
  requireVerdict(mayRaiseDifficulty(context.actor, accessOf(context, row)));
  await moveDifficulty(context, row, { do: 'withdraw', reason: input.reason }, input.revision);
  return {};
}

/** Tells the agency that raised it what was decided, in words. */
export async function answerDecidedDifficulty(
  context: RequestContext,
  input: ParsedInputOf<typeof answerDifficulty>,
): Promise<Done> {
  const row = await findDifficulty(context, input.id);
  requireVerdict(mayDecideDifficulty(context.actor, accessOf(context, row)));
  await moveDifficulty(context, row, { do: 'answer', answer: input.answer }, input.revision);
  return {};
}
