import { Temporal } from 'temporal-polyfill';
import { intakeOf, powerOf } from '#domain/tip/competence.ts';
import { mayReceiveTip } from '#domain/tip/tip-permissions.ts';
import { requirePlace } from '#features/places/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { recordTip } from '../contract.ts';
import { getBody, type StoredBody } from './bodies.ts';
import { linkBoth } from './link-tips.ts';
import { storeNewTip } from './store-new-tip.ts';

type Input = ParsedInputOf<typeof recordTip>;

/** Takes a tip in. Nothing is refused: a kind that this body does not register goes on the same day. */
export async function recordNewTip(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof recordTip>> {
  requireVerdict(mayReceiveTip(context.actor));
  const receivedAt = Temporal.Instant.from(input.receivedAt);
  if (Temporal.Instant.compare(receivedAt, context.now) > 0) {
    throw new Refusal('tip.dated-in-future');
  }
  await requirePlace(context, input.facts.placeId, 'facts.placeId');
  const body = await getBody(context.tx, context.actor.agencyId, context.today);
  const passTo = await passedTo(context, body, input);
  const made = await storeNewTip(context, body, {
    ...input,
    receivedAt,
    passTo,
    secluded: false,
  });
  if (input.linkToId !== null && passTo === null) {
    await linkBoth(context, made.id, input.linkToId);
  }
  return made;
}

async function passedTo(
  context: RequestContext,
  body: StoredBody,
  input: Input,
): Promise<StoredBody | null> {
  switch (intakeOf(body.kind, input.kind)) {
    case 'own-book':
      return null;
    case 'not-here':
      throw new Refusal('tip.discovery-not-here');
    case 'pass-on':
      return await petitionTarget(context, input.passOnToId);
  }
}

async function petitionTarget(context: RequestContext, id: string | null): Promise<StoredBody> {
  if (id === null) {
    throw new Refusal('tip.petition-not-here');
  }
  const target = await getBody(context.tx, id, context.today);
  const power = powerOf(target.kind);
  if (power !== 'resolves-all' && power !== 'supervises') {
    throw new Refusal('tip.petition-not-here');
  }
  return target;
}
