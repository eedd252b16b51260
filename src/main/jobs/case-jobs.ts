import { recountCases } from '#features/cases/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
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
];
