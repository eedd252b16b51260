import { mayAct } from '#domain/access/actor.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Refuses whoever may not read the trail; the row-level policy says the same. */
export function requireAuditReader(context: RequestContext): void {
  if (!mayAct(context.actor, 'audit.read').allowed) {
    throw new Refusal('access.denied');
  }
}
