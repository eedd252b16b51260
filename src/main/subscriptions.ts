import { moveOpenWork } from '#features/agencies/server/index.ts';
import { markCaseClocksStale } from '#features/cases/server/index.ts';
import { markComplaintClocksStale } from '#features/complaints/server/index.ts';
import {
  callForLodging,
  linkAlertOfCall,
  raiseForCall,
  raiseForTip,
} from '#features/duty/server/index.ts';
import {
  moveEvidenceWithFile,
  partEvidence,
  takeEvidenceAlong,
} from '#features/evidence/server/index.ts';
import { acknowledgeReferral } from '#features/hotline/server/index.ts';
import { joinMatched, matchCase } from '#features/networks/server/index.ts';
import {
  tellAgency,
  tellAssigned,
  tellCalendarChanged,
  tellCodeIssued,
  tellDaysMoved,
  tellInvited,
  tellIssuer,
  tellLetterSent,
  tellMentioned,
  tellOfCall,
  tellOfComplaint,
  tellOfCorrection,
  tellOfDifficulty,
  tellOfEvidence,
  tellOfFile,
  tellOfMove,
  tellOfPlan,
  tellOfRecall,
  tellOfReport,
  tellOfReturn,
  tellOfTip,
  tellReportAsked,
} from '#features/notifications/server/index.ts';
import {
  correctCampaignsOfPlan,
  correctTargetsOfPlan,
  coverCorrectedPlan,
  createCampaignsOfPlan,
  createTargetsOfPlan,
  linkChildPlan,
} from '#features/plans/server/index.ts';
import {
  correctDutiesOfPlan,
  createDutiesOfPlan,
  moveRollingReports,
} from '#features/reports/server/index.ts';
import {
  correctTasksOfPlan,
  createTaskOfConclusion,
  createTasksOfPlan,
  moveRollingTasks,
  recurOnConfirmed,
} from '#features/tasks/server/index.ts';
import { endDangerOfTip, markClocksStale } from '#features/tips/server/index.ts';
import type { Subscriptions } from '#platform/server/http/context.ts';
import { giveFollowUpTask } from './follow-up-task.ts';
import { openCaseWithTip } from './open-case-of-tip.ts';
import { giveReconciliationTask } from './reconciliation-task.ts';

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
  'plan.corrected': [
    correctTargetsOfPlan,
    correctTasksOfPlan,
    correctCampaignsOfPlan,
    correctDutiesOfPlan,
    coverCorrectedPlan,
    tellOfCorrection,
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
  'work.moved': [tellOfMove],
  'calendar.changed': [
    moveRollingTasks,
    moveRollingReports,
    tellCalendarChanged,
    markClocksStale,
    markCaseClocksStale,
    markComplaintClocksStale,
  ],
  'clock-value.set': [markClocksStale, markCaseClocksStale, markComplaintClocksStale],
  'report.asked': [tellReportAsked],
  'report.days-moved': [tellDaysMoved],
  'report.submitted': [tellOfReport],
  'report.returned': [tellOfReport],
  'report.accepted': [tellOfReport],
  'case.accepted': [moveEvidenceWithFile],
  'case.merged': [takeEvidenceAlong],
  'case.parted': [partEvidence],
  'case.file-sent': [tellOfFile],
  'evidence.custody-recorded': [tellOfEvidence],
  'meeting.called': [tellInvited],
  'meeting.cancelled': [tellInvited],
  'meeting.concluded': [tellInvited],
  'conclusion.confirmed': [createTaskOfConclusion],
  'difficulty.raised': [tellOfDifficulty],
  'difficulty.decided': [tellOfDifficulty],
  'difficulty.answered': [tellOfDifficulty],
  'difficulty.follow-up-ordered': [giveFollowUpTask],
  'lodging.danger': [callForLodging],
  'tip.danger-told': [raiseForTip],
  'call.danger-told': [raiseForCall],
  'danger.closed': [endDangerOfTip],
  'call.referred': [linkAlertOfCall],
  'call.handed-over': [tellOfCall],
  'tip.take-over': [acknowledgeReferral],
  'tip.classify': [acknowledgeReferral],
  'tip.assign': [acknowledgeReferral, tellOfTip],
  'tip.received': [tellOfTip],
  'tip.transfer': [tellOfTip],
  'tip.recall': [tellOfRecall],
  'tip.unmerge': [tellOfReturn],
  'complaint.received': [tellOfComplaint],
  'tip.open-case': [openCaseWithTip],
  'reconciliation.differs': [giveReconciliationTask],
  'tip-match.records-joined': [joinMatched],
  'chart.changed': [matchCase],
  'case.charged': [matchCase],
  'case.accused-named': [matchCase],
  'document.sent': [tellLetterSent],
  'officer.code-issued': [tellCodeIssued],
};
