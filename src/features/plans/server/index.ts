export { createCampaignsOfPlan, createTargetsOfPlan } from './create-parts-of-plan.ts';
