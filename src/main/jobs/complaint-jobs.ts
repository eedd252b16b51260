import { recountComplaints } from '#features/complaints/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { Job } from '#platform/server/jobs/job.ts';

/** What happens to complaints by the clock. */
export const COMPLAINT_JOBS: readonly Job[] = [
  {
    name: 'recount-complaint-clocks',
    cron: '*/10 * * * *',
    about: {
      vi: 'tính lại thời hạn giải quyết khiếu nại, tố cáo khi lịch hoặc quy tắc thay đổi',
      en: 'counts dates of complaints again when the calendar or a rule changed',
    },
    run: async ({ db, now }) => ({
      counted: await asSystem(db, 'complaint clocks', (tx) => recountComplaints(tx, now)),
    }),
  },
];
