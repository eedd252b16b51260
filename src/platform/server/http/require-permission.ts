import type { Permission } from '#domain/access/permission.ts';
import type { Verdict } from '#domain/access/verdict.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from './context.ts';

/** Refuses when the caller's post lacks the permission. */
export function requirePermission(context: RequestContext, permission: Permission): void {
  if (!context.actor.permissions.has(permission)) {
    throw new Refusal('access.denied');
  }
}

/** Refuses with the reason of a permission function's verdict. */
export function requireVerdict(verdict: Verdict): void {
  if (!verdict.allowed) {
    throw new Refusal('access.denied', { reason: verdict.reason });
  }
}
