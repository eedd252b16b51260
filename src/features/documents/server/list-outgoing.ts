import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listOutgoing } from '../contract.ts';
import { printedNumber } from './outgoing-store.ts';

/** Letters of the caller's range, and those sent to its agency, newest first, paged by key. */
export async function listLetters(
  context: RequestContext,
  input: ParsedInputOf<typeof listOutgoing>,
): Promise<OutputOf<typeof listOutgoing>> {
  requirePermission(context, 'document.read');
  let query = context.tx
    .selectFrom('outgoing_document as letter')
    .innerJoin('agency as issuer', 'issuer.id', 'letter.owner_agency_id')
    .leftJoin('agency as addressee', 'addressee.id', 'letter.to_agency_id')
    .select([
      'letter.id',
      'letter.kind',
      'letter.state',
      'letter.subject',
      'letter.owner_agency_id',
      'issuer.short_name as issuer_name',
      'letter.to_agency_id',
      'addressee.short_name as addressee_name',
      'letter.document_number',
      'letter.symbol',
      'letter.issued_on',
      'letter.created_at',
    ])
    .where('letter.province_id', '=', Number(context.actor.provinceId));
  for (const [column, value] of [
    ['letter.state', input.state],
    ['letter.kind', input.kind],
    ['letter.to_agency_id', input.toAgencyId],
  ] as const) {
    if (value !== undefined) {
      query = query.where(column, '=', value);
    }
  }
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(letter.created_at, letter.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('letter.created_at', 'desc')
    .orderBy('letter.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      subject: row.subject,
      issuer: { id: row.owner_agency_id, name: row.issuer_name },
      to:
        row.to_agency_id === null ? null : { id: row.to_agency_id, name: row.addressee_name ?? '' },
      number: printedNumber(row),
      issuedOn: row.issued_on,
      createdAt: row.created_at.toISOString(),
    })),
    next: nextKey(rows, input.limit, (row) => [row.created_at.toISOString(), row.id]),
  };
}
