import { decideOutgoing } from '#domain/document/decide-outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import { blockOf } from '#domain/document/signature-block.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { editOutgoing, LetterItem, listSigners, SignatureBlock } from '../contract.ts';
import { keepAddressees } from './keep-addressees.ts';
import { getIssuingBody, listSignatureBlocks } from './letter-bodies.ts';
import {
  getLetter,
  keepStep,
  PrintedContent,
  type StoredLetter,
  saveLetter,
} from './outgoing-store.ts';

type Input = ParsedInputOf<typeof editOutgoing>;

/** Changes the words of a draft and who will sign; items may be dropped or re-worded, never added. */
export async function editDraft(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof editOutgoing>> {
  const letter = await getLetter(context, input.id, true);
  requireVerdict(mayActOnOutgoing(context.actor, letter.access, 'edit'));
  const outcome = decideOutgoing(letter.state, { do: 'edit' }, context.today);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal);
  }
  await keepItems(context, letter, input.items);
  const addressee =
    letter.kind === 'dispatch' && input.addressees !== undefined
      ? await keepAddressees(context, letter, input.addressees)
      : letter.content.addressee;
  const content = PrintedContent.parse({
    ...letter.content,
    addressee,
    opening: input.opening,
    closing: input.closing,
    recipients: input.recipients,
    signature: await findBlock(context, letter, input.signerPostId),
  });
  const revision = await saveLetter(context, letter, input.revision, {
    subject: input.subject,
    content: JSON.stringify(content),
  });
  await keepStep(context, letter.id, 'edit');
  await context.audit({ action: 'letter.edit', recordKind: 'letter', recordId: letter.id });
  return { revision };
}

/** Who may sign the letter, as blocks to choose from. */
export async function listLetterSigners(
  context: RequestContext,
  input: { id: string },
): Promise<OutputOf<typeof listSigners>> {
  const letter = await getLetter(context, input.id);
  const issuer = await getIssuingBody(context, letter.owner_agency_id);
  return { rows: await listSignatureBlocks(context, issuer) };
}

/** The kept items; what was never this addressee's is refused. */
async function keepItems(
  context: RequestContext,
  letter: StoredLetter,
  items: readonly LetterItem[],
): Promise<void> {
  const stored = await context.tx
    .selectFrom('outgoing_item')
    .select(['record_kind', 'record_id', 'due_on'])
    .where('outgoing_id', '=', letter.id)
    .orderBy('position')
    .execute();
  const wanted = new Map(items.map((item) => [`${item.kind} ${item.recordId}`, item]));
  const kept = stored.flatMap((row) => {
    const item = wanted.get(`${row.record_kind} ${row.record_id}`);
    return item === undefined ? [] : [{ ...item, dueOn: row.due_on }];
  });
  if (kept.length < items.length) {
    throw new Refusal('record.not-found');
  }
  if (kept.length === 0 && stored.length > 0) {
    throw new Refusal('document.no-items');
  }
  await context.tx.deleteFrom('outgoing_item').where('outgoing_id', '=', letter.id).execute();
  if (kept.length === 0) {
    return;
  }
  await context.tx
    .insertInto('outgoing_item')
    .values(
      kept.map((item, position) => ({
        id: newId(),
        outgoing_id: letter.id,
        position,
        record_kind: item.kind,
        record_id: item.recordId,
        text: item.text,
        due_on: item.dueOn,
      })),
    )
    .execute();
}

async function findBlock(
  context: RequestContext,
  letter: StoredLetter,
  postId: string | null,
): Promise<SignatureBlock> {
  const issuer = await getIssuingBody(context, letter.owner_agency_id);
  if (postId === null) {
    return blockOf(issuer.kind, null);
  }
  const block = (await listSignatureBlocks(context, issuer)).find((one) => one.postId === postId);
  if (block === undefined) {
    throw new Refusal('record.not-found');
  }
  return block;
}
