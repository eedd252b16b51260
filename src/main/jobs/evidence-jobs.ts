import { dropAbandonedFiles } from '#features/evidence/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { Job } from '#platform/server/jobs/job.ts';

/** What happens to evidence by the clock. */
export const EVIDENCE_JOBS: readonly Job[] = [
  {
    name: 'drop-abandoned-evidence-files',
    cron: '40 0 * * *',
    about: {
      vi: 'bỏ tệp chứng cứ gửi dở mà không ai gửi tiếp',
      en: 'drops files of evidence that nobody went on sending',
    },
    run: async ({ db, now }) => ({
      dropped: await asSystem(db, 'evidence files', (tx) => dropAbandonedFiles(tx, now)),
    }),
  },
];
