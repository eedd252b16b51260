import { sql } from 'kysely';
import {
  mayEditDocument,
  mayKeepArrivals,
  mayReadDocument,
} from '#domain/document/register-permissions.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { ArrivalView, DocumentView } from '../contract.ts';
import { getChain } from './document-chain.ts';
import { filesOfDocument } from './document-files.ts';
import { documentRows, toDocumentRow } from './document-rows.ts';
import { wayOf } from './ways.ts';

/** One document with its chain up and down, its recipients and the arrivals in the caller's range. */
export async function getDocumentView(
  context: RequestContext,
  input: { id: string },
): Promise<DocumentView> {
  const { actor, tx } = context;
  const row = await documentRows(context)
    .innerJoin('agency as owner', 'owner.id', 'document.owner_agency_id')
    .leftJoin('outgoing_document as letter', 'letter.document_id', 'document.id')
    .leftJoin('document_text', 'document_text.document_id', 'document.id')
    .select([
      'document.issued_at_place',
      'document.issuer_agency_id',
      'document.issuer_text',
      'document.signer',
      'document.signing_authority',
      'document.owner_lft',
      'document.open',
      sql<boolean>`exists (select from document_reach r where r.document_id = document.id
        and r.agency_id = ${actor.agencyId}::uuid)`.as('is_addressed'),
      'document.revision',
      'owner.id as owner_id',
      'owner.short_name as owner_name',
      'letter.id as letter_id',
      'document_text.document_id as text_id',
    ])
    .where('document.id', '=', input.id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  requireVerdict(
    mayReadDocument(actor, {
      provinceId: actor.provinceId,
      ownerLft: row.owner_lft,
      isOpen: row.open,
      reachedIds: row.is_addressed ? [actor.agencyId] : [],
    }),
  );
  const arrivals = await listArrivalsOf(context, row.id);
  const recipients = await tx
    .selectFrom('document_recipient')
    .leftJoin('agency', 'agency.id', 'document_recipient.agency_id')
    .select(['as_written', 'agency.id', 'agency.short_name'])
    .where('document_id', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    ...toDocumentRow(row),
    issuer: row.issuer_text ?? row.issuer,
    issuedAtPlace: row.issued_at_place,
    issuerAgencyId: row.issuer_agency_id,
    signer: row.signer,
    signingAuthority: row.signing_authority,
    owner: { id: row.owner_id, name: row.owner_name },
    revision: row.revision,
    letterId: row.letter_id,
    isAddressed: row.is_addressed && row.owner_id !== actor.agencyId,
    hasText: row.text_id !== null,
    files: await filesOfDocument(context, row.id),
    recipients: recipients.map((one) => ({
      asWritten: one.as_written,
      agency: one.id === null ? null : { id: one.id, name: one.short_name ?? '' },
    })),
    ...(await getChain(context, row.id)),
    arrivals,
    ways: {
      edit: wayOf(
        mayEditDocument(actor, {
          provinceId: actor.provinceId,
          ownerLft: row.owner_lft,
          isStub: row.status === 'stub',
        }),
      ),
      arrive: wayOf(
        mayKeepArrivals(actor, { provinceId: actor.provinceId, agencyId: actor.agencyId }),
      ),
    },
  };
}

async function listArrivalsOf(context: RequestContext, id: string): Promise<ArrivalView[]> {
  const rows = await context.tx
    .selectFrom('document_arrival as arrival')
    .innerJoin('agency', 'agency.id', 'arrival.agency_id')
    .select([
      'arrival.id',
      'arrival.agency_id',
      'agency.short_name',
      'arrival.arrival_number',
      'arrival.arrival_year',
      'arrival.arrived_on',
      'arrival.disseminated_on',
      'arrival.dissemination_note',
    ])
    .where('arrival.document_id', '=', id)
    .orderBy('arrival.arrived_on')
    .orderBy('arrival.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agency: { id: row.agency_id, name: row.short_name },
    number: row.arrival_number,
    year: row.arrival_year,
    arrivedOn: row.arrived_on,
    disseminatedOn: row.disseminated_on,
    disseminatedBy: row.dissemination_note,
    isOwn: row.agency_id === context.actor.agencyId,
  }));
}
