import { mayWorkOn } from '#domain/tip/tip-permissions.ts';
import { requirePlace } from '#features/places/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { takeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import type { RecordKey } from '#platform/server/confidential/record-key.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { listFiles, openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { attachTipFile, changeTipContent, openTipFile } from '../contract.ts';
import { keyOfTip, matchAgain } from './advance-tip.ts';
import { storePersons, storeValues } from './store-persons.ts';
import { audienceOf, openToAudience } from './tip-audience.ts';
import { groupOf } from './tip-groups.ts';
import { printsOfValue, sealText } from './tip-secrets.ts';
import { getStoredTip, type StoredTip, saveTip } from './tip-store.ts';

type Input = ParsedInputOf<typeof changeTipContent>;

/** Adds to what a tip says, or corrects its facts; the first words never change. */
export async function addToTip(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof changeTipContent>> {
  const tip = await getStoredTip(context, input.id, true);
  requireHolding(context, tip);
  await requirePlace(context, input.facts?.placeId ?? null, 'facts.placeId');
  const placeId = input.facts === undefined ? tip.row.place_id : input.facts.placeId;
  const { audience, supervisorIds } = await audienceOf(
    context,
    { id: tip.row.id, placeId },
    tip.file,
  );
  const groupIds: string[] = [];
  for (const one of audience) {
    if ('group' in one) {
      groupIds.push(await groupOf(context.tx, one.group, one.agencyId, context.now));
    }
  }
  const revision = await withKey(context, tip.row.id, async (key) => {
    await keepAddition(context, tip.row.id, key, input);
    await storeValues(context, { tipId: tip.row.id, personId: null, key }, input.values);
    return await saveTip(context, tip.row, input.revision, {
      ...changeOf(tip, key, input),
      ...(input.facts === undefined ? {} : { supervisor_ids: supervisorIds }),
    });
  });
  await storePersons(context, { id: tip.row.id, groupIds }, input.denounced);
  await takeFingerprints(
    context.tx,
    { kind: 'tip', id: tip.row.id },
    input.values.flatMap(printsOfValue),
    context.now,
  );
  await context.audit({
    action: 'tip.add',
    recordKind: 'tip',
    recordId: tip.row.id,
    fields: Object.keys(input).filter((name) => name !== 'id' && name !== 'revision'),
  });
  if (input.facts?.urgency === 'danger-now' && tip.row.urgency !== 'danger-now') {
    await context.publish({ name: 'tip.danger-told', recordId: tip.row.id });
  }
  await openToAudience(context, tip.row.id, audience);
  await matchAgain(context, tip.row.id);
  return { revision };
}

/** Only the body that holds it, and once assigned only its handlers and head, change a tip. */
export function requireHolding(context: RequestContext, { file }: StoredTip): void {
  if (file.heldBy.id !== context.actor.agencyId || file.state === 'merged') {
    throw new Refusal('access.denied', { reason: 'access.not-your-agency' });
  }
  requireVerdict(mayWorkOn(context.actor, file));
}

async function withKey<T>(
  context: RequestContext,
  tipId: string,
  work: (key: RecordKey) => Promise<T>,
): Promise<T> {
  const opened = await keyOfTip(context, tipId);
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    return await work(opened.key);
  } finally {
    opened.key.wipe();
  }
}

async function keepAddition(
  context: RequestContext,
  tipId: string,
  key: RecordKey,
  { addition }: Input,
): Promise<void> {
  if (addition === undefined) {
    return;
  }
  const id = newSecretId();
  await context.tx
    .insertInto('tip_addition')
    .values({
      id,
      tip_id: tipId,
      at: new Date(context.now.epochMilliseconds),
      by_post_id: context.actor.postId,
      body:
        sealText(key, { recordId: tipId, column: `addition.${id}` }, addition) ?? Buffer.alloc(0),
    })
    .execute();
}

/** Facts in clear may be corrected; the offence changes by an act of its own, with its record. */
function changeOf({ row }: StoredTip, key: RecordKey, input: Input) {
  const place = { recordId: row.id, column: 'place_words' };
  const { facts, placeWords, bookNumber } = input;
  const {
    placeId,
    happenedOn,
    offence: _offence,
    ...clear
  } = facts ?? {
    placeId: row.place_id,
    happenedOn: row.happened_on,
    offence: null,
  };
  return {
    ...(facts === undefined
      ? {}
      : {
          facts: JSON.stringify(clear),
          place_id: placeId,
          happened_on: happenedOn,
          urgency: facts.urgency,
        }),
    ...(placeWords === undefined ? {} : { place_words: sealText(key, place, placeWords) }),
    ...(bookNumber === undefined ? {} : { book_number: bookNumber }),
  };
}

/** Files of a tip are sealed with it and opened with a purpose. */
export function registerTipFiles(): void {
  registerFileOwner('tip', {
    fieldClass: 'tip-content',
    mayRead: async (context, id) => {
      await getStoredTip(context, id);
    },
  });
}

/** Attaches files, sealed under the key of the tip. */
export async function attachToTip(
  context: RequestContext,
  input: ParsedInputOf<typeof attachTipFile>,
): Promise<OutputOf<typeof attachTipFile>> {
  const tip = await getStoredTip(context, input.id);
  requireHolding(context, tip);
  const files: { id: string; name: string; sha256: string }[] = [];
  await withKey(context, tip.row.id, async (key) => {
    for await (const upload of context.uploads) {
      const stored = await storeFile(context.tx, upload.stream, {
        owner: { kind: 'tip', id: tip.row.id },
        name: upload.fileName,
        declaredType: upload.declaredType,
        now: context.now,
        recordKey: key,
      });
      files.push({ id: stored.id, name: stored.name, sha256: stored.sha256 });
    }
  });
  if (files.length === 0) {
    throw new Refusal('file.empty');
  }
  await context.audit({ action: 'tip.attach', recordKind: 'tip', recordId: tip.row.id });
  return { files };
}

/** Hands out a file of a tip. */
export async function sendTipFile(
  context: RequestContext,
  input: ParsedInputOf<typeof openTipFile>,
): Promise<FileAnswer> {
  const files = await listFiles(context.tx, { kind: 'tip', id: input.id });
  if (!files.some((file) => file.id === input.fileId)) {
    throw new Refusal('record.not-found');
  }
  return await openFile(context, input.fileId, input.purpose);
}
