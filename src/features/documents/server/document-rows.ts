import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { DocumentRow } from '../contract.ts';

/** Documents with what a line of the register shows; the policies decide which. */
export function documentRows(context: RequestContext) {
  return context.tx
    .selectFrom('directive_document as document')
    .leftJoin('agency as issuer', 'issuer.id', 'document.issuer_agency_id')
    .leftJoin('plan', 'plan.document_id', 'document.id')
    .select([
      'document.id',
      'document.type',
      'document.symbol_number',
      'document.issued_on',
      sql<string | null>`coalesce(issuer.short_name, document.issuer_text)`.as('issuer'),
      'document.subject',
      'document.status',
      'document.direction',
      'document.attachment_id',
      'plan.id as plan_id',
      sql<boolean>`(exists (select from document_citation c
          where c.to_id = document.id and c.relation = 'replaces')
        or exists (select from plan_correction c where c.from_document_id = document.id))`.as(
        'is_replaced',
      ),
    ])
    .where('document.province_id', '=', Number(context.actor.provinceId));
}

/** A stored line as the register answers it. */
export function toDocumentRow(row: {
  id: string;
  type: string;
  symbol_number: string | null;
  issued_on: string | null;
  issuer: string | null;
  subject: string;
  status: DocumentRow['status'];
  direction: DocumentRow['direction'];
  attachment_id: string | null;
  plan_id: string | null;
  is_replaced: boolean;
}): DocumentRow {
  return {
    id: row.id,
    type: row.type,
    number: row.symbol_number,
    issuedOn: row.issued_on,
    issuer: row.issuer,
    subject: row.subject,
    status: row.status,
    direction: row.direction,
    hasFile: row.attachment_id !== null,
    planId: row.plan_id,
    isReplaced: row.is_replaced,
  };
}
