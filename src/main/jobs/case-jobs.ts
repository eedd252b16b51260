import { minimiseAccused, recountCases } from '#features/cases/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { Job } from '#platform/server/jobs/job.ts';

/** What happens to cases by the clock. */
export const CASE_JOBS: readonly Job[] = [
  {
    name: 'recount-case-clocks',
    cron: '*/10 * * * *',
    about: {
      vi: 'tính lại thời hạn vụ án vừa hết hạn hoặc khi lịch thay đổi',
      en: 'counts clocks of cases again that ran out or moved with the calendar',
    },
    run: async ({ db, now }) => ({
      counted: await asSystem(db, 'case clocks', (tx) => recountCases(tx, now)),
    }),
  },
  {
    name: 'minimise-cleared-accused',
    cron: '35 0 * * *',
    about: {
      vi: 'hủy tên bị can đã được đình chỉ, tuyên không phạm tội khi hết thời hạn lưu',
      en: 'destroys names of accused who were cleared, after their time',
    },
    run: async ({ db, now }) => ({
      minimised: await asSystem(db, 'names of accused', (tx) =>
        minimiseAccused(tx, dayOf(now), now),
      ),
    }),
  },
];
