import { moveOpenWork } from '#features/agencies/server/index.ts';
import {
  tellAgency,
  tellAssigned,
  tellCodeIssued,
  tellInvited,
  tellIssuer,
  tellLetterSent,
  tellMentioned,
  tellOfDifficulty,
  tellOfPlan,
  tellOfReport,
  tellReportAsked,
} from '#features/notifications/server/index.ts';
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
import { giveFollowUpTask } from './follow-up-task.ts';

/** Which fact is heard by whom: the whole coupling of features, on one page. */
export const subscriptions: Subscriptions = {
  'agency.succeeded': [moveOpenWork],
  'plan.confirmed': [
    createTargetsOfPlan,
    createTasksOfPlan,
    createCampaignsOfPlan,
    createDutiesOfPlan,
    linkChildPlan,
    tellOfPlan,
  ],
  'plan.linked': [linkChildPlan],
  'task.assigned': [tellAssigned],
  'task.done': [tellIssuer],
  'task.change-asked': [tellIssuer],
  'task.extension-asked': [tellIssuer],
  'task.change-answered': [tellAgency],
  'task.extension-answered': [tellAgency],
  'task.returned': [tellAgency],
  'task.cancelled': [tellAgency],
  'task.confirmed': [recurOnConfirmed, tellAgency],
  'task.commented': [tellMentioned],
  'report.asked': [tellReportAsked],
  'report.submitted': [tellOfReport],
  'report.returned': [tellOfReport],
  'report.accepted': [tellOfReport],
  'meeting.called': [tellInvited],
  'meeting.cancelled': [tellInvited],
  'meeting.concluded': [tellInvited],
  'conclusion.confirmed': [createTaskOfConclusion],
  'difficulty.raised': [tellOfDifficulty],
  'difficulty.decided': [tellOfDifficulty],
  'difficulty.answered': [tellOfDifficulty],
  'difficulty.follow-up-ordered': [giveFollowUpTask],
  'document.sent': [tellLetterSent],
  'officer.code-issued': [tellCodeIssued],
};
