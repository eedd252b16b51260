import { sql } from 'kysely';
import { mayReadArrivals } from '#domain/document/register-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import type { listArrivals } from '../contract.ts';
import { documentRows, toDocumentRow } from './document-rows.ts';

type Input = ParsedInputOf<typeof listArrivals>;

/** What came to the caller's agency: what still waits for the arrival book, or the book of a year. */
export async function listIncoming(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listArrivals>> {
  requirePermission(context, 'document.read');
  const { provinceId, agencyId, scope } = context.actor;
  requireVerdict(mayReadArrivals(context.actor, { provinceId, agencyId, agencyLft: scope.lo }));
  return input.box === 'waiting'
    ? await listWaiting(context, input)
    : await listEntered(context, input);
}

/**
 * Addressed to the agency or taken in by it as incoming, and not yet in its book nor in one that it keeps
 * for an agency it succeeded; newest first.
 */
async function listWaiting(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listArrivals>> {
  const agencyId = context.actor.agencyId;
  let query = documentRows(context)
    .where('document.status', '=', 'registered')
    .where(
      sql<boolean>`((document.owner_agency_id <> ${agencyId}::uuid and exists (select from document_reach r
          where r.document_id = document.id and r.agency_id = ${agencyId}::uuid))
        or (document.owner_agency_id = ${agencyId}::uuid and document.direction = 'incoming'))`,
    )
    .where(
      sql<boolean>`not exists (select from document_arrival a
        where a.document_id = document.id and (a.agency_id = ${agencyId}::uuid
          or a.agency_lft = (select lft from agency where id = ${agencyId}::uuid)))`,
    );
  const after = afterKey(input.after, ['date', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(document.issued_key, document.id) < (${after[0]}::date, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('document.issued_key', 'desc')
    .orderBy('document.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      document: toDocumentRow(row),
      arrival: null,
      key: row.id,
    })),
    next: nextKey(rows, input.limit, (row) => [row.issued_on ?? '-infinity', row.id]),
  };
}

/** The arrival book of a year, highest number first. */
async function listEntered(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listArrivals>> {
  let query = documentRows(context)
    .innerJoin('document_arrival as arrival', 'arrival.document_id', 'document.id')
    .innerJoin('agency', 'agency.id', 'arrival.agency_id')
    .select([
      'arrival.id as arrival_id',
      'arrival.agency_id',
      'agency.short_name',
      'arrival.arrival_number',
      'arrival.arrival_year',
      'arrival.arrived_on',
      'arrival.disseminated_on',
      'arrival.dissemination_note',
    ])
    .where('arrival.agency_id', '=', context.actor.agencyId)
    .where('arrival.arrival_year', '=', input.year ?? context.today.year);
  const after = afterKey(input.after, ['number']);
  if (after !== null) {
    query = query.where('arrival.arrival_number', '<', Number(after[0]));
  }
  const rows = await query
    .orderBy('arrival.arrival_number', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      document: toDocumentRow(row),
      arrival: {
        id: row.arrival_id,
        agency: { id: row.agency_id, name: row.short_name },
        number: row.arrival_number,
        year: row.arrival_year,
        arrivedOn: row.arrived_on,
        disseminatedOn: row.disseminated_on,
        disseminatedBy: row.dissemination_note,
        isOwn: true,
      },
      key: row.arrival_id,
    })),
    next: nextKey(rows, input.limit, (row) => [row.arrival_number]),
  };
}
