import type { Mount } from '#platform/server/http/mount.ts';
import {
  abandonImport,
  addCover,
  addProgrammeNode,
  confirmPlan,
  decideCover,
  getImport,
  getPlan,
  getPlanSource,
  getProgrammeTree,
  listCards,
  listCovers,
  listImports,
  listPlanFilters,
  listPlans,
  lookAtConfirming,
  movePlan,
  pastePlan,
  receiveCard,
  saveReview,
  uploadPlan,
} from '../contract.ts';
import { confirmReviewedPlan } from './confirm-plan.ts';
import { getPlanView } from './get-plan.ts';
import { getSourceOfPlan } from './get-plan-source.ts';
import { importPastedPlan, importUploadedPlan } from './import-plan.ts';
import { findPlanFilters } from './list-plan-filters.ts';
import { listVisiblePlans } from './list-plans.ts';
import { outlookOf } from './look-at-confirming.ts';
import { listPlanCards, receivePlanCard } from './plan-cards.ts';
import { addNode, placePlan, programmeTree } from './programme-tree.ts';
import { dropImport, getReview, keepReview, listOpenImports } from './review-import.ts';
import { decidePlanCover, linkTasks, listPlanCovers } from './task-covers.ts';

export { correctCampaignsOfPlan } from './correct-campaigns-of-plan.ts';
export { correctTargetsOfPlan } from './correct-targets-of-plan.ts';
export { createCampaignsOfPlan, createTargetsOfPlan } from './create-parts-of-plan.ts';
export { coverCorrectedPlan, linkChildPlan } from './link-child-plan.ts';
export { warmPlanReader } from './warm-reader.ts';

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
  mount(listPlans, listVisiblePlans);
  mount(listPlanFilters, findPlanFilters);
  mount(getPlan, getPlanView);
  mount(getPlanSource, getSourceOfPlan);
  mount(listCards, listPlanCards);
  mount(receiveCard, receivePlanCard);
  mount(getProgrammeTree, programmeTree);
  mount(addProgrammeNode, addNode);
  mount(movePlan, placePlan);
  mount(listCovers, listPlanCovers);
  mount(decideCover, decidePlanCover);
  mount(addCover, linkTasks);
}
