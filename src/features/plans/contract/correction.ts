import { z } from 'zod';
import { CorrectedItem, Fate } from '#domain/plan-review/correction.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';

/** One item that a corrected text changes, adds or ends, with how far its work is. */
export const PlanDifference = CorrectedItem.extend({
  /** Where a task stands that is changed or ended; null for the rest. */
  standing: z
    .object({
      state: z.enum(['open', 'done', 'confirmed', 'cancelled']),
      progress: z.number().int(),
    })
    .nullable(),
  /** Reports of a duty that were handed in already: they stay. */
  handedIn: z.number().int(),
});
export type PlanDifference = z.infer<typeof PlanDifference>;

/** How many of a part are kept, changed, added, ended. */
export const FateCounts = z.object({
  kept: z.number().int(),
  changed: z.number().int(),
  added: z.number().int(),
  ended: z.number().int(),
});
export type FateCounts = z.infer<typeof FateCounts>;

/** What confirming would do to the plan that the text corrects, exactly. */
export const CorrectionOutlook = z.object({
  /** Goes with the confirmation: what was looked at and nothing else is done. */
  mark: z.string(),
  counts: z.object({
    tasks: FateCounts,
    targets: FateCounts,
    reports: FateCounts,
    campaigns: FateCounts,
  }),
  items: z.array(PlanDifference),
  campaigns: z.array(
    z.object({ fate: Fate, name: z.string(), startsOn: DateText, endsOn: DateText }),
  ),
  /** Agencies that the plan reaches anew, and those it does not name any more. */
  joining: z.array(z.string()),
  leaving: z.array(z.string()),
  /** What of the plan itself changes, such as its title or period. */
  plan: z.array(
    z.object({
      field: z.enum(['number', 'date', 'title', 'period', 'own-plan-due', 'rolls']),
      before: z.string(),
      after: z.string(),
    }),
  ),
});
export type CorrectionOutlook = z.infer<typeof CorrectionOutlook>;

/** A correction that was made: when, which document it took the place of. */
export const PlanCorrectionView = z.object({
  id: Id,
  at: InstantText,
  from: z.object({ documentId: Id, number: z.string().nullable(), issuedOn: DateText.nullable() }),
  counts: z.object({ tasks: FateCounts, targets: FateCounts, reports: FateCounts }),
});
export type PlanCorrectionView = z.infer<typeof PlanCorrectionView>;
