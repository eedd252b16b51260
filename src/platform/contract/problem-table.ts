import { accountProblems } from './problems/accounts.ts';
import { caseProblems } from './problems/cases.ts';
import { chartProblems } from './problems/charts.ts';
import { complaintProblems } from './problems/complaints.ts';
import { dutyProblems } from './problems/duty.ts';
import { evidenceProblems } from './problems/evidence.ts';
import { generalProblems } from './problems/general.ts';
import { lodgingProblems } from './problems/lodgings.ts';
import { planProblems } from './problems/plans.ts';
import { programmeProblems } from './problems/programme.ts';
import { reconciliationProblems } from './problems/reconciliation.ts';
import { referenceProblems } from './problems/reference.ts';
import { statisticsProblems } from './problems/statistics.ts';
import { tipProblems } from './problems/tips.ts';
import { workProblems } from './problems/work.ts';

/** Every refusal of the product: HTTP status and its sentence in both languages, by code. */
export const problemTable = {
  ...generalProblems,
  ...accountProblems,
  ...referenceProblems,
  ...planProblems,
  ...programmeProblems,
  ...reconciliationProblems,
  ...statisticsProblems,
  ...tipProblems,
  ...workProblems,
  ...caseProblems,
  ...chartProblems,
  ...evidenceProblems,
  ...lodgingProblems,
  ...dutyProblems,
  ...complaintProblems,
} as const;
