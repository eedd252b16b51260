import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { recallTransfer } from '../contract.ts';
import { stepTip } from './act-on-tip.ts';
import { getStoredTip } from './tip-store.ts';

/**
 * Takes back a transfer that nobody has taken over. The sender no longer holds the tip: the database opens it to
 * the post for this one transaction, the act gives it back to the whole body and closes it to the addressee.
 */
export async function recallSentTip(
  context: RequestContext,
  input: ParsedInputOf<typeof recallTransfer>,
): Promise<OutputOf<typeof recallTransfer>> {
  const receipt = await context.tx
    .selectFrom('tip_receipt')
    .select('tip_id')
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (receipt === undefined) {
    throw new Refusal('record.not-found');
  }
  const id = receipt.tip_id;
  const { rows } = await sql<{ held: boolean }>`
    select app.hold_for_recall(${id}::uuid) as held`.execute(context.tx);
  if (rows[0]?.held !== true) {
    throw new Refusal('tip.transfer-over');
  }
  const { row } = await getStoredTip(context, id, true);
  await stepTip(context, {
    id,
    revision: row.revision,
    act: { do: 'recall', reason: input.reason, words: '' },
  });
  return { tipId: id };
}
