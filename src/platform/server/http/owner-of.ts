import { isWithin } from '#domain/access/actor.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from './context.ts';

export interface Owner {
  id: string;
  lft: number;
}

/**
 * The agency that a steering record belongs to: the issuer of its plan where that lies in the caller's
 * range, else the agency at the top of that range.
 */
export async function ownerOf(context: RequestContext, planId: string | null): Promise<Owner> {
  if (planId !== null) {
    const plan = await context.tx
      .selectFrom('plan')
      .select(['owner_agency_id', 'owner_lft'])
      .where('id', '=', planId)
      .executeTakeFirst();
    if (plan === undefined) {
      throw new Refusal('record.not-found');
    }
    if (isWithin(context.actor.scope, plan.owner_lft)) {
      return { id: plan.owner_agency_id, lft: plan.owner_lft };
    }
  }
  return await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('province_id', '=', Number(context.actor.provinceId))
    .where('lft', '=', context.actor.scope.lo)
    .executeTakeFirstOrThrow();
}
