import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { recordDecisionReceipt } from '../contract.ts';
import { getDecision } from './appeal-subject.ts';
import { requireAccusedOf } from './charge-accused.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';

/** A defendant receives a decision that suspends or stays: his window of appeal begins, once (BLTTHS 333.2). */
export async function keepDecisionReceipt(
  context: RequestContext,
  input: ParsedInputOf<typeof recordDecisionReceipt>,
): Promise<OutputOf<typeof recordDecisionReceipt>> {
  const stored = await openForAct(context, input);
  if (bodyOfCaller(context) !== 'court') {
    throw new Refusal('case.not-holder');
  }
  const decision = getDecision(stored);
  await requireAccusedOf(context, input.id, input.accusedId);
  const isServed = stored.events.some(
    (event) =>
      event.kind === 'decision-received' &&
      event.params.accusedId === input.accusedId &&
      event.position > decision.position,
  );
  if (isServed) {
    throw new Refusal('case.decision-receipt-already');
  }
  return await recordActs(context, stored, input, [
    { kind: 'decision-received', params: { accusedId: input.accusedId } },
  ]);
}
