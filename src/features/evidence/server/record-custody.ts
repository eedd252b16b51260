import { Temporal } from 'temporal-polyfill';
import { applyCustody, type CustodyEvent, foldCustody } from '#domain/evidence/custody.ts';
import { decideCustody } from '#domain/evidence/decide-custody.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { recordCustody } from '../contract.ts';
import {
  custodyEventOf,
  getItem,
  type ItemRow,
  listCustodyRows,
  requireKeeper,
} from './evidence-store.ts';
import { listReceivers } from './get-evidence.ts';

type Input = ParsedInputOf<typeof recordCustody>;

/** Adds one line to the chain and brings the item in line with it. */
export async function addCustody(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof recordCustody>> {
  const item = await getItem(context, input.id, true);
  requireKeeper(context, item);
  if (item.stored.state.pending !== null) {
    throw new Refusal('case.hand-over-pending');
  }
  if (item.row.revision !== input.revision) {
    throw new Refusal('record.changed');
  }
  const rows = await listCustodyRows(context, input.id);
  const custody = foldCustody(rows.map(custodyEventOf));
  const toAgencyId = await requireReceiver(context, item.row, input);
  const at = Temporal.Instant.from(input.at);
  const outcome = decideCustody(
    custody,
    {
      act: input.act,
      at,
      byPostId: context.actor.postId,
      byAgencyId: context.actor.agencyId,
      toAgencyId,
      toPostId: input.toPostId,
      hasDocument: input.paper !== null,
      hasNumber: input.paper?.number != null,
      hasPurpose: input.purpose !== null,
      hasSeal: input.sealNumber !== null,
      hasPlace: input.kept !== null,
    },
    context.now,
  );
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal);
  }
  const event: CustodyEvent = {
    kind: input.act,
    at,
    body: item.row.holder_body,
    postId: context.actor.postId,
    toAgencyId,
    toPostId: input.toPostId,
    sealNumber: input.sealNumber,
    kept: input.kept,
  };
  await insertLine(context, item.row, { position: (rows.at(-1)?.position ?? 0) + 1, event }, input);
  await saveItem(context, item.row, applyCustody(custody, event));
  await context.publish({
    name: 'evidence.custody-recorded',
    recordId: item.row.case_id,
    payload: { itemId: item.row.id, act: input.act },
  });
  await context.audit({
    action: `evidence-custody.${input.act}`,
    recordKind: 'evidence',
    recordId: item.row.id,
  });
  return { revision: item.row.revision + 1 };
}

/** Who takes it: inside a post to which the case is open, outside an agency. */
async function requireReceiver(
  context: RequestContext,
  row: ItemRow,
  input: Input,
): Promise<string | null> {
  if (input.toPostId === null) {
    return input.toAgencyId;
  }
  const receivers = await listReceivers(context, row.case_id);
  const found = receivers.find((one) => one.id === input.toPostId);
  if (found === undefined) {
    throw new Refusal('evidence.receiver-missing');
  }
  return found.agencyId;
}

async function insertLine(
  context: RequestContext,
  row: ItemRow,
  line: { position: number; event: CustodyEvent },
  input: Input,
): Promise<void> {
  const { event } = line;
  await context.tx
    .insertInto('evidence_custody')
    .values({
      id: newSecretId(),
      item_id: row.id,
      case_id: row.case_id,
      position: line.position,
      kind: event.kind,
      at: new Date(event.at.epochMilliseconds),
      body: event.body,
      post_id: event.postId,
      from_agency_id: row.holder_agency_id,
      from_post_id: row.holder_post_id,
      to_agency_id: event.toAgencyId,
      to_post_id: event.toPostId,
      purpose: input.purpose,
      seal_number: event.sealNumber,
      kept: event.kept,
      document_number: input.paper?.number ?? null,
      document_on: input.paper?.on ?? null,
      recorded_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
}

async function saveItem(
  context: RequestContext,
  row: ItemRow,
  next: ReturnType<typeof applyCustody>,
): Promise<void> {
  const saved = await context.tx
    .updateTable('evidence_item')
    .set({
      state: next.state,
      holder_agency_id: next.holderAgencyId,
      holder_post_id: next.holderPostId,
      kept: next.kept,
      seal_number: next.sealNumber,
      pending: next.pending !== null,
      revision: row.revision + 1,
    })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}
