import { moveDueWork } from '#features/agencies/server/index.ts';
import { checkTrail } from '#features/audit-trail/server/index.ts';
import { mailWaiting, sendReminders } from '#features/notifications/server/index.ts';
import { makeAnchor } from '#platform/server/audit/anchors.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { InstallationKind, Subscriptions } from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { Job } from '#platform/server/jobs/job.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';
import { CASE_JOBS } from './jobs/case-jobs.ts';
import { COMPLAINT_JOBS } from './jobs/complaint-jobs.ts';
import { dutyJobs } from './jobs/duty-jobs.ts';
import { EVIDENCE_JOBS } from './jobs/evidence-jobs.ts';
import { receiveSilentCards } from './jobs/receive-silent-cards.ts';
import { renewRecurringTasks } from './jobs/renew-recurring-tasks.ts';
import { destroyErasedKeys, sweepLeftovers } from './jobs/sweep.ts';
import { TIP_JOBS } from './jobs/tip-jobs.ts';

export interface ScheduleParts {
  readonly mailer: Mailer;
  /** The address of Hôm nay, as officers reach it. */
  readonly todayAddress: string;
  readonly installation: InstallationKind;
  readonly subscriptions: Subscriptions;
}

/** All that happens by the clock of Viet Nam, on one page. */
export function schedule(parts: ScheduleParts): readonly Job[] {
  return [
    {
      name: 'receive-silent-cards',
      cron: '5 0 * * *',
      about: {
        vi: 'phiếu giao không trả lời trong thời gian đã định được coi là đã nhận',
        en: 'cards unanswered within the days of silence count as received',
      },
      run: receiveSilentCards,
    },
    {
      name: 'move-work-of-succeeded',
      cron: '7 0 * * *',
      about: {
        vi: 'chuyển việc của cơ quan đã kết thúc sang cơ quan kế thừa, đúng ngày',
        en: 'moves the work of succeeded agencies on its day',
      },
      run: async ({ db, now }) => {
        const moved = await asSystem(db, 'succession', (tx) => moveDueWork(tx, dayOf(now), now));
        return { moved: moved.length };
      },
    },
    {
      name: 'renew-recurring-tasks',
      cron: '10 0 * * *',
      about: { vi: 'giao kỳ tiếp theo của việc lặp lại', en: 'the next round of recurring tasks' },
      run: (context) => renewRecurringTasks(context, parts),
    },
    ...dutyJobs(parts),
    ...TIP_JOBS,
    ...CASE_JOBS,
    ...COMPLAINT_JOBS,
    ...EVIDENCE_JOBS,
    {
      name: 'destroy-erased-keys',
      cron: '30 0 * * *',
      about: { vi: 'hủy khóa của hồ sơ đã xóa', en: 'destroys the keys of erased records' },
      run: destroyErasedKeys,
    },
    {
      name: 'sweep-leftovers',
      cron: '0 1 * * *',
      about: { vi: 'dọn bản nháp, tệp, khóa không còn dùng', en: 'sweeps what is of no use' },
      run: sweepLeftovers,
    },
    {
      name: 'anchor-audit-trail',
      cron: '0 2 * * *',
      about: { vi: 'lập mốc neo của nhật ký', en: 'makes an anchor of the trail' },
      run: async ({ db, now }) => ({
        anchor: await asSystem(db, 'anchor', (tx) => makeAnchor(tx, now)),
      }),
    },
    {
      name: 'verify-audit-trail',
      cron: '30 2 * * *',
      about: { vi: 'kiểm tra toàn bộ nhật ký', en: 'checks the whole trail' },
      run: async ({ db, now }) => {
        const report = await asSystem(db, 'verify trail', (tx) => checkTrail(tx, now));
        return { entries: report.entries, faults: report.faults.length };
      },
    },
    {
      name: 'remind',
      cron: '30 6 * * *',
      about: {
        vi: 'nhắc việc trước và sau hạn, rồi gửi thư báo số việc đang chờ',
        en: 'reminds before and after last days, then mails how many things wait',
      },
      run: async (context) => ({
        ...(await sendReminders(context)),
        ...(await mailWaiting(context, parts)),
      }),
    },
  ];
}
