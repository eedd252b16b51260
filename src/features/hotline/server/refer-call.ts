import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { type CallWords, safeContactOf, saysSomething } from '#domain/hotline/call-words.ts';
import { requirePlace } from '#features/places/server/index.ts';
import { TipActInput, TipFacts } from '#features/tips/contract.ts';
import { stepTip, storeNewTip } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { referCall, tellDangerOfCall } from '../contract.ts';
import { getCall, readWords, type StoredCall, withCallKey } from './call-store.ts';
import { requireOpen } from './save-call.ts';

type Input = ParsedInputOf<typeof referCall>;

/** Makes the tip of a call, received when the call began, and passes it to the chosen body in the same step. */
export async function referOn(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof referCall>> {
  requirePermission(context, 'call.take');
  requirePermission(context, 'tip.receive');
  await requirePlace(context, input.placeId);
  const call = await getCall(context, input.id);
  requireOpen(call);
  const words = await withCallKey(context, input.id, (key) => readWords(key, call));
  if (!saysSomething(words)) {
    throw new Refusal('call.nothing-said');
  }
  const made = await makeTip(context, { call, words, input });
  await sql`
    update call set state = 'referred', tip_id = ${made.id}::uuid, tip_code = ${made.code},
           referred_to_id = ${input.toAgencyId ?? context.actor.agencyId}::uuid,
           referred_at = ${context.now.toString()}::timestamptz, revision = revision + 1,
           ended_at = coalesce(ended_at, ${context.now.toString()}::timestamptz),
           ended_how = coalesce(ended_how, 'said-goodbye')
     where id = ${input.id}::uuid`.execute(context.tx);
  await context.publish({ name: 'call.referred', recordId: input.id });
  await context.audit({ action: 'call.refer', recordKind: 'call', recordId: input.id });
  if (input.toAgencyId !== null && input.toAgencyId !== context.actor.agencyId) {
    const act = TipActInput.parse({ do: 'transfer', toAgencyId: input.toAgencyId });
    await stepTip(context, { id: made.id, revision: 1, act });
  }
  return { code: made.code };
}

async function makeTip(
  context: RequestContext,
  of: { call: StoredCall; words: CallWords; input: Input },
): Promise<{ id: string; code: string }> {
  const { call, words, input } = of;
  const name = words.callerName.trim();
  const { urgency, placeId, purposes, reporterIsVictim } = input;
  return await storeNewTip(context, await ownBody(context), {
    kind: name === '' ? 'crime-report' : 'denunciation',
    channel: 'hotline',
    receivedAt: Temporal.Instant.from(call.started_at.toISOString()),
    bookNumber: null,
    facts: TipFacts.parse({
      urgency,
      placeId,
      purposes,
      reporterIsVictim,
      reporterStanding: name === '' ? 'anonymous' : 'named',
      victims: {
        under16: input.children,
        from16To17: 0,
        adults: input.adults,
        ageUnknown: input.ageUnknown,
      },
    }),
    narrative: words.story,
    placeWords: words.placeWords,
    reporter: {
      name,
      phone: words.phone,
      address: '',
      safeContact: safeContactOf(words, call.call_back),
      withheldReason: '',
    },
    denounced: [],
    values: [],
    referral: null,
    passTo: null,
    secluded: false,
    dangerTold: call.alert_id !== null,
  });
}

async function ownBody({ tx, actor }: RequestContext) {
  const row = await tx
    .selectFrom('agency')
    .select(['id', 'kind', 'short_name as name', 'lft', 'place_id as placeId'])
    .where('id', '=', actor.agencyId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return { ...row, kind: row.kind as AgencyKind };
}

/** Tells those on duty during the call; the call keeps which alert, and nothing of what they do with it. */
export async function tellDanger(
  context: RequestContext,
  { id, kind, placeId }: ParsedInputOf<typeof tellDangerOfCall>,
): Promise<Done> {
  requirePermission(context, 'call.take');
  await requirePlace(context, placeId);
  const call = await getCall(context, id);
  if (call.alert_id === null) {
    await context.publish({
      name: 'call.danger-told',
      recordId: id,
      payload: { kind, placeId },
    });
    await context.audit({ action: 'call.tell-danger', recordKind: 'call', recordId: id });
  }
  return {};
}

/** The body took the tip up: the words leave the call, the receipt and the state stay. */
export async function acknowledgeReferral(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  await sql`
    select app.acknowledge_call(${event.recordId}::uuid, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
}
