import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Permission } from '#domain/access/permission.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';
import type { NoticeKind, NoticeRecord } from '../contract.ts';
import { findReminder } from './reminder-stage.ts';
import { findPosts, type Teller, tellPosts } from './tell.ts';

/** What an agency owes by one last day: how many, and the first of them. */
interface Owed {
  agency_id: string;
  last_day: string;
  items: number;
  first_id: string;
}

interface Source {
  name: 'task' | 'report' | 'own-plan';
  record: NoticeRecord;
  permission: Permission;
  list(tx: Tx): Promise<Owed[]>;
}

const SOURCES: readonly Source[] = [
  { name: 'task', record: 'task', permission: 'task.progress', list: listTasks },
  { name: 'report', record: 'report', permission: 'report.owe', list: listReports },
  { name: 'own-plan', record: 'plan', permission: 'plan.read', list: listOwnPlans },
];

/**
 * Reminds agencies of tasks, reports and own plans: seven, three and one working days before the last
 * day, and after it. One notice per agency, source and stage, once a day however often it runs.
 */
export async function sendReminders({ db, now }: JobContext): Promise<JobReport> {
  const today = dayOf(now);
  return await asSystem(db, 'remind', async (tx) => {
    const teller: Teller = { tx, now, today, exceptPostId: null };
    const calendar = await loadCalendar(tx);
    const told: Record<string, number> = {};
    for (const source of SOURCES) {
      told[source.name] = await remindOf(teller, source, calendar);
    }
    return told;
  });
}

async function remindOf(
  teller: Teller,
  source: Source,
  calendar: WorkingCalendar,
): Promise<number> {
  const due = (await source.list(teller.tx)).flatMap((owed) => {
    const stage = findReminder(Temporal.PlainDate.from(owed.last_day), teller.today, calendar);
    return stage === null ? [] : [{ ...owed, ...stage }];
  });
  const posts = await findPosts(
    teller,
    [...new Set(due.map((owed) => owed.agency_id))],
    source.permission,
  );
  let told = 0;
  for (const [first, ...more] of groupStages(due)) {
    const count = first.items + more.reduce((sum, owed) => sum + owed.items, 0);
    told += await tellPosts(
      teller,
      posts.filter((row) => row.agencyId === first.agency_id).map((row) => row.postId),
      {
        kind: `remind.${source.name}-${first.when}` satisfies NoticeKind,
        recordKind: source.record,
        recordId: first.first_id,
        params: { count, days: first.days },
        key: `remind.${source.name}/${first.when}/${first.days}/${first.agency_id}/${teller.today.toString()}`,
        counted: false,
      },
    );
  }
  return told;
}

type Due = Owed & { when: 'soon' | 'late'; days: number };

/** Last days that fall on one stage (a Friday and the Sunday after it) are one notice. */
function groupStages(due: readonly Due[]): [Due, ...Due[]][] {
  const groups = Map.groupBy(due, (owed) => `${owed.agency_id}/${owed.when}/${owed.days}`);
  return [...groups.values()] as [Due, ...Due[]][];
}

async function listTasks(tx: Tx): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select agency_id, due_on as last_day, count(*) as items, (array_agg(task_id order by task_id))[1] as first_id
      from agency_task
     where not standing and due_on is not null
       and state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned')
     group by agency_id, due_on`.execute(tx);
  return rows;
}

async function listReports(tx: Tx): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select agency_id, last_day, count(*) as items, (array_agg(id order by id))[1] as first_id
      from report_due where state in ('waiting', 'returned') group by agency_id, last_day`.execute(
    tx,
  );
  return rows;
}

async function listOwnPlans(tx: Tx): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select c.agency_id, c.own_plan_due_on as last_day, count(*) as items,
           (array_agg(c.plan_id order by c.plan_id))[1] as first_id
      from plan_card c join plan p on p.id = c.plan_id and p.state = 'in-force'
     where c.must_issue_own_plan and c.own_plan_issued_on is null and c.own_plan_due_on is not null
     group by c.agency_id, c.own_plan_due_on`.execute(tx);
  return rows;
}
