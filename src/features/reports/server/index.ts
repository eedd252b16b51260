import type { Mount } from '#platform/server/http/mount.ts';
import {
  askAdHocReport,
  attachReport,
  decideReport,
  downloadReport,
  dropReportFile,
  getReportBoard,
  getReportDue,
  handInReport,
  listReportsDue,
} from '../contract.ts';
import { acceptOrReturn, handIn } from './act-on-report.ts';
import { askForReport } from './ask-for-report.ts';
import { boardOfReports, findReport, listVisibleReports } from './list-reports-due.ts';
import {
  attachToReport,
  registerReportFiles,
  sendReportFile,
  takeAwayFile,
} from './report-files.ts';

export { correctDutiesOfPlan } from './correct-duties-of-plan.ts';
export { createDutiesOfPlan } from './create-duties-of-plan.ts';
export { moveRollingReports } from './move-rolling-reports.ts';

/** The door of reports: what is owed, handed in, accepted or returned. */
export function mountReports(mount: Mount): void {
  registerReportFiles();
  mount(getReportBoard, boardOfReports);
  mount(listReportsDue, listVisibleReports);
  mount(getReportDue, findReport);
  mount(askAdHocReport, askForReport);
  mount(handInReport, handIn);
  mount(decideReport, acceptOrReturn);
  mount(attachReport, attachToReport);
  mount(dropReportFile, takeAwayFile);
  mount(downloadReport, sendReportFile);
}
