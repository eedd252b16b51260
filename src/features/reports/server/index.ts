export { createDutiesOfPlan } from './create-duties-of-plan.ts';
