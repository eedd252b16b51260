import type { Mount } from '#platform/server/http/mount.ts';
import { countNotifications, listNotifications, readNotifications } from '../contract.ts';
import { countUnread, listOwnNotices, markRead } from './list-notifications.ts';

export { tellCalendarChanged, tellDaysMoved } from './hear-calendar.ts';
export { tellOfEvidence, tellOfFile } from './hear-cases.ts';
export { tellOfCorrection } from './hear-corrections.ts';
export { tellOfMove } from './hear-moves.ts';
export { tellCodeIssued, tellLetterSent } from './hear-office.ts';
export { tellOfPlan } from './hear-plans.ts';
export { tellOfReport, tellReportAsked } from './hear-reports.ts';
export { tellInvited, tellOfDifficulty } from './hear-steering.ts';
export { tellAgency, tellAssigned, tellIssuer, tellMentioned } from './hear-tasks.ts';
export { tellOfCall, tellOfComplaint, tellOfRecall, tellOfReturn, tellOfTip } from './hear-tips.ts';
export { mailWaiting } from './mail-waiting.ts';
export { sendReminders } from './remind.ts';
export { tellPosts } from './tell.ts';

/** The door of notifications. */
export function mountNotifications(mount: Mount): void {
  mount(listNotifications, listOwnNotices);
  mount(countNotifications, countUnread);
  mount(readNotifications, markRead, { audit: false });
}
