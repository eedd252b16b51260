import type { Mount } from '#platform/server/http/mount.ts';
import {
  abandonImport,
  confirmPlan,
  getImport,
  listImports,
  lookAtConfirming,
  pastePlan,
  saveReview,
  uploadPlan,
} from '../contract.ts';
import { confirmReviewedPlan } from './confirm-plan.ts';
import { importPastedPlan, importUploadedPlan } from './import-plan.ts';
import { outlookOf } from './look-at-confirming.ts';
import { dropImport, getReview, keepReview, listOpenImports } from './review-import.ts';

export { confirmReviewedPlan } from './confirm-plan.ts';
export { createCampaignsOfPlan, createTargetsOfPlan } from './create-parts-of-plan.ts';
export { importPastedPlan } from './import-plan.ts';

/** The door of plans: reading, reviewing, confirming, and what was confirmed. */
export function mountPlans(mount: Mount): void {
  mount(pastePlan, importPastedPlan);
  mount(uploadPlan, importUploadedPlan);
  mount(listImports, listOpenImports);
  mount(getImport, getReview);
  mount(saveReview, keepReview);
  mount(lookAtConfirming, outlookOf);
  mount(confirmPlan, confirmReviewedPlan);
  mount(abandonImport, dropImport);
}
