import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { recordComplaint } from '../contract.ts';
import { storeComplaint } from './store-complaint.ts';

/** Takes a complaint in at any desk; whoever typed it keeps the code and the name of the body, nothing more. */
export async function recordNewComplaint(
  context: RequestContext,
  input: ParsedInputOf<typeof recordComplaint>,
): Promise<OutputOf<typeof recordComplaint>> {
  requirePermission(context, 'complaint.receive');
  const receivedAt = Temporal.Instant.from(input.receivedAt);
  if (Temporal.Instant.compare(receivedAt, context.now) > 0) {
    throw new Refusal('complaint.dated-in-future');
  }
  return await storeComplaint(context, { ...input, receivedAt, lodgingId: null });
}
