import { isWithin } from '#domain/access/actor.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** A confirmed plan that a text under review was read to correct. */
export interface CorrectionTarget {
  id: string;
  documentId: string;
  nodeId: string;
  revision: number;
  number: string | null;
  title: string;
  issuedOn: string | null;
  issuerAgencyId: string;
  issuerLft: number;
}

/** The plan that a review corrects, when the caller's side issued it and it is not withdrawn. */
export async function findCorrectionTarget(
  context: RequestContext,
  planId: string | null,
): Promise<CorrectionTarget | null> {
  if (planId === null) {
    return null;
  }
  const row = await context.tx
    .selectFrom('plan')
    .innerJoin('directive_document as document', 'document.id', 'plan.document_id')
    .select([
      'plan.id',
      'plan.document_id as documentId',
      'plan.node_id as nodeId',
      'plan.revision',
      'plan.title',
      'plan.owner_agency_id as issuerAgencyId',
      'plan.owner_lft as issuerLft',
      'document.symbol_number as number',
      'document.issued_on as issuedOn',
    ])
    .where('plan.id', '=', planId)
    .where('plan.state', '!=', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined && isWithin(context.actor.scope, row.issuerLft) ? row : null;
}

/** The same, locked for the rest of the transaction; refuses when there is none. */
export async function lockCorrectionTarget(
  context: RequestContext,
  planId: string | null,
): Promise<CorrectionTarget> {
  if (planId !== null) {
    await context.tx
      .selectFrom('plan')
      .select('id')
      .where('id', '=', planId)
      .forUpdate()
      .executeTakeFirst();
  }
  const target = await findCorrectionTarget(context, planId);
  if (target === null) {
    throw new Refusal('plan.not-correctable');
  }
  return target;
}
