import { type Actor, mayAct } from '#domain/access/actor.ts';
import type { Verdict } from '#domain/access/verdict.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';

/** Whoever may see figures at all; the underlying count is the same for all of them. */
export function mayReadStatistics(actor: Actor): Verdict {
  return mayAct(actor, 'statistics.read');
}

/**
 * True for who stands in the chain of a record or answers for the programme: committee, coordinator,
 * and the bodies of criminal proceedings. Small figures are hidden from everybody else.
 */
export function isInChain(actor: Pick<Actor, 'permissions' | 'agencyKind'>): boolean {
  return (
    actor.permissions.has('case.count') ||
    ['police', 'border-guard', 'procuracy', 'court'].includes(
      getAgencyKind(actor.agencyKind).branch,
    )
  );
}
