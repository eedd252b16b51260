import { minimiseNames, recountTips } from '#features/tips/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { Job } from '#platform/server/jobs/job.ts';

/** What happens to tips by the clock. */
export const TIP_JOBS: readonly Job[] = [
  {
    name: 'recount-tip-clocks',
    cron: '*/10 * * * *',
    about: {
      vi: 'tính lại thời hạn nguồn tin vừa hết hạn hoặc khi lịch thay đổi',
      en: 'counts clocks of tips again that ran out or moved with the calendar',
    },
    run: async ({ db, now }) => ({
      counted: await asSystem(db, 'tip clocks', (tx) => recountTips(tx, now)),
    }),
  },
  {
    name: 'minimise-cleared-names',
    cron: '25 0 * * *',
    about: {
      vi: 'hủy tên người bị tố giác khi nguồn tin đã kết thúc không khởi tố và hết thời hạn lưu',
      en: 'destroys names of denounced persons whose tip ended without a case, after its time',
    },
    run: async ({ db, now }) => ({
      minimised: await asSystem(db, 'tip names', (tx) => minimiseNames(tx, dayOf(now), now)),
    }),
  },
];
