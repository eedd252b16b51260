import { Temporal } from 'temporal-polyfill';
import { cardOn } from '#domain/programme/plan-card.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';

/** Cards that nobody received within five working days count as received, on the fifth. */
export async function receiveSilentCards({ db, now }: JobContext): Promise<JobReport> {
  const today = dayOf(now);
  return await asSystem(db, 'silent cards', async (tx) => {
    const calendar = await loadCalendar(tx);
    const waiting = await tx
      .selectFrom('plan_card')
      .select('sent_on')
      .distinct()
      .where('state', '=', 'waiting')
      .execute();
    let received = 0;
    for (const { sent_on } of waiting) {
      const card = cardOn(
        { state: 'sent', sentOn: Temporal.PlainDate.from(sent_on) },
        today,
        calendar,
      );
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
