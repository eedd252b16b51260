import { SMTPServer } from 'smtp-server';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeRow } from '#features/notifications/contract.ts';
import { momentOf } from '#main/config.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { Job, JobReport } from '#platform/server/jobs/job.ts';
import { makeMailer } from '#platform/server/mail/mailer.ts';
import { aProvince, type Officer } from '../../tests/harness/province.ts';
import { schedule } from './schedule.ts';
import { subscriptions } from './subscriptions.ts';

const mails: string[] = [];
let smtp: SMTPServer;
let jobs: readonly Job[] = [];

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        mails.push(Buffer.concat(pieces).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  jobs = schedule({
    mailer: makeMailer({
      LACHAN_SMTP_HOST: '127.0.0.1',
      LACHAN_SMTP_PORT: String(port),
      LACHAN_SMTP_SECURITY: 'none',
      LACHAN_SMTP_FROM: 'lachan@minhhoa.example',
      LACHAN_OUTBOUND: '127.0.0.1',
    }),
    todayAddress: 'https://lachan.example/',
    installation: 'exercise',
    subscriptions,
  });
});
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())));

describe('what happens by the clock', async () => {
  const province = await aProvince('2026-03-02');
  const run = async (name: string, day: string): Promise<JobReport> => {
    province.setToday(day);
    const job = jobs.find((one) => one.name === name);
    return (await job?.run({ db: province.db, now: momentOf(day) })) ?? {};
  };
  const notices = async (officer: Officer) =>
    (await officer.get<{ rows: NoticeRow[] }>('/notifications')).body.rows;

  it('reminds an agency of its tasks once a day, however often it runs, and mails a number only', async () => {
    const coordinator = await province.signIn('dieu-phoi');
    const health = await agencyId(coordinator, 'so y te');
    for (const body of ['Tổ chức tập huấn cho cán bộ xã', 'Rà soát cơ sở tiếp nhận nạn nhân']) {
      const added = await coordinator.send('POST', '/tasks', {
        body,
        dueOn: '2026-03-13',
        leadAgencyIds: [health],
      });
      expect(added.status).toBe(200);
    }
    await asSystem(province.db, 'test', (tx) =>
      tx
        .updateTable('officer')
        .set({ email: 'dau-moi@minhhoa.example' })
        .where('sign_in_name', '=', 'dau-moi')
        .execute(),
    );
    expect(await run('remind', '2026-03-09')).toMatchObject({ task: 0, sent: 1 });
    const first = await run('remind', '2026-03-10');
    expect(first.task).toBeGreaterThan(0);
    expect(first.sent).toBe(1);
    expect(await run('remind', '2026-03-10')).toMatchObject({ task: 0, sent: 0 });

    const focal = await province.signIn('dau-moi');
    const [reminder, given] = await notices(focal);
    expect(reminder).toMatchObject({ kind: 'remind.task-soon', count: 2, days: 3, read: false });
    expect(given).toMatchObject({ kind: 'task.assigned', count: 2 });

    const text = readMail(mails.at(-1) ?? '');
    expect(text).toContain('2 việc');
    expect(text).toContain('https://lachan.example/');
    expect(mails.map(readMail).join('\n')).not.toMatch(/tap huan|tập huấn|nạn nhân/);
  });

  it('reminds nobody on a day off', async () => {
    expect(await run('remind', '2026-03-14')).toMatchObject({ task: 0, report: 0, sent: 0 });
  });

  it('tells of lateness from the first working day after the last day', async () => {
    await run('remind', '2026-03-16');
    const focal = await province.signIn('dau-moi');
    expect((await notices(focal))[0]).toMatchObject({ kind: 'remind.task-late', days: 1 });
  });

  it('gives the next round of a recurring task that nobody confirmed, once', async () => {
    province.setToday('2026-03-16');
    const coordinator = await province.signIn('dieu-phoi');
    const health = await agencyId(coordinator, 'so y te');
    await coordinator.send('POST', '/tasks', {
      body: 'Gửi số liệu hằng tháng về nạn nhân được hỗ trợ',
      dueOn: '2026-03-20',
      leadAgencyIds: [health],
      recurrence: { unit: 'month', every: 1, until: null },
    });
    expect(await run('renew-recurring-tasks', '2026-03-20')).toEqual({ renewed: 0 });
    expect(await run('renew-recurring-tasks', '2026-03-21')).toEqual({ renewed: 1 });
    expect(await run('renew-recurring-tasks', '2026-03-21')).toEqual({ renewed: 0 });
    const due = await asSystem(province.db, 'test', (tx) =>
      tx.selectFrom('task').select('due_on').where('origin', '=', 'recurring').execute(),
    );
    expect(due).toEqual([{ due_on: '2026-04-20' }]);
  });

  it('counts a card as received after five working days of silence', async () => {
    const planId = await aPlanWithCard(province.db);
    expect(await run('receive-silent-cards', '2026-03-10')).toEqual({ received: 0 });
    expect(await run('receive-silent-cards', '2026-03-11')).toEqual({ received: 1 });
    const card = await asSystem(province.db, 'test', (tx) =>
      tx
        .selectFrom('plan_card')
        .select(['state', 'received_at'])
        .where('plan_id', '=', planId)
        .executeTakeFirstOrThrow(),
    );
    expect(card.state).toBe('received-by-silence');
    expect(card.received_at?.toISOString()).toBe('2026-03-09T17:00:00.000Z');
  });

  it('forgets the answers kept for repeats after three days, anchors and checks the trail', async () => {
    const coordinator = await province.signIn('dieu-phoi');
    await coordinator.send('POST', '/notifications/read', {}, 'a-key-of-one-intention');
    const now = Temporal.Instant.from('2026-04-20T09:00:00+07:00');
    const swept = await jobs
      .find((job) => job.name === 'sweep-leftovers')
      ?.run({
        db: province.db,
        now,
      });
    expect(swept?.repeats).toBe(1);
    expect((await run('anchor-audit-trail', '2026-04-20')).anchor).toBe(1);
    expect(await run('verify-audit-trail', '2026-04-20')).toMatchObject({ faults: 0 });
    expect(await run('destroy-erased-keys', '2026-04-20')).toEqual({ removed: 0, unreached: 0 });
  });
});

/** The words of a mail as they are read. */
function readMail(raw: string): string {
  const body = raw.split('\r\n\r\n').slice(1).join('\n');
  const bytes = body.replace(/=\r?\n/g, '').replace(/%/g, '%25');
  return decodeURIComponent(bytes.replace(/=([0-9A-F]{2})/g, '%$1'));
}

async function agencyId(officer: Officer, words: string): Promise<string> {
  const found = await officer.send<{ rows: { id: string }[] }>('POST', '/agencies/find', { words });
  return found.body.rows[0]?.id ?? '';
}

/** A plan in force with one card sent on Tuesday 3/3/2026. */
async function aPlanWithCard(db: Awaited<ReturnType<typeof aProvince>>['db']): Promise<string> {
  const planId = crypto.randomUUID();
  await db.asOwner(async (client) => {
    const { rows } = await client.query<{ id: string; lft: number; post: string }>(
      `select a.id, a.lft, (select id from post limit 1) as post from agency a where valid_to is null order by lft limit 1`,
    );
    const [agency] = rows;
    const [document, node] = [crypto.randomUUID(), crypto.randomUUID()];
    await client.query(
      `insert into directive_document (id, type, subject, folded, status, direction, owner_agency_id, owner_lft, created_at)
       values ($1, 'KH', 'Kế hoạch', 'ke hoach', 'registered', 'outgoing', $2, $3, now())`,
      [document, agency?.id, agency?.lft],
    );
    await client.query(
      `insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
       values ($1, 'plan', 'Kế hoạch', 'ke hoach', $2, $3, now())`,
      [node, agency?.id, agency?.lft],
    );
    await client.query(
      `insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to, issuer_level, confirmed_at, confirmed_by)
       values ($1, $2, $3, $4, $5, 'Kế hoạch', 'ke hoach', 'in-force', '2026-01-01', '2026-12-31', 'province', now(), $6)`,
      [planId, document, node, agency?.id, agency?.lft, agency?.post],
    );
    await client.query(
      `insert into plan_card (plan_id, agency_id, agency_lft, owner_lft, state, sent_on)
       values ($1, $2, $3, $3, 'waiting', '2026-03-03')`,
      [planId, agency?.id, agency?.lft],
    );
  });
  return planId;
}
