import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { writeAuditEntry } from '#platform/server/audit/write-audit-entry.ts';
import { asSystem, type Database, type Tx } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';
import type { Where } from './alert-store.ts';
import { callNext, nextCallAt } from './call-next.ts';

/**
 * Calls the next for every alert that nobody acknowledged in time; the system's work, every minute. Each in a
 * transaction of its own: what fails with one alert never keeps another from being called.
 */
export async function escalateDanger({ db, now }: JobContext): Promise<JobReport> {
  const due = await asSystem(db, 'danger', async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from danger_alert
       where state = 'calling' and body_id is not null and next_call_at <= ${now.toString()}::timestamptz
       order by next_call_at limit 50`.execute(tx);
    return rows;
  });
  const faults: unknown[] = [];
  let called = 0;
  for (const { id } of due) {
    try {
      called += await asSystem(db, 'danger', (tx) => escalateOne(tx, id, now));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) {
    throw new AggregateError(faults, 'some alerts could not be called on');
  }
  return { called };
}

async function escalateOne(tx: Tx, id: string, now: Temporal.Instant): Promise<number> {
  const where: Where = { tx, now, today: dayOf(now), byPostId: null };
  const { rows } = await sql<{ body_id: string; round: number }>`
    select body_id, round from danger_alert
     where id = ${id}::uuid and state = 'calling' and next_call_at <= ${now.toString()}::timestamptz
       for update skip locked`.execute(tx);
  const [alert] = rows;
  if (alert === undefined) {
    return 0;
  }
  const { round } = await callNext(where, { id, bodyId: alert.body_id, round: alert.round });
  const until = await nextCallAt(where);
  await sql`
    update danger_alert set round = ${round}::integer, next_call_at = ${until.toString()}::timestamptz
     where id = ${id}::uuid`.execute(tx);
  await writeAuditEntry(tx, {
    at: now,
    action: 'danger.call',
    recordKind: 'danger-alert',
    recordId: id,
  });
  return 1;
}

interface ToMail {
  id: string;
  email: string;
  locale: 'vi' | 'en';
  waiting: number;
}

/**
 * Mails whoever was called that something waits: a number and the way to Hôm nay, each call once. A mail that
 * could not be sent is tried again at the next run.
 */
export async function mailCalled(
  { db, now }: JobContext,
  mail: { mailer: Mailer; todayAddress: string },
): Promise<JobReport> {
  if (mail.mailer.state === 'off') {
    return { mailed: 0 };
  }
  const claimed = await claimCalls(db, now.toString());
  const failed: string[] = [];
  for (const one of claimed) {
    const { state } = await mail.mailer.sendWaiting({
      to: one.email,
      count: Math.max(1, one.waiting),
      todayAddress: mail.todayAddress,
      language: one.locale,
    });
    if (state !== 'sent') {
      failed.push(one.id);
    }
  }
  await giveBackCalls(db, failed);
  return { mailed: claimed.length - failed.length, failed: failed.length };
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

async function giveBackCalls(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  await asSystem(db, 'danger mail', (tx) =>
    sql`update danger_event set mailed_at = null where id = any(${[...ids]}::uuid[])`.execute(tx),
  );
}
