import { sql } from 'kysely';
import { FilePaper } from '#domain/case/hand-over.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listHandOvers, listReceivers } from '../contract.ts';

/** Files sent to the caller's agency, or sent by it: the receipt, nothing of the case. */
export async function listIncomingFiles(
  context: RequestContext,
  input: ParsedInputOf<typeof listHandOvers>,
): Promise<OutputOf<typeof listHandOvers>> {
  requirePermission(context, 'case.record');
  let query = context.tx
    .selectFrom('case_hand_over as h')
    .innerJoin('agency as a', 'a.id', 'h.from_agency_id')
    .innerJoin('agency as b', 'b.id', 'h.to_agency_id')
    .leftJoin('criminal_case as c', 'c.id', 'h.case_id')
    .selectAll('h')
    .select(['a.short_name as from_name', 'b.short_name as to_name', 'c.id as open_id'])
    .where(
      input.way === 'incoming' ? 'h.to_agency_id' : 'h.from_agency_id',
      '=',
      context.actor.agencyId,
    )
    .where('h.state', '=', input.state);
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(h.sent_at, h.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('h.sent_at')
    .orderBy('h.id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      caseCode: row.case_code,
      caseId: row.open_id,
      purpose: row.purpose,
      from: { id: row.from_agency_id, name: row.from_name },
      to: { id: row.to_agency_id, name: row.to_name },
      papers: FilePaper.array().parse(row.papers),
      missing: FilePaper.array().parse(row.missing),
      volumes: row.volumes,
      documentNumber: row.document_number,
      sentAt: row.sent_at.toISOString(),
      state: row.state,
      answeredAt: row.answered_at?.toISOString() ?? null,
    })),
    next: nextKey(rows, input.limit, (row) => [row.sent_at.toISOString(), row.id]),
  };
}

const KINDS: Record<'police' | 'procuracy' | 'court', string[]> = {
  police: ['provincial-police', 'investigating-body', 'district-police'],
  procuracy: ['provincial-procuracy', 'regional-procuracy', 'district-procuracy'],
  court: ['provincial-court', 'regional-court', 'district-court'],
};

/** Agencies of today that may receive a file. */
export async function listFileReceivers(
  context: RequestContext,
  input: ParsedInputOf<typeof listReceivers>,
): Promise<OutputOf<typeof listReceivers>> {
  requirePermission(context, 'case.read');
  const day = context.today.toString();
  const rows = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name as name', 'kind'])
    .where('kind', 'in', KINDS[input.body])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('lft')
    .execute();
  return { rows };
}
