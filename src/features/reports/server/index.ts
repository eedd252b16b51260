import type { Mount } from '#platform/server/http/mount.ts';
import {
  askAdHocReport,
  attachReport,
  decideReport,
  downloadReport,
  getReportBoard,
  getReportDue,
  handInReport,
  listReportsDue,
} from '../contract.ts';
import {
  acceptOrReturn,
  askForReport,
  attachToReport,
  handIn,
  registerReportFiles,
  sendReportFile,
} from './act-on-report.ts';
import { boardOfReports, findReport, listVisibleReports } from './list-reports-due.ts';

export { createDutiesOfPlan } from './create-duties-of-plan.ts';

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
  mount(downloadReport, sendReportFile);
}
