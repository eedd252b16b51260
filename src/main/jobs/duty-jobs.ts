import { escalateDanger, mailCalled } from '#features/duty/server/index.ts';
import { endLostCalls } from '#features/hotline/server/index.ts';
import type { Job } from '#platform/server/jobs/job.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';

/** What happens to alerts and calls by the clock, every minute. */
export function dutyJobs(mail: { mailer: Mailer; todayAddress: string }): readonly Job[] {
  return [
    {
      name: 'escalate-danger',
      cron: '* * * * *',
      about: {
        vi: 'có người đang gặp nguy hiểm mà chưa ai nhận: gọi người trực tiếp theo',
        en: 'somebody is in danger and nobody has acknowledged: calls the next on duty',
      },
      run: async (context) => {
        try {
          return await escalateDanger(context);
        } finally {
          await mailCalled(context, mail);
        }
      },
    },
    {
      name: 'end-lost-calls',
      cron: '* * * * *',
      about: {
        vi: 'cuộc gọi mà màn hình đã mất: ghi là kết thúc ở phút cuối còn dấu hiệu',
        en: 'calls whose screen was lost end at its last sign of life',
      },
      run: endLostCalls,
    },
  ];
}
