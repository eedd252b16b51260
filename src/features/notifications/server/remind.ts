import { Temporal } from 'temporal-polyfill';
import type { Permission } from '#domain/access/permission.ts';
import { loadCalendar, loadSettings } from '#features/deadlines/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';
import type { NoticeKind, NoticeRecord } from '../contract.ts';
import { tellMoves } from './hear-moves.ts';
import { listOwed, type Owed } from './list-owed.ts';
import { findReminder, type ReminderPlan, type ReminderStage } from './reminder-stage.ts';
import { findPosts, type Teller, tellPosts } from './tell.ts';

interface Source {
  record: NoticeRecord;
  permission: Permission;
  /** Whether this stage is one of which the source reminds. */
  speaks(stage: ReminderStage, plan: ReminderPlan): boolean;
}

const ALWAYS = () => true;

const SOURCES: Record<Owed['source'], Source> = {
  task: { record: 'task', permission: 'task.progress', speaks: ALWAYS },
  // a member reports through the periodic report: told once that a day has passed, never urged task by task
  card: {
    record: 'plan',
    permission: 'task.read',
    speaks: ({ when, days }, { after }) => when === 'soon' || days === Math.min(...after),
  },
  report: { record: 'report', permission: 'report.owe', speaks: ALWAYS },
  'returned-report': {
    record: 'report',
    permission: 'report.owe',
    speaks: ({ when }) => when === 'late',
  },
  'own-plan': { record: 'plan', permission: 'plan.read', speaks: ALWAYS },
};

/** Nothing is reminded of for longer. */
const BACK = { days: 800 };
/** Days of rest that may lie between today and a last day, beside weekends: the longest Tết, twice. */
const RESTS = 40;

/**
 * Reminds agencies of what they owe, on the working days before and after the last day that the
 * settings of the day name. One notice per agency, source and stage, once a day however often it
 * runs. Who was not yet told of work that moved in the night is told with it.
 */
export async function sendReminders({ db, now }: JobContext): Promise<JobReport> {
  const today = dayOf(now);
  return await asSystem(db, 'remind', async (tx) => {
    const teller: Teller = { tx, now, today, exceptPostId: null };
    const due = await listDue(teller);
    const told: Record<string, number> = { moved: await tellMoves(teller) };
    for (const source of Object.keys(SOURCES) as Owed['source'][]) {
      told[source] = await remindOf(
        teller,
        source,
        due.filter((owed) => owed.source === source),
      );
    }
    return told;
  });
}

type Due = Owed & ReminderStage;

async function listDue(teller: Teller): Promise<Due[]> {
  const { tx, today } = teller;
  const calendar = await loadCalendar(tx);
  const settings = await loadSettings(tx);
  const plan = {
    before: settings('reminder.days-before', today),
    after: settings('reminder.days-after', today),
    thenEvery: settings('reminder.then-every', today),
  };
  const ahead = { days: 2 * Math.max(0, ...plan.before) + RESTS };
  const owed = await listOwed(tx, { from: today.subtract(BACK), to: today.add(ahead) });
  return owed.flatMap((one) => {
    const stage = findReminder(Temporal.PlainDate.from(one.last_day), today, calendar, plan);
    return stage === null || !SOURCES[one.source].speaks(stage, plan) ? [] : [{ ...one, ...stage }];
  });
}

async function remindOf(
  teller: Teller,
  source: Owed['source'],
  due: readonly Due[],
): Promise<number> {
  const { record, permission } = SOURCES[source];
  const agencyIds = [...new Set(due.map((owed) => owed.agency_id))];
  const posts = await findPosts(teller, agencyIds, permission);
  let told = 0;
  for (const [first, ...more] of groupStages(due)) {
    const count = first.items + more.reduce((sum, owed) => sum + owed.items, 0);
    const about = [first.agency_id, ...(first.plan_id === null ? [] : [first.plan_id])].join('/');
    told += await tellPosts(
      teller,
      posts.filter((row) => row.agencyId === first.agency_id).map((row) => row.postId),
      {
        kind: kindOf(source, first),
        recordKind: record,
        recordId: first.first_id,
        params: {
          count,
          days: first.days,
          ...(first.plan_id === null ? {} : { planId: first.plan_id }),
        },
        key: `remind.${source}/${first.when}/${first.days}/${about}/${teller.today.toString()}`,
        counted: false,
      },
    );
  }
  return told;
}

function kindOf(source: Owed['source'], { when }: ReminderStage): NoticeKind {
  return source === 'returned-report' ? 'remind.returned-report' : `remind.${source}-${when}`;
}

/** Last days that fall on one stage (a Friday and the Sunday after it) are one notice; each card is its own. */
function groupStages(due: readonly Due[]): [Due, ...Due[]][] {
  const groups = Map.groupBy(due, (owed) =>
    [owed.agency_id, owed.plan_id, owed.when, owed.days].join('/'),
  );
  return [...groups.values()] as [Due, ...Due[]][];
}
