import { Temporal } from 'temporal-polyfill';
import type { RequestContext } from '#platform/server/http/context.ts';
import { PlanCorrectionView } from '../contract.ts';

/** The corrections made of a plan, newest first, each with the document it replaced. */
export async function listCorrections(
  context: RequestContext,
  planId: string,
): Promise<PlanCorrectionView[]> {
  const rows = await context.tx
    .selectFrom('plan_correction as correction')
    .innerJoin('directive_document as document', 'document.id', 'correction.from_document_id')
    .select([
      'correction.id',
      'correction.at',
      'correction.counts',
      'document.id as documentId',
      'document.symbol_number as number',
      'document.issued_on as issuedOn',
    ])
    .where('correction.plan_id', '=', planId)
    .orderBy('correction.at', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ id, at, counts, ...from }) => ({
    id,
    at: Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString(),
    from,
    counts: PlanCorrectionView.shape.counts.parse(counts),
  }));
}
