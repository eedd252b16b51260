import { takeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import type { RecordKey } from '#platform/server/confidential/record-key.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { DenouncedDraft, MatchableValue } from '../contract.ts';
import { printsOfName, printsOfValue, sealText } from './tip-secrets.ts';

type Where = Pick<RequestContext, 'tx' | 'now' | 'actor'>;

/** Stores denounced persons, each under a key of its own that can be destroyed; ordinals go on from the last. */
export async function storePersons(
  context: Where,
  tip: { id: string; groupIds: readonly string[] },
  drafts: readonly DenouncedDraft[],
): Promise<void> {
  const last = await context.tx
    .selectFrom('denounced_person')
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .where('tip_id', '=', tip.id)
    .executeTakeFirst();
  let ordinal = last?.ordinal ?? 0;
  for (const draft of drafts) {
    ordinal += 1;
    await storePerson(context, tip, draft, ordinal);
  }
}

async function storePerson(
  context: Where,
  tip: { id: string; groupIds: readonly string[] },
  draft: DenouncedDraft,
  ordinal: number,
): Promise<void> {
  const { tx, now } = context;
  const id = newSecretId();
  const record = { kind: 'denounced-person', id };
  const key = await createSealedRecord(tx, record, tip.groupIds, now);
  try {
    await grantRecord(
      tx,
      record,
      { postId: context.actor.postId },
      { from: now, ground: 'receipt' },
    );
    await tx
      .insertInto('denounced_person')
      .values({
        id,
        tip_id: tip.id,
        ordinal,
        name: sealText(key, { recordId: id, column: 'name' }, draft.name),
        marks: sealText(key, { recordId: id, column: 'marks' }, draft.marks),
        created_at: new Date(now.epochMilliseconds),
      })
      .execute();
    await storeValues(context, { tipId: tip.id, personId: id, key }, draft.values);
  } finally {
    key.wipe();
  }
  const prints = [...printsOfName(draft.name), ...draft.values.flatMap(printsOfValue)];
  await takeFingerprints(tx, record, prints, now);
}

/** Stores matchable values one by one, sealed under the key in hand. */
export async function storeValues(
  context: Pick<RequestContext, 'tx' | 'now'>,
  owner: { tipId: string; personId: string | null; key: RecordKey },
  values: readonly MatchableValue[],
): Promise<void> {
  for (const { kind, value } of values) {
    const id = newSecretId();
    const place = { recordId: owner.key.recordId, column: `value.${id}` };
    await context.tx
      .insertInto('tip_value')
      .values({
        id,
        tip_id: owner.tipId,
        person_id: owner.personId,
        kind,
        value: sealText(owner.key, place, value) ?? Buffer.alloc(0),
        created_at: new Date(context.now.epochMilliseconds),
      })
      .execute();
  }
}
