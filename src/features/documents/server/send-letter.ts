import { getDocumentType } from '#domain/document/document-types.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { foldNumber } from './fold-number.ts';
import { printedNumber, type StoredLetter } from './outgoing-store.ts';

/**
 * Delivers an issued letter: it enters the register, waits in its addressee's arrival list and cites its
 * plan. Who is told listens to `document.sent`.
 *
 * @returns the id of the document in the register.
 */
export async function deliverLetter(
  context: RequestContext,
  letter: StoredLetter,
): Promise<string> {
  const documentId = newId();
  await insertDocument(context, documentId, letter);
  await citePlan(context, documentId, letter);
  if (letter.addressees.length > 0) {
    await context.tx
      .insertInto('document_reach')
      .values(letter.addressees.map(({ id }) => ({ document_id: documentId, agency_id: id })))
      .execute();
  }
  return documentId;
}

async function insertDocument(
  context: RequestContext,
  id: string,
  letter: StoredLetter,
): Promise<void> {
  const number = printedNumber(letter);
  const { content } = letter;
  const type = getDocumentType(letter.type_code);
  const subject = type.code === '' ? `V/v ${letter.subject}` : letter.subject;
  await context.tx
    .insertInto('directive_document')
    .values({
      id,
      type: type.vi,
      symbol_number: number,
      folded_number: number === null ? null : foldNumber(number),
      issued_on: letter.issued_on,
      issued_at_place: content.place,
      issuer_text: content.issuer,
      issuer_agency_id: letter.owner_agency_id,
      subject,
      folded: foldText(`${number ?? ''} ${type.vi} ${subject}`),
      signer: content.signature.name,
      status: 'registered',
      direction: 'outgoing',
      owner_agency_id: letter.owner_agency_id,
      owner_lft: letter.owner_lft,
      attachment_id: letter.signed_attachment_id,
      created_at: new Date(context.now.epochMilliseconds),
      created_by: context.actor.postId,
    })
    .execute();
  const recipients = recipientsOf(letter);
  if (recipients.length > 0) {
    await context.tx
      .insertInto('document_recipient')
      .values(
        recipients.map((one, position) => ({
          id: newId(),
          document_id: id,
          position,
          as_written: one.written,
          agency_id: one.agencyId,
        })),
      )
      .execute();
  }
}

/** The addressees here, then the printed lines that name nobody here. */
function recipientsOf(letter: StoredLetter): { written: string; agencyId: string | null }[] {
  if (letter.to_agency_id !== null) {
    return [{ written: letter.content.addressee, agencyId: letter.to_agency_id }];
  }
  const known = new Set(letter.addressees.map(({ name }) => name));
  const printed = [...letter.content.addressee.split('\n'), ...letter.content.recipients];
  return [
    ...letter.addressees.map(({ id, name }) => ({ written: name, agencyId: id })),
    ...printed
      .filter((line) => line !== '' && line !== 'Như trên' && !known.has(line))
      .map((written) => ({ written, agencyId: null })),
  ];
}

/** The chain runs from the plan to the letters about it. */
async function citePlan(
  context: RequestContext,
  documentId: string,
  letter: StoredLetter,
): Promise<void> {
  if (letter.plan_id === null) {
    return;
  }
  const plan = await context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .select(['document.id', 'document.symbol_number', 'plan.title'])
    .where('plan.id', '=', letter.plan_id)
    .executeTakeFirst();
  if (plan !== undefined) {
    await context.tx
      .insertInto('document_citation')
      .values({
        id: newId(),
        from_id: documentId,
        to_id: plan.id,
        as_written: plan.symbol_number ?? plan.title,
      })
      .execute();
  }
}
