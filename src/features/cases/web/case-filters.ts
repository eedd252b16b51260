import { z } from 'zod';
import { CaseStage } from '#domain/case/case-stage.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { Id } from '#platform/contract/fields.ts';
import { DesignationKind, DueNearness } from '../contract.ts';

/** What stands in the address of the board: codes and ids only. */
export const CaseFilters = z.object({
  nearness: DueNearness.optional(),
  stage: CaseStage.optional(),
  severity: OffenceClass.optional(),
  mark: DesignationKind.optional(),
  standing: z.enum(['over']).optional(),
  handlerPostId: Id.optional(),
  agencyId: Id.optional(),
});
export type CaseFilters = z.infer<typeof CaseFilters>;

/** No filter at all: every case still going. */
export const NO_FILTERS: Partial<CaseFilters> = {
  nearness: undefined,
  stage: undefined,
  severity: undefined,
  mark: undefined,
  standing: undefined,
  handlerPostId: undefined,
  agencyId: undefined,
};
