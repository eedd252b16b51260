import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { recordNotice } from '../contract.ts';
import { requireAwaited } from './answer-measure.ts';
import { requireAccusedOf } from './charge-accused.ts';
import { openForAct, recordActs } from './record-acts.ts';

/** Records that a paper was sent, served or told: the duty's clock is met. */
export async function keepNotice(
  context: RequestContext,
  input: ParsedInputOf<typeof recordNotice>,
): Promise<OutputOf<typeof recordNotice>> {
  const stored = await openForAct(context, input);
  if (input.accusedId !== null) {
    await requireAccusedOf(context, input.id, input.accusedId);
  }
  await requireAwaited(context, input);
  return await recordActs(context, stored, input, [
    {
      kind: 'notice-sent',
      params: {
        paper: input.paper,
        to: input.to,
        ...(input.accusedId === null ? {} : { accusedId: input.accusedId }),
      },
    },
  ]);
}
