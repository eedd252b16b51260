import { createHash, createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from './context.ts';

export interface RequestKey {
  key: string;
  hash: Buffer;
}

/**
 * The key of one intention, sent by the browser with every write; null when there is none. Stored are its
 * digest and the request under the key itself: from the table nobody can try what was written against it.
 */
export function requestKeyOf(
  endpoint: Endpoint,
  request: FastifyRequest,
  input: unknown,
): RequestKey | null {
  const key = request.headers['idempotency-key'];
  if (endpoint.method === 'GET' || typeof key !== 'string' || key.length < 8 || key.length > 100) {
    return null;
  }
  const hash = createHmac('sha256', key)
    .update(`${endpoint.method} ${endpoint.path}\n${JSON.stringify(input)}`)
    .digest();
  return { key: createHash('sha256').update(key).digest('base64url'), hash };
}

/**
 * Claims the key in this transaction. A second request with it waits for the first to commit,
 * then gets the first one's answer; with another content it is refused.
 */
export async function rememberedAnswer(
  context: RequestContext,
  request: RequestKey,
): Promise<{ answer: unknown } | null> {
  const claimed = await context.tx
    .insertInto('idempotency')
    .values({
      key: request.key,
      officer_id: context.actor.officerId,
      request_hash: request.hash,
      at: new Date(context.now.epochMilliseconds),
    })
    .onConflict((conflict) => conflict.columns(['officer_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) {
    return null;
  }
  const row = await context.tx
    .selectFrom('idempotency')
    .select(['request_hash', 'answer'])
    .where('officer_id', '=', context.actor.officerId)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  if (!row.request_hash.equals(request.hash)) {
    throw new Refusal('request.repeated-differently');
  }
  return { answer: row.answer };
}

/** Keeps the answer for a repeat of the same request. */
export async function rememberAnswer(
  context: RequestContext,
  request: RequestKey,
  answer: unknown,
): Promise<void> {
  await context.tx
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(answer ?? {}) })
    .where('officer_id', '=', context.actor.officerId)
    .where('key', '=', request.key)
    .execute();
}
