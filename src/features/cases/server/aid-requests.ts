import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { answerAid, askAid } from '../contract.ts';
import { openForAct, recordActs } from './record-acts.ts';

/** Records a request for mutual legal assistance, sent or received. */
export async function recordAidRequest(
  context: RequestContext,
  input: ParsedInputOf<typeof askAid>,
): Promise<OutputOf<typeof askAid>> {
  const stored = await openForAct(context, input);
  const aidId = newSecretId();
  const eventId = newSecretId();
  const acted = await recordActs(context, stored, input, [
    {
      id: eventId,
      kind: 'aid-asked',
      params: { aidId, direction: input.direction, country: input.country, matter: input.matter },
    },
  ]);
  await context.tx
    .insertInto('aid_request')
    .values({
      id: aidId,
      case_id: input.id,
      direction: input.direction,
      country: input.country,
      treaty: input.treaty,
      matter: input.matter,
      number: input.number,
      asked_on: input.askedOn,
      due_on: input.dueOn,
      state: 'aid-asked',
      event_id: eventId,
    })
    .execute();
  return { ...acted, aidId };
}

/** Records its answer, whole or in part, or that it was declined. */
export async function recordAidAnswer(
  context: RequestContext,
  input: ParsedInputOf<typeof answerAid>,
): Promise<OutputOf<typeof answerAid>> {
  const stored = await openForAct(context, input);
  const answered = await context.tx
    .updateTable('aid_request')
    .set({ state: input.state, answered_on: input.on })
    .where('id', '=', input.aidId)
    .where('case_id', '=', input.id)
    .where('state', 'in', ['aid-asked', 'aid-part-answered'])
    .executeTakeFirst();
  if (answered.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  return await recordActs(context, stored, input, [
    { kind: 'aid-answered', params: { aidId: input.aidId, state: input.state } },
  ]);
}
