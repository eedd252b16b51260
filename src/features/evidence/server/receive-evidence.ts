import { Temporal } from 'temporal-polyfill';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { markOfItem } from '#domain/evidence/evidence-item.ts';
import { contentOf, getStoredCase, requireMayRecord } from '#features/cases/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { type RecordKey, sealField } from '#platform/server/confidential/record-key.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { receiveEvidence } from '../contract.ts';
import { placeOf, requireBody, withCaseKey } from './evidence-store.ts';

type Input = ParsedInputOf<typeof receiveEvidence>;

/** Enters an item: its number in the case, the first line of its chain, and its words under the key of the case. */
export async function receiveItem(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof receiveEvidence>> {
  const stored = await getStoredCase(context, input.id, true);
  requireMayRecord(context, stored);
  const body = requireBody(context);
  if (stored.state.pending !== null) {
    throw new Refusal('case.hand-over-pending');
  }
  if (Temporal.Instant.compare(Temporal.Instant.from(input.at), context.now) > 0) {
    throw new Refusal('evidence.in-future');
  }
  await requireWordsFit(context, input);
  const id = newSecretId();
  const ordinal = (await lastOrdinal(context, input.id)) + 1;
  await insertItem(context, { id, ordinal, body }, input);
  await insertReceipt(context, { id, body }, input);
  if (input.description !== '') {
    await withCaseKey(context, input.id, (key) => insertWords(context, id, key, input));
  }
  await context.publish({ name: 'evidence.received', recordId: input.id, payload: { itemId: id } });
  await context.audit({ action: 'evidence.received', recordKind: 'evidence', recordId: id });
  return { id, mark: markOfItem(ordinal) };
}

/** In full an item is described; where dates only are kept no word comes in. */
async function requireWordsFit(context: RequestContext, input: Input): Promise<void> {
  const isFull = (await contentOf(context)) === 'full';
  const hasWords = [input.description, input.receivedFrom, input.keptAt].some((one) => one !== '');
  if (!isFull && hasWords) {
    throw new Refusal('evidence.content-off');
  }
  if (isFull && input.description === '') {
    throw new Refusal('evidence.description-missing');
  }
}

async function lastOrdinal(context: RequestContext, caseId: string): Promise<number> {
  const row = await context.tx
    .selectFrom('evidence_item')
    .select((select) => select.fn.max('ordinal').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

async function insertItem(
  context: RequestContext,
  one: { id: string; ordinal: number; body: CaseBody },
  input: Input,
): Promise<void> {
  const { postId, agencyId } = context.actor;
  await context.tx
    .insertInto('evidence_item')
    .values({
      id: one.id,
      case_id: input.id,
      ordinal: one.ordinal,
      kind: input.kind,
      source: input.source,
      quantity: input.quantity,
      body: one.body,
      received_at: new Date(input.at),
      received_by: postId,
      received_agency_id: agencyId,
      document_number: input.paper?.number ?? null,
      document_on: input.paper?.on ?? null,
      state: 'in-custody',
      holder_body: one.body,
      holder_agency_id: agencyId,
      holder_post_id: postId,
      kept: input.kept,
      seal_number: input.sealNumber,
      recorded_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
}

async function insertReceipt(
  context: RequestContext,
  one: { id: string; body: CaseBody },
  input: Input,
): Promise<void> {
  const { postId, agencyId } = context.actor;
  await context.tx
    .insertInto('evidence_custody')
    .values({
      id: newSecretId(),
      item_id: one.id,
      case_id: input.id,
      position: 1,
      kind: 'received',
      at: new Date(input.at),
      body: one.body,
      post_id: postId,
      to_agency_id: agencyId,
      to_post_id: postId,
      seal_number: input.sealNumber,
      kept: input.kept,
      document_number: input.paper?.number ?? null,
      document_on: input.paper?.on ?? null,
      recorded_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
}

async function insertWords(
  context: RequestContext,
  id: string,
  key: RecordKey,
  input: Input,
): Promise<void> {
  await context.tx
    .insertInto('evidence_words')
    .values({ id, case_id: input.id, ...sealWords(key, { caseId: input.id, itemId: id }, input) })
    .execute();
}

/** The words of an item under the key of its case. */
export function sealWords(
  key: RecordKey,
  of: { caseId: string; itemId: string },
  words: { description: string; receivedFrom: string; keptAt: string },
) {
  const seal = (column: string, text: string) =>
    Buffer.from(sealField(key, placeOf(of.caseId, of.itemId, column), text));
  return {
    description: seal('description', words.description),
    received_from: words.receivedFrom === '' ? null : seal('received_from', words.receivedFrom),
    kept_at: words.keptAt === '' ? null : seal('kept_at', words.keptAt),
  };
}
