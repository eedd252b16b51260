import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { sealField } from '#platform/server/confidential/record-key.ts';
import { sealToReplyPair } from '#platform/server/confidential/reply-pair.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { answerLodging } from '../contract.ts';
import { withOpenLodging } from './lodging-key.ts';
import { getLodgingRecord } from './lodging-store.ts';

/** Answers the sender: one copy for those who hold the lodging, one that only the sender's code opens. */
export async function answerSender(
  context: RequestContext,
  { id, words }: ParsedInputOf<typeof answerLodging>,
): Promise<OutputOf<typeof answerLodging>> {
  requirePermission(context, 'lodging.answer');
  const row = await getLodgingRecord(context.tx, id);
  if (row.state === 'waiting' || row.reply_public === null) {
    throw new Refusal('lodging.not-opened');
  }
  const answerId = newSecretId();
  const forHolder = await withOpenLodging(
    context,
    row,
    { purpose: 'answer-person', fields: [`answer.${answerId}`] },
    (key) => sealField(key, { recordId: id, column: `answer.${answerId}` }, words),
  );
  await sql`
    insert into lodging_answer (id, lodging_id, at, by_post, for_holder, for_sender)
    values (${answerId}, ${id}::uuid, ${context.now.toString()}::timestamptz, ${context.actor.postId},
            ${Buffer.from(forHolder)}, ${Buffer.from(sealToReplyPair(row.reply_public, words))})
  `.execute(context.tx);
  await context.audit({ action: 'lodging.answered', recordKind: 'lodging', recordId: id });
  await context.publish({ name: 'lodging.answered', recordId: id });
  return { id: answerId };
}
