import fc from 'fast-check';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { asSystem, type Tx, withActor } from '#platform/server/database/database.ts';
import type { DomainEvent, Listener } from '#platform/server/http/context.ts';
import type { Mailer } from '#platform/server/mail/mailer.ts';
import { waitingMail } from '#platform/server/mail/waiting-mail.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import {
  anyOffice,
  type Fact,
  insertOddRoles,
  insertOffice,
  type Office,
  SECRET,
  type StoredOffice,
} from '../../../../tests/harness/notice-world.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import { insertAgencies } from '../../../../tests/harness/task-world.ts';
import { NoticeKind, NoticeRecord } from '../contract.ts';
import {
  mailWaiting,
  sendReminders,
  tellAgency,
  tellAssigned,
  tellInvited,
  tellIssuer,
  tellMentioned,
  tellOfDifficulty,
  tellOfMove,
  tellOfPlan,
  tellOfReport,
  tellReportAsked,
} from './index.ts';

const db = await freshDatabase();
/** Three working days before the last day of all that is owed. */
const NOW = Temporal.Instant.from('2026-03-02T08:00:00+07:00');
let agencies: string[];
beforeAll(async () => {
  agencies = await db.asOwner(async (client) => {
    await insertOddRoles(client);
    return await insertAgencies(client);
  });
});

describe('notices, in any office and after any facts', () => {
  it('go to nobody who may not open the record, never twice, and say nothing of it', async () => {
    const seen = { told: 0, asked: 0 };
    await fc.assert(
      fc.asyncProperty(anyOffice, async (office) => {
        await forgetAll();
        const stored = await db.asOwner((client) => insertOffice(client, agencies, office));
        seen.asked += await compareOpening(stored);
        let standing: Standing = new Map();
        for (const drawn of office.facts) {
          standing = await tellOnce(stored, drawn, standing);
        }
        seen.told += await readByTheirPosts(stored);
        await sayNothing();
      }),
      { numRuns: 8, seed: 799, endOnFailure: true },
    );
    console.info(`${seen.told} notices told, ${seen.asked} doors compared`);
    expect(seen.told).toBeGreaterThan(150);
  }, 180_000);
});

/** Who may open what: the function that guards notices against the policies themselves. */
async function compareOpening(stored: StoredOffice): Promise<number> {
  const posts = stored.actors.map((actor) => actor.postId);
  const opened = new Map<string, Set<string>>();
  for (const actor of stored.actors) {
    await withActor(db, actor, async (tx) => {
      opened.set(actor.postId, await readableIds(tx));
    });
  }
  const records = Object.entries(recordsOf(stored)).flatMap(([kind, ids]) =>
    ids.map((id) => ({ kind, id })),
  );
  const { rows } = await asSystem(db, 'test', (tx) =>
    sql<{ id: string; post: string }>`
      select r.id, p.post from unnest(${records.map((one) => one.kind)}::text[],
        ${records.map((one) => one.id)}::uuid[]) as r (kind, id),
        app.posts_opening(${posts}::uuid[], r.kind, r.id, '2026-03-02') as p (post)`.execute(tx),
  );
  for (const { kind, id } of records) {
    const may = rows.filter((row) => row.id === id).map((row) => row.post);
    const wanted = posts.filter((post) => opened.get(post)?.has(id));
    expect(may.sort(), `${kind} as ${rightsOf(stored, may, wanted)}`).toEqual(wanted.sort());
  }
  return posts.length * records.length;
}

function rightsOf(stored: StoredOffice, may: string[], wanted: string[]): string {
  const apart = stored.actors.find(
    (actor) => may.includes(actor.postId) !== wanted.includes(actor.postId),
  );
  return apart === undefined
    ? 'all'
    : JSON.stringify({ ...apart, permissions: [...apart.permissions] });
}

function recordsOf(stored: StoredOffice): Record<string, string[]> {
  return {
    plan: stored.plans.map((plan) => plan.id),
    task: stored.tasks.map((task) => task.id),
    report: stored.reports.map((report) => report.id),
    meeting: stored.meetings,
    difficulty: stored.difficulties,
  };
}

const TABLES = ['plan', 'task', 'report_due', 'meeting', 'difficulty'] as const;

async function readableIds(tx: Tx): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of TABLES) {
    const rows = await tx.selectFrom(table).select('id').execute();
    for (const row of rows) {
      ids.add(row.id);
    }
  }
  return ids;
}

type Drawn = Office['facts'][number];
/** Each notice: whose, and for how many things it stands. */
type Standing = Map<string, { post: string; times: number }>;

/** Tells of one fact: no post hears of it twice, and not the one who acts. Gives what stands then. */
async function tellOnce(stored: StoredOffice, drawn: Drawn, before: Standing): Promise<Standing> {
  const actor = stored.actors[drawn.who % stored.actors.length] as Actor;
  await tell(stored, drawn, actor);
  const after = await noticesNow();
  if (drawn.fact === 'remind') {
    return after;
  }
  const heard = [...after].filter(([id, state]) => before.get(id)?.times !== state.times);
  const byPost = Map.groupBy(heard, ([, state]) => state.post);
  for (const [post, lines] of byPost) {
    expect(lines.length, `${drawn.fact} to ${post}`).toBe(1);
    expect(post, `${drawn.fact} told to who did it`).not.toBe(actor.postId);
  }
  const counted = heard.filter(() => drawn.fact !== 'plan.confirmed');
  for (const [id, { times }] of counted) {
    expect(times - (before.get(id)?.times ?? 0), drawn.fact).toBe(1);
  }
  return after;
}

async function tell(stored: StoredOffice, drawn: Drawn, actor: Actor): Promise<void> {
  if (drawn.fact === 'remind') {
    await sendReminders({ db, now: NOW });
    const first = await noticesNow();
    await sendReminders({ db, now: NOW });
    expect(await noticesNow()).toEqual(first);
    return;
  }
  const [listener, event] = factOf(stored, drawn);
  await asSystem(db, 'test', async (tx) => {
    if (drawn.fact === 'work.moved') {
      await moveSomething(tx, stored, drawn.which);
    }
    await listener(requestContext(tx, actor, NOW), event);
  });
}

function factOf(stored: StoredOffice, { fact, which, who }: Drawn): [Listener, DomainEvent] {
  const at = <T>(list: readonly T[]): T => list[which % list.length] as T;
  const task = at(stored.tasks);
  const agencyId = task.executions[who % Math.max(task.executions.length, 1)]?.agencyId;
  const mentions = [stored.actors[which % stored.actors.length]?.officerId ?? ''];
  const payload = { planId: task.plan?.id ?? null, agencyId, mentions };
  const about = (recordId: string): DomainEvent => ({ name: fact, recordId, payload });
  const ways: Record<Exclude<Fact, 'remind'>, [Listener, DomainEvent]> = {
    'task.assigned': [tellAssigned, about(task.id)],
    'task.done': [tellIssuer, about(task.id)],
    'task.extension-asked': [tellIssuer, about(task.id)],
    'task.returned': [tellAgency, about(task.id)],
    'task.commented': [tellMentioned, about(task.id)],
    'plan.confirmed': [tellOfPlan, about(at(stored.plans).id)],
    'report.submitted': [tellOfReport, about(at(stored.reports).id)],
    'report.returned': [tellOfReport, about(at(stored.reports).id)],
    'report.asked': [tellReportAsked, about(at(stored.reports).dutyId)],
    'meeting.called': [tellInvited, about(at(stored.meetings))],
    'meeting.cancelled': [tellInvited, about(at(stored.meetings))],
    'difficulty.raised': [tellOfDifficulty, about(at(stored.difficulties))],
    'difficulty.answered': [tellOfDifficulty, about(at(stored.difficulties))],
    'work.moved': [tellOfMove, about(agencies[0] ?? '')],
  };
  return ways[fact as Exclude<Fact, 'remind'>];
}

/** A trace as it is left when a task went from one agency to another. */
async function moveSomething(tx: Tx, stored: StoredOffice, which: number): Promise<void> {
  const task = stored.tasks[which % stored.tasks.length];
  const [from, to] = [agencies[which % 7], agencies[(which + 3) % 7]];
  await sql`
    insert into work_move (id, kind, record_id, from_id, to_id, outcome, before, at)
    values (gen_random_uuid(), 'task', ${task?.id}, ${from}, ${to}, 'moved', '{}', ${NOW.toString()}::timestamptz)`.execute(
    tx,
  );
}

/** Every notice leads to a record that its post may open under its own rights. */
async function readByTheirPosts(stored: StoredOffice): Promise<number> {
  let told = 0;
  for (const actor of stored.actors) {
    await withActor(db, actor, async (tx) => {
      const rows = await tx.selectFrom('notification').selectAll().execute();
      const open = await readableIds(tx);
      for (const row of rows) {
        const isOpen = open.has(row.record_id) || row.record_kind === 'agency';
        expect(isOpen, `${row.kind} told to ${JSON.stringify([...actor.permissions])}`).toBe(true);
      }
      told += rows.length;
    });
  }
  return told;
}

const CODES = ['card', 'count', 'day', 'days', 'planId'];

/** Codes, counts, days and ids only; the mail says how many and where, and nothing else. */
async function sayNothing(): Promise<void> {
  const rows = await asSystem(db, 'test', (tx) =>
    tx.selectFrom('notification').selectAll().execute(),
  );
  for (const row of rows) {
    NoticeKind.parse(row.kind);
    NoticeRecord.parse(row.record_kind);
    const params = row.params as Record<string, unknown>;
    expect(Object.keys(params).filter((key) => !CODES.includes(key))).toEqual([]);
    expect(JSON.stringify(row)).not.toContain(SECRET.slice(0, 6));
  }
  const texts: string[] = [];
  const mailer: Mailer = {
    state: 'ready',
    close: () => undefined,
    sendWaiting: async ({ count, todayAddress, language }) => {
      const { subject, text } = waitingMail(count, todayAddress, language);
      texts.push(`${subject}\n${text}`.replaceAll(String(count), '#'));
      return { state: 'sent' };
    },
  };
  await mailWaiting({ db, now: NOW }, { mailer, todayAddress: 'https://lachan.example/' });
  expect(new Set(texts).size).toBeLessThanOrEqual(1);
  expect(texts.join()).not.toContain(SECRET.slice(0, 6));
}

async function noticesNow(): Promise<Standing> {
  const rows = await asSystem(db, 'test', (tx) =>
    tx.selectFrom('notification').select(['id', 'post_id', 'params']).execute(),
  );
  return new Map(
    rows.map((row) => {
      const { count = 1 } = row.params as { count?: number };
      return [row.id, { post: row.post_id, times: count }];
    }),
  );
}

async function forgetAll(): Promise<void> {
  await db.asOwner((client) =>
    client.query(
      `truncate notification, mail_notice, work_move, report_due, reporting_duty, meeting, difficulty,
         task, plan, post, officer cascade`,
    ),
  );
}
