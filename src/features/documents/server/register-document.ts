import type { PlanReading, Span } from '#domain/plan-reading/plan-reading.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
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
  const id = await fillOrInsert(context, made);
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

async function fillOrInsert(context: RequestContext, made: NewDocument): Promise<string> {
  const values = valuesOf(context, made);
  const stub =
    values.folded_number === null ? undefined : await findStub(context, values.folded_number);
  if (stub !== undefined) {
    await context.tx
      .updateTable('directive_document')
      .set({ ...values, open: false })
      .where('id', '=', stub)
      .execute();
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
    direction: 'outgoing' as const,
    owner_agency_id: made.ownerAgencyId,
    owner_lft: made.ownerLft,
    created_at: new Date(context.now.epochMilliseconds),
    created_by: context.actor.postId,
  };
}

/** A stub of that number, to be filled in. */
export async function findStub(
  context: RequestContext,
  foldedNumber: string,
): Promise<string | undefined> {
  const row = await context.tx
    .selectFrom('directive_document')
    .select('id')
    .where('folded_number', '=', foldedNumber)
    .where('status', '=', 'stub')
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

/** What a document cites, as written, and in whose book unknown ones become stubs. */
export interface Citations {
  numbers: readonly string[];
  spans: readonly Span[];
  ownerAgencyId: string;
  ownerLft: number;
}

/** Links a document to what it cites; a number that nobody registered becomes a stub. */
export async function citeNumbers(
  context: RequestContext,
  documentId: string,
  made: Citations,
): Promise<void> {
  for (const [index, number] of made.numbers.entries()) {
    const cited = await findOrInsertStub(context, number, made);
    const span = made.spans[index];
    await context.tx
      .insertInto('document_citation')
      .values({
        id: newId(),
        from_id: documentId,
        to_id: cited,
        as_written: number,
        span_from: span?.[0] ?? null,
        span_to: span?.[1] ?? null,
      })
      .onConflict((conflict) => conflict.columns(['from_id', 'to_id']).doNothing())
      .execute();
  }
}

/** The registered document of that number, else a stub that anybody may fill in later. */
async function findOrInsertStub(
  context: RequestContext,
  number: string,
  made: Pick<Citations, 'ownerAgencyId' | 'ownerLft'>,
): Promise<string> {
  const folded = foldNumber(number);
  const known = await context.tx
    .selectFrom('directive_document')
    .select('id')
    .where('folded_number', '=', folded)
    .orderBy('status')
    .executeTakeFirst();
  if (known !== undefined) {
    return known.id;
  }
  const id = newId();
  await context.tx
    .insertInto('directive_document')
    .values({
      id,
      type: '',
      symbol_number: number,
      folded_number: folded,
      subject: '',
      folded: foldText(number),
      status: 'stub',
      direction: 'higher',
      open: true,
      owner_agency_id: made.ownerAgencyId,
      owner_lft: made.ownerLft,
      created_at: new Date(context.now.epochMilliseconds),
      created_by: context.actor.postId,
    })
    .execute();
  return id;
}
