import { sql } from 'kysely';
import { writeAuditEntry } from '#platform/server/audit/write-audit-entry.ts';
import { asSystem, type Database } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';
import type { Where } from './alert-store.ts';
import { callNext, nextCallAt } from './call-next.ts';

/** Calls the next for every alert that nobody acknowledged in time; the system's work, every minute. */
export async function escalateDanger({ db, now }: JobContext): Promise<JobReport> {
  const called = await asSystem(db, 'danger', async (tx) => {
    const where: Where = { tx, now, today: dayOf(now), byPostId: null };
    const { rows } = await sql<{ id: string; body_id: string; round: number }>`
      select id, body_id, round from danger_alert
       where state = 'calling' and body_id is not null and next_call_at <= ${now.toString()}::timestamptz
       order by next_call_at limit 50 for update skip locked`.execute(tx);
    const until = await nextCallAt(where);
    for (const row of rows) {
      const { round } = await callNext(where, {
        id: row.id,
        bodyId: row.body_id,
        round: row.round,
      });
      await sql`
        update danger_alert set round = ${round}::integer, next_call_at = ${until.toString()}::timestamptz
         where id = ${row.id}::uuid`.execute(tx);
      await writeAuditEntry(tx, {
        at: now,
        action: 'danger.call',
        recordKind: 'danger-alert',
        recordId: row.id,
      });
    }
    return rows.length;
  });
  return { called };
}

interface ToMail {
  id: string;
  email: string;
  locale: 'vi' | 'en';
  waiting: number;
}

/** Mails whoever was called that something waits: a number and the way to Hôm nay, each call once. */
export async function mailCalled(
  { db, now }: JobContext,
  mail: { mailer: Mailer; todayAddress: string },
): Promise<JobReport> {
  if (mail.mailer.state === 'off') {
    return { mailed: 0 };
  }
  const claimed = await claimCalls(db, now.toString());
  for (const one of claimed) {
    await mail.mailer.sendWaiting({
      to: one.email,
      count: Math.max(1, one.waiting),
      todayAddress: mail.todayAddress,
      language: one.locale,
    });
  }
  return { mailed: claimed.length };
}

/** Marks them before anything is sent, so that two runs never send two mails. */
async function claimCalls(db: Database, now: string): Promise<ToMail[]> {
  return await asSystem(db, 'danger mail', async (tx) => {
    const { rows } = await sql<ToMail>`
      with claimed as (
        update danger_event set mailed_at = ${now}::timestamptz
         where kind = 'post-called' and mailed_at is null and at > ${now}::timestamptz - interval '1 hour'
        returning id, post_id)
      select c.id, o.email, o.locale,
             (select count(*)::integer from notification n where n.post_id = c.post_id and n.read_at is null) as waiting
        from claimed c join post p on p.id = c.post_id join officer o on o.id = p.officer_id
       where o.email is not null and o.state = 'active'`.execute(tx);
    return rows;
  });
}
