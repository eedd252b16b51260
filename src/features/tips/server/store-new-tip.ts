import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { TipChannel, TipKind } from '#domain/tip/tip-codes.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { foldTip, type TipFile } from '#domain/tip/tip-file.ts';
import { storeClocks } from '#features/deadlines/server/index.ts';
import { takeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import type { RecordKey } from '#platform/server/confidential/record-key.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { DenouncedDraft, MatchableValue, NationalReferral, TipFacts } from '../contract.ts';
import type { StoredBody } from './bodies.ts';
import { newTipCode } from './new-tip-code.ts';
import { nextClockColumns } from './next-clock.ts';
import type { SealedReporter } from './reporter.ts';
import { severityOfOffence } from './severity-of.ts';
import { storePersons, storeValues } from './store-persons.ts';
import { audienceOf, legalDay, openToAudience } from './tip-audience.ts';
import { clocksOf } from './tip-clocks.ts';
import { groupOf, makeProvincialDuty } from './tip-groups.ts';
import { printsOfValue, sealText } from './tip-secrets.ts';
import { appendEvent } from './tip-store.ts';

/** Everything that makes a new tip, whichever way it came in. */
export interface NewTip {
  kind: TipKind;
  channel: TipChannel;
  receivedAt: Temporal.Instant;
  bookNumber: string | null;
  facts: TipFacts;
  narrative: string;
  placeWords: string;
  reporter: SealedReporter;
  denounced: readonly DenouncedDraft[];
  values: readonly MatchableValue[];
  referral: NationalReferral | null;
  /** A body that does not register this kind passes it on at once to this one. */
  passTo: StoredBody | null;
  /** Sealed to the provincial procuracy alone. */
  secluded: boolean;
  /** Those on duty were told of the danger already, before there was a tip. */
  dangerTold?: boolean;
}

/**
 * Stores a tip with its chain, its key, its clocks and its fingerprints, and opens it to its audience;
 * the matcher then compares it with everything, of which the caller learns nothing.
 */
export async function storeNewTip(
  context: RequestContext,
  body: StoredBody,
  made: NewTip,
): Promise<{ id: string; code: string }> {
  const { tx, now } = context;
  const id = newSecretId();
  const event = receiptOf(context, body, made);
  const file = foldTip([event]);
  const { audience, supervisorIds } = await audienceOf(
    context,
    { id, placeId: made.facts.placeId },
    file,
  );
  const groupIds: string[] = [];
  for (const one of audience) {
    if ('group' in one) {
      groupIds.push(await groupOf(tx, one.group, one.agencyId, now));
    }
  }
  const record = { kind: 'tip', id };
  const key = await createSealedRecord(tx, record, groupIds, now);
  let code: string;
  try {
    await grantRecord(
      tx,
      record,
      { postId: context.actor.postId },
      { from: now, ground: 'receipt' },
    );
    code = await insertTip(context, { id, key, file, body, made, supervisorIds });
    await appendEvent(context, id, 1, event);
    await storePersons(context, { id, groupIds }, made.denounced);
    await storeValues(context, { tipId: id, personId: null, key }, made.values);
  } finally {
    key.wipe();
  }
  await takeFingerprints(tx, record, printsOf(made), now);
  await startClocks(context, id, event);
  await tell(context, id, made);
  await openToAudience(context, id, audience);
  await makeProvincialDuty(tx, now);
  await sql`select app.match_tip(${id}::uuid, ${now.toString()}::timestamptz)`.execute(tx);
  return { id, code };
}

function receiptOf(context: RequestContext, body: StoredBody, made: NewTip): TipEvent {
  const { facts } = made;
  return {
    id: newSecretId(),
    kind: 'receive',
    at: made.receivedAt,
    byPostId: context.actor.postId,
    decidedBy: null,
    params: {
      body: { id: body.id, kind: body.kind },
      kind: made.kind,
      reporter: facts.reporterStanding,
      pressing: facts.pressing || facts.urgency === 'danger-now',
      remote: facts.remote,
      childAbuse: facts.childAbuse,
      offence: facts.offence,
      severity: severityOfOffence(facts.offence, legalDay(made.receivedAt)),
      ...(made.passTo === null
        ? {}
        : { passOn: true, to: { id: made.passTo.id, kind: made.passTo.kind } }),
      ...(made.secluded ? { secluded: true } : {}),
      ...(made.referral === null ? {} : { referral: true }),
    },
  };
}

interface RowToInsert {
  id: string;
  key: RecordKey;
  file: TipFile;
  body: StoredBody;
  made: NewTip;
  supervisorIds: readonly string[];
}

/** Six random letters may already be taken: another six are drawn then. */
async function insertTip(context: RequestContext, row: RowToInsert): Promise<string> {
  for (let tries = 0; tries < 8; tries += 1) {
    const code = newTipCode(context.actor.provinceId, legalDay(row.made.receivedAt).year);
    const entered = await context.tx
      .insertInto('tip')
      .values({ ...columnsOfNew(context, row), code })
      .onConflict((conflict) => conflict.columns(['province_id', 'code']).doNothing())
      .executeTakeFirst();
    if (entered.numInsertedOrUpdatedRows === 1n) {
      return code;
    }
  }
  throw new Error('no free code was found for a tip');
}

function columnsOfNew(context: RequestContext, row: RowToInsert) {
  const { id, key, file, body, made } = row;
  const at = new Date(context.now.epochMilliseconds);
  const { placeId, happenedOn, offence, ...facts } = made.facts;
  const place = (column: string) => ({ recordId: id, column });
  return {
    id,
    kind: file.kind,
    channel: made.channel,
    state: file.state,
    urgency: made.facts.urgency,
    recorded_by: context.actor.postId,
    received_by_id: body.id,
    received_at: new Date(file.receivedAt.epochMilliseconds),
    competent_at: file.competentAt === null ? null : new Date(file.competentAt.epochMilliseconds),
    held_by_id: body.id,
    held_by_lft: body.lft,
    arriving_id: file.arriving?.id ?? null,
    book_number: made.bookNumber,
    secluded: file.secluded,
    supervisor_ids: [...row.supervisorIds],
    offence_article: offence?.article ?? null,
    offence_paragraph: offence?.paragraph ?? null,
    severity: file.severity,
    facts: JSON.stringify(facts),
    place_id: placeId,
    happened_on: happenedOn,
    referral_reference: made.referral?.reference ?? null,
    referral_passed_on_at: made.referral === null ? null : new Date(made.referral.passedOnAt),
    narrative: sealText(key, place('narrative'), made.narrative) ?? Buffer.alloc(0),
    place_words: sealText(key, place('place_words'), made.placeWords),
    reporter: sealText(key, place('reporter'), JSON.stringify(made.reporter)),
    referral_asked: sealText(key, place('referral_asked'), made.referral?.asked ?? ''),
    created_at: at,
    updated_at: at,
  };
}

function printsOf(made: NewTip) {
  const reporter: MatchableValue[] =
    made.reporter.phone.length < 4 ? [] : [{ kind: 'phone', value: made.reporter.phone }];
  return [...made.values, ...reporter].flatMap(printsOfValue);
}

async function startClocks(context: RequestContext, id: string, event: TipEvent): Promise<void> {
  const clocks = await clocksOf(context.tx, [event], context.now);
  await storeClocks(context.tx, { kind: 'tip', id }, clocks, { now: context.now, cause: 'event' });
  await context.tx
    .updateTable('tip')
    .set(nextClockColumns(clocks, context.now))
    .where('id', '=', id)
    .execute();
}

async function tell(context: RequestContext, id: string, made: NewTip): Promise<void> {
  await context.publish({ name: 'tip.received', recordId: id, payload: { channel: made.channel } });
  if (made.facts.urgency === 'danger-now' && made.dangerTold !== true) {
    await context.publish({ name: 'tip.danger-told', recordId: id });
  }
  if (made.facts.reporterIsVictim) {
    await context.publish({ name: 'tip.victim-reported', recordId: id });
  }
  await context.audit({ action: 'tip.receive', recordKind: 'tip', recordId: id });
}
