import type { PlanReading, Span } from '#domain/plan-reading/plan-reading.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { citeNumbers } from './cite-numbers.ts';
import { foldNumber } from './fold-number.ts';

/** A document to register, as its header was read or typed. */
export interface NewDocument {
  header: {
    type: string | null;
    number: string | null;
    date: string | null;
    place: string | null;
    issuer: string | null;
    title: string | null;
    signer: string | null;
    citedDocuments: readonly string[];
  };
  issuerAgencyId: string | null;
  ownerAgencyId: string;
  ownerLft: number;
  sourceText: string;
  reading: PlanReading | null;
  citationSpans: readonly Span[];
  recipients: readonly string[];
}

/**
 * Registers a document with its text, recipients and citations; a cited document that is not yet
 * known becomes a stub, and a stub that this document fills is filled.
 *
 * @returns the id of the document.
 */
export async function registerDocument(
  context: RequestContext,
  made: NewDocument,
): Promise<string> {
  const id = await fillOrInsert(context, made, await isHigher(context, made.issuerAgencyId));
  await context.tx
    .insertInto('document_text')
    .values({
      document_id: id,
      source_text: made.sourceText,
      reading: made.reading === null ? null : JSON.stringify(made.reading),
    })
    .execute();
  await insertRecipients(context, id, made.recipients);
  await citeNumbers(context, id, {
    numbers: made.header.citedDocuments,
    spans: made.citationSpans,
    ownerAgencyId: made.ownerAgencyId,
    ownerLft: made.ownerLft,
  });
  return id;
}

/** What a central body issues is a higher directive, open to every post inside. */
async function isHigher(context: RequestContext, issuerId: string | null): Promise<boolean> {
  if (issuerId === null) {
    return false;
  }
  const row = await context.tx
    .selectFrom('agency')
    .select('level')
    .where('id', '=', issuerId)
    .executeTakeFirst();
  return row?.level === 'central';
}

async function fillOrInsert(
  context: RequestContext,
  made: NewDocument,
  isOpen: boolean,
): Promise<string> {
  const values = { ...valuesOf(context, made), ...openness(isOpen) };
  const stub =
    values.folded_number === null
      ? undefined
      : await findStub(context, values.folded_number, values.issued_on);
  if (stub !== undefined) {
    await context.tx.updateTable('directive_document').set(values).where('id', '=', stub).execute();
    return stub;
  }
  const id = newId();
  await context.tx
    .insertInto('directive_document')
    .values({ id, ...values })
    .execute();
  return id;
}

function valuesOf(context: RequestContext, made: NewDocument) {
  const { header } = made;
  const subject = header.title ?? '';
  return {
    type: header.type ?? '',
    symbol_number: header.number,
    folded_number: header.number === null ? null : foldNumber(header.number),
    issued_on: header.date,
    issued_at_place: header.place,
    issuer_text: header.issuer,
    issuer_agency_id: made.issuerAgencyId,
    subject,
    folded: foldText(`${header.number ?? ''} ${header.type ?? ''} ${subject}`),
    signer: header.signer,
    status: 'registered' as const,
    owner_agency_id: made.ownerAgencyId,
    owner_lft: made.ownerLft,
    created_at: new Date(context.now.epochMilliseconds),
    created_by: context.actor.postId,
  };
}

function openness(isHigherDirective: boolean) {
  return {
    open: isHigherDirective,
    direction: isHigherDirective ? ('higher' as const) : ('outgoing' as const),
  };
}

/** A stub of that number and, where it was cited with its day, of that day, to be filled in. */
export async function findStub(
  context: RequestContext,
  foldedNumber: string,
  issuedOn: string | null,
): Promise<string | undefined> {
  const row = await context.tx
    .selectFrom('directive_document')
    .select('id')
    .where('folded_number', '=', foldedNumber)
    .where('status', '=', 'stub')
    .where((is) => is.or([is('issued_on', 'is', null), is('issued_on', '=', issuedOn)]))
    .orderBy('issued_on')
    .executeTakeFirst();
  return row?.id;
}

async function insertRecipients(
  context: RequestContext,
  documentId: string,
  recipients: readonly string[],
): Promise<void> {
  if (recipients.length > 0) {
    await context.tx
      .insertInto('document_recipient')
      .values(
        recipients.map((text, position) => ({
          id: newId(),
          document_id: documentId,
          position,
          as_written: text,
        })),
      )
      .execute();
  }
}
