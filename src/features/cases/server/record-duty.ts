import { listOwedDuties } from '#domain/case/case-duty.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { recordDuty } from '../contract.ts';
import { clocksOf } from './case-clocks.ts';
import { requireAccusedOf } from './charge-accused.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';

/** Records a duty of the caller's body that a clock of the case waits for; done late it is kept as late. */
export async function keepDuty(
  context: RequestContext,
  input: ParsedInputOf<typeof recordDuty>,
): Promise<OutputOf<typeof recordDuty>> {
  const stored = await openForAct(context, input);
  if (input.accusedId !== null) {
    await requireAccusedOf(context, input.id, input.accusedId);
  }
  const clocks = await clocksOf(context.tx, stored.row.id, stored.events, context.now);
  const isOwed = listOwedDuties(clocks, bodyOfCaller(context)).some(
    ({ duty, clock, about }) =>
      duty === input.duty &&
      clock.person === input.accusedId &&
      (input.about === null || input.about === about),
  );
  if (!isOwed) {
    throw new Refusal('case.duty-not-owed');
  }
  return await recordActs(context, stored, input, [
    {
      kind: 'duty-done',
      params: {
        duty: input.duty,
        ...(input.about === null ? {} : { about: input.about }),
        ...(input.accusedId === null ? {} : { accusedId: input.accusedId }),
      },
    },
  ]);
}
