import { Temporal } from 'temporal-polyfill';
import { cardOn } from '#domain/programme/plan-card.ts';
import { loadCalendar, loadSettings } from '#features/deadlines/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';

/** Cards that nobody received within the days of silence of their sending count as received, on the last of them. */
export async function receiveSilentCards({ db, now }: JobContext): Promise<JobReport> {
  const today = dayOf(now);
  return await asSystem(db, 'silent cards', async (tx) => {
    const calendar = await loadCalendar(tx);
    const settings = await loadSettings(tx);
    const waiting = await tx
      .selectFrom('plan_card')
      .select('sent_on')
      .distinct()
      .where('state', '=', 'waiting')
      .execute();
    let received = 0;
    for (const { sent_on } of waiting) {
      const sentOn = Temporal.PlainDate.from(sent_on);
      const silence = settings('card.silence-days', sentOn);
      const card = cardOn({ state: 'sent', sentOn }, today, calendar, silence);
      if (card.state === 'received') {
        const moment = card.on.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh' });
        const done = await tx
          .updateTable('plan_card')
          .set({ state: 'received-by-silence', received_at: new Date(moment.epochMilliseconds) })
          .where('state', '=', 'waiting')
          .where('sent_on', '=', sent_on)
          .executeTakeFirst();
        received += Number(done.numUpdatedRows);
      }
    }
    return { received };
  });
}
