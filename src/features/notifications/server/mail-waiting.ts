import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '#domain/deadline/working-calendar.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { asSystem, type Database } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';

interface Waiting {
  officer_id: string;
  email: string;
  locale: 'vi' | 'en';
  waiting: number;
}

/**
 * Mails each officer who has an address and something unseen: how many things wait, and the way to
 * Hôm nay. Nothing where mail is off; one mail per officer and working day however often it runs.
 */
export async function mailWaiting(
  { db, now }: JobContext,
  mail: { mailer: Mailer; todayAddress: string },
): Promise<JobReport> {
  const { mailer, todayAddress } = mail;
  if (mailer.state === 'off') {
    return { sent: 0, failed: 0 };
  }
  const day = dayOf(now).toString();
  const counts = { sent: 0, failed: 0 };
  for (const one of await listWaiting(db, day)) {
    const claim = await claimMail(db, one, { day, at: new Date(now.epochMilliseconds) });
    if (claim !== null) {
      const outcome = await mailer.sendWaiting({
        to: one.email,
        count: one.waiting,
        todayAddress,
        language: one.locale,
      });
      counts[outcome.state === 'sent' ? 'sent' : 'failed'] += 1;
      await keepOutcome(db, claim, outcome.state);
    }
  }
  return counts;
}

async function listWaiting(db: Database, day: string): Promise<Waiting[]> {
  return await asSystem(db, 'mail', async (tx) => {
    if (!isWorkingDay(await loadCalendar(tx), Temporal.PlainDate.from(day))) {
      return [];
    }
    const { rows } = await sql<Waiting>`
      select o.id as officer_id, o.email, o.locale, count(*) as waiting
        from officer o
        join post p on p.officer_id = o.id and p.valid_from <= ${day}::date
         and (p.valid_to is null or p.valid_to >= ${day}::date)
        join notification n on n.post_id = p.id and n.read_at is null
       where o.state = 'active' and o.email is not null
       group by o.id order by o.id`.execute(tx);
    return rows;
  });
}

/** Writes the line of the day before anything is sent, so that two runs never send two mails. */
async function claimMail(
  db: Database,
  one: Waiting,
  when: { day: string; at: Date },
): Promise<string | null> {
  return await asSystem(db, 'mail', async (tx) => {
    const row = await tx
      .insertInto('mail_notice')
      .values({
        id: newId(),
        officer_id: one.officer_id,
        on_day: when.day,
        waiting: one.waiting,
        state: 'failed',
        at: when.at,
      })
      .onConflict((conflict) => conflict.columns(['officer_id', 'on_day']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return row?.id ?? null;
  });
}

async function keepOutcome(
  db: Database,
  id: string,
  state: 'sent' | 'failed' | 'off',
): Promise<void> {
  await asSystem(db, 'mail', (tx) =>
    tx.updateTable('mail_notice').set({ state }).where('id', '=', id).execute(),
  );
}
