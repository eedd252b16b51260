import {
  createCampaignsOfPlan,
  createTargetsOfPlan,
  linkChildPlan,
} from '#features/plans/server/index.ts';
import { createDutiesOfPlan } from '#features/reports/server/index.ts';
import {
  createTaskOfConclusion,
  createTasksOfPlan,
  recurOnConfirmed,
} from '#features/tasks/server/index.ts';
import type { Subscriptions } from '#platform/server/http/context.ts';

/** Which fact is heard by whom: the whole coupling of features, on one page. */
export const subscriptions: Subscriptions = {
  'plan.confirmed': [
    createTargetsOfPlan,
    createTasksOfPlan,
    createCampaignsOfPlan,
    createDutiesOfPlan,
    linkChildPlan,
  ],
  'plan.linked': [linkChildPlan],
  'task.confirmed': [recurOnConfirmed],
  'conclusion.confirmed': [createTaskOfConclusion],
};
