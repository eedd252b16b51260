import { z } from 'zod';
import { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent } from '#platform/server/http/context.ts';

/** A plan before and after its text was corrected. */
export interface CorrectedPlan {
  correctionId: string;
  before: ConfirmedPlan;
  after: ConfirmedPlan;
}

const Payload = z.object({ correctionId: z.uuid() });

/** Both structures of the correction that a `plan.corrected` tells of. */
export async function getCorrectedPlan(tx: Tx, event: DomainEvent): Promise<CorrectedPlan> {
  const { correctionId } = Payload.parse(event.payload ?? {});
  const row = await tx
    .selectFrom('plan_correction as correction')
    .innerJoin('document_text as old', 'old.document_id', 'correction.from_document_id')
    .innerJoin('document_text as now', 'now.document_id', 'correction.to_document_id')
    .select(['old.confirmed as before', 'now.confirmed as after'])
    .where('correction.id', '=', correctionId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    correctionId,
    before: ConfirmedPlan.parse(row.before),
    after: ConfirmedPlan.parse(row.after),
  };
}
