import { Temporal } from 'temporal-polyfill';
import { toFileEvents } from '#domain/complaint/clock-events.ts';
import { mayReceiveComplaint } from '#domain/complaint/complaint-permissions.ts';
import {
  decideReceiving,
  decideSecondReceiving,
  type ReceivingBody,
} from '#domain/complaint/receiving-body.ts';
import { groupOf, nextClockColumns } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { type RecordKey, sealField } from '#platform/server/confidential/record-key.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { recordComplaint } from '../contract.ts';
import { clocksOf } from './complaint-store.ts';
import { newComplaintCode } from './new-complaint-code.ts';
import { getComplainedBody, loadSettlingBodies } from './settling-bodies.ts';

/** Everything that makes a new complaint, whichever way it came in. */
export type NewComplaint = Omit<ParsedInputOf<typeof recordComplaint>, 'receivedAt'> & {
  receivedAt: Temporal.Instant;
  lodgingId: string | null;
};

interface Placed {
  id: string;
  receiver: ReceivingBody;
  groupId: string;
}

type Answer = OutputOf<typeof recordComplaint>;

/**
 * Stores a complaint, sealed to the group that settles it and to nobody else; the answer says who settles it,
 * not whether the codes that were given are known.
 */
export async function storeComplaint(
  context: RequestContext,
  made: NewComplaint,
): Promise<Answer & { groupId: string }> {
  const receiver = await receiverOf(context, made);
  const groupId = await groupOf(context.tx, receiver.group, receiver.agencyId, context.now);
  const id = newSecretId();
  const record = { kind: 'complaint', id };
  const key = await createSealedRecord(context.tx, record, [groupId], context.now);
  let code: string;
  try {
    await grantRecord(context.tx, record, { groupId }, { from: context.now, ground: 'settlement' });
    code = await insertComplaint(context, made, { id, receiver, groupId }, key);
  } finally {
    key.wipe();
  }
  await context.publish({ name: 'complaint.received', recordId: id });
  await context.audit({ action: 'complaint.received', recordKind: 'complaint', recordId: id });
  const settler = await getComplainedBody(context.tx, receiver.agencyId);
  return { code, receiver: settler.name, id: await findOwn(context, id), groupId };
}

/** Who settles it; refused where it is about the caller's own unit, or belongs above the province. */
async function receiverOf(context: RequestContext, made: NewComplaint): Promise<ReceivingBody> {
  const { tx, actor, today } = context;
  const against = await getComplainedBody(tx, made.againstId);
  if (made.round === 'second-settlement' && made.firstSettlerId === null) {
    throw new Refusal('complaint.first-settler-needed');
  }
  const first =
    made.firstSettlerId === null ? null : await getComplainedBody(tx, made.firstSettlerId);
  const bodies = await loadSettlingBodies(tx, against, today);
  const fromPage = made.lodgingId !== null;
  const found =
    made.round === 'second-settlement' && first !== null
      ? decideSecondReceiving({ kind: first.kind, regime: regimeOf(first.kind) }, bodies)
      : decideReceiving({ kind: against.kind, who: made.againstWho }, bodies, fromPage);
  const own = await getComplainedBody(tx, actor.agencyId);
  const verdict = mayReceiveComplaint(actor, {
    against: [against, ...(first === null ? [] : [first])].map(({ lft, rgt }) => ({
      lo: lft,
      hi: rgt,
    })),
    ownLft: own.lft,
    receiverId: found === 'above-province' ? '' : found.agencyId,
  });
  if (!verdict.allowed) {
    throw new Refusal(
      verdict.reason === 'complaint.own-unit' ? 'complaint.own-unit' : 'access.denied',
    );
  }
  if (found === 'above-province') {
    throw new Refusal('complaint.above-province');
  }
  return found;
}

function regimeOf(kind: string): 'procedural' | 'administrative' {
  return /procuracy|court/.test(kind) ? 'procedural' : 'administrative';
}

/** Enters the complaint with its first act; a code that is drawn twice, or a lodging taken up before, is refused. */
async function insertComplaint(
  context: RequestContext,
  made: NewComplaint,
  placed: Placed,
  key: RecordKey,
): Promise<string> {
  const event = {
    id: newSecretId(),
    kind: 'receive' as const,
    at: made.receivedAt,
    byPostId: context.actor.postId,
    params: {},
  };
  const clocks = await clocksOf(
    context,
    toFileEvents({ ...made, regime: placed.receiver.regime, knownOn: dayOrNull(made.knownOn) }, [
      event,
    ]),
  );
  const code = newComplaintCode(
    context.actor.provinceId,
    made.receivedAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').year,
  );
  const entered = await context.tx
    .insertInto('complaint')
    .values({
      ...columnsOf(context, made, placed),
      ...sealedOf(key, placed.id, made),
      ...nextClockColumns(clocks, context.now),
      code,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (entered.numInsertedOrUpdatedRows !== 1n) {
    throw new Refusal('record.changed');
  }
  await context.tx
    .insertInto('complaint_event')
    .values({
      id: event.id,
      complaint_id: placed.id,
      seq: 1,
      kind: event.kind,
      at: new Date(event.at.epochMilliseconds),
      recorded_at: new Date(context.now.epochMilliseconds),
      by_post_id: context.actor.postId,
    })
    .execute();
  return code;
}

function columnsOf(context: RequestContext, made: NewComplaint, { id, receiver }: Placed) {
  return {
    id,
    kind: made.kind,
    matter: made.matter,
    grounds: [...made.grounds],
    standing: made.standing,
    channel: made.channel,
    regime: receiver.regime,
    round: made.round,
    state: 'waiting' as const,
    receiver_id: receiver.agencyId,
    receiver_group: receiver.group,
    against_id: made.againstId,
    against_who: made.againstWho,
    first_settler_id: made.round === 'second-settlement' ? made.firstSettlerId : null,
    about_code: made.aboutCode === '' ? null : made.aboutCode.toUpperCase(),
    earlier_code: made.earlierCode === '' ? null : made.earlierCode.toUpperCase(),
    victim_code: made.victimCode === '' ? null : made.victimCode,
    acted_on: made.actedOn,
    known_on: made.knownOn,
    lodging_id: made.lodgingId,
    received_at: new Date(made.receivedAt.epochMilliseconds),
    recorded_by: context.actor.postId,
    created_at: new Date(context.now.epochMilliseconds),
  };
}

function sealedOf(key: RecordKey, recordId: string, made: NewComplaint) {
  const seal = (column: string, text: string) =>
    Buffer.from(sealField(key, { recordId, column }, text));
  return {
    words: seal('words', made.words),
    complainant: seal('complainant', made.complainant),
    officer_words: made.officerWords === '' ? null : seal('officer_words', made.officerWords),
  };
}

function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}

/** The caller's own sight of what was just stored: null where others settle it. */
async function findOwn(context: RequestContext, id: string): Promise<string | null> {
  const row = await context.tx
    .selectFrom('complaint')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.id ?? null;
}
