import { mayEditDocument, mayRegisterDocument } from '#domain/document/register-permissions.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { DocumentFields, editDocument, registerByHand } from '../contract.ts';
import { foldNumber } from './fold-number.ts';
import { keepRelations } from './keep-relations.ts';
import { refusalAt } from './refusal-at.ts';
import { findStub } from './register-document.ts';

/** Registers a document in the book of the caller's agency; a stub of its number is filled in instead. */
export async function registerTypedDocument(
  context: RequestContext,
  input: ParsedInputOf<typeof registerByHand>,
): Promise<OutputOf<typeof registerByHand>> {
  const owner = await requireRegistering(context);
  await refuseKnown(context, input, null);
  const folded = input.number === null ? undefined : foldNumber(input.number);
  const stub = folded === undefined ? undefined : await findStub(context, folded, input.issuedOn);
  const id = stub ?? newId();
  const values = {
    ...valuesOf(input),
    owner_agency_id: owner.id,
    owner_lft: owner.lft,
    created_at: new Date(context.now.epochMilliseconds),
    created_by: context.actor.postId,
  };
  if (stub === undefined) {
    await context.tx
      .insertInto('directive_document')
      .values({ id, ...values })
      .execute();
  } else {
    await context.tx.updateTable('directive_document').set(values).where('id', '=', id).execute();
  }
  await keepLists(context, id, owner, input);
  await context.audit({ action: 'document.register', recordKind: 'document', recordId: id });
  return { id };
}

/** Corrects what stands in the register, or fills in a stub; its own text and file stay. */
export async function editRegistered(
  context: RequestContext,
  input: ParsedInputOf<typeof editDocument>,
): Promise<OutputOf<typeof editDocument>> {
  const row = await context.tx
    .selectFrom('directive_document')
    .select(['id', 'owner_agency_id', 'owner_lft', 'status'])
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { provinceId } = context.actor;
  const isStub = row.status === 'stub';
  requireVerdict(mayEditDocument(context.actor, { provinceId, ownerLft: row.owner_lft, isStub }));
  await refuseKnown(context, input, row.id);
  const owner = isStub
    ? await requireRegistering(context)
    : { id: row.owner_agency_id, lft: row.owner_lft };
  const saved = await context.tx
    .updateTable('directive_document')
    .set({
      ...valuesOf(input),
      owner_agency_id: owner.id,
      owner_lft: owner.lft,
      revision: input.revision + 1,
    })
    .where('id', '=', row.id)
    .where('revision', '=', input.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  await context.tx.deleteFrom('document_recipient').where('document_id', '=', row.id).execute();
  await keepLists(context, row.id, owner, input);
  await context.audit({ action: 'document.edit', recordKind: 'document', recordId: row.id });
  return { id: row.id };
}

/** The agency of the caller, in whose book is registered; refuses who may not register. */
export async function requireRegistering(
  context: RequestContext,
): Promise<{ id: string; lft: number }> {
  const agency = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', '=', context.actor.agencyId)
    .executeTakeFirstOrThrow();
  const { provinceId } = context.actor;
  requireVerdict(mayRegisterDocument(context.actor, { provinceId, lft: agency.lft }));
  return agency;
}

function valuesOf(input: DocumentFields) {
  return {
    type: input.type,
    symbol_number: input.number,
    folded_number: input.number === null ? null : foldNumber(input.number),
    issued_on: input.issuedOn,
    issued_at_place: input.issuedAtPlace,
    issuer_text: input.issuer,
    issuer_agency_id: input.issuerAgencyId,
    subject: input.subject,
    folded: foldText(`${input.number ?? ''} ${input.type} ${input.subject}`),
    signer: input.signer,
    signing_authority: input.signingAuthority,
    status: 'registered' as const,
    direction: input.direction,
    // Law and higher directives are everybody's; what came to or goes from an agency is its own.
    open: input.direction === 'higher',
  };
}

/** A number means little without its day: the same number of the same day is the same document. */
async function refuseKnown(
  context: RequestContext,
  input: DocumentFields,
  except: string | null,
): Promise<void> {
  if (input.number === null) {
    return;
  }
  const known = await context.tx
    .selectFrom('directive_document')
    .select('id')
    .where('folded_number', '=', foldNumber(input.number))
    .where('status', '=', 'registered')
    .where('issued_on', 'is not distinct from', input.issuedOn)
    .where((is) => (except === null ? is.lit(true) : is('id', '<>', except)))
    .executeTakeFirst();
  if (known !== undefined) {
    throw refusalAt('number', 'document.already-registered', {
      number: input.number,
      id: known.id,
    });
  }
}

async function keepLists(
  context: RequestContext,
  id: string,
  owner: { id: string; lft: number },
  input: DocumentFields,
): Promise<void> {
  if (input.recipients.length > 0) {
    await context.tx
      .insertInto('document_recipient')
      .values(
        input.recipients.map((text, position) => ({
          id: newId(),
          document_id: id,
          position,
          as_written: text,
        })),
      )
      .execute();
  }
  await keepRelations(context, id, owner, input);
}
