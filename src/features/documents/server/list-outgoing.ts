import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listOutgoing } from '../contract.ts';
import { printedNumber } from './outgoing-store.ts';

/** Where a letter goes, in order. */
const ADDRESSEES = sql<{ id: string; name: string }[]>`(
  select coalesce(json_agg(json_build_object('id', a.id, 'name', a.short_name) order by r.position), '[]')
    from (select letter.to_agency_id as agency_id, -1 as position
           union all
          select agency_id, position from outgoing_reach where outgoing_id = letter.id) r
    join agency a on a.id = r.agency_id)`;

/** Letters of the caller's range, and those sent to its agency, newest first, paged by key. */
export async function listLetters(
  context: RequestContext,
  input: ParsedInputOf<typeof listOutgoing>,
): Promise<OutputOf<typeof listOutgoing>> {
  requirePermission(context, 'document.read');
  let query = context.tx
    .selectFrom('outgoing_document as letter')
    .innerJoin('agency as issuer', 'issuer.id', 'letter.owner_agency_id')
    .select([
      'letter.id',
      'letter.kind',
      'letter.state',
      'letter.subject',
      'letter.owner_agency_id',
      'issuer.short_name as issuer_name',
      'letter.type_code',
      ADDRESSEES.as('addressees'),
      'letter.document_number',
      'letter.symbol',
      'letter.issued_on',
      'letter.created_at',
    ])
    .where('letter.province_id', '=', Number(context.actor.provinceId));
  for (const [column, value] of [
    ['letter.state', input.state],
    ['letter.kind', input.kind],
  ] as const) {
    if (value !== undefined) {
      query = query.where(column, '=', value);
    }
  }
  if (input.toAgencyId !== undefined) {
    const agencyId = input.toAgencyId;
    query = query.where(
      sql<boolean>`(letter.to_agency_id = ${agencyId}::uuid or exists (select from outgoing_reach r
        where r.outgoing_id = letter.id and r.agency_id = ${agencyId}::uuid))`,
    );
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
      typeCode: row.type_code,
      to: row.addressees[0] ?? null,
      others: Math.max(0, row.addressees.length - 1),
      number: printedNumber(row),
      issuedOn: row.issued_on,
      createdAt: row.created_at.toISOString(),
    })),
    next: nextKey(rows, input.limit, (row) => [row.created_at.toISOString(), row.id]),
  };
}
