import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { riskBegins } from '#domain/programme/task-term.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { successorOf } from './era-words.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';
import {
  CHANGE_REASONS,
  COMMENTS,
  DONE_TEXTS,
  ENDED,
  EXTENSION_ANSWERS,
  EXTENSION_REASONS,
  EXTENSION_REFUSALS,
  PROGRESS_TEXTS,
  REFORM_TRACE,
  RETURN_TEXTS,
} from './story-texts.ts';
import { drawFate, type Fate } from './task-fate.ts';

type Day = Temporal.PlainDate;

interface Given {
  task_id: string;
  agency_id: string;
  agency_lft: number;
  owner_lft: number;
  role: string;
  standing: boolean;
  starts_on: string | null;
  due_on: string | null;
  created_at: Date;
  period_to: string | null;
}

interface Written {
  executions: object[];
  entries: object[];
  requests: object[];
  comments: object[];
  rollUps: Map<string, Date>;
}

/** Chapter: how every agency carried out every task, until the day on which the story stands. */
export async function tellTasks(story: Story): Promise<void> {
  const given = await listGiven(story);
  const written: Written = {
    executions: [],
    entries: [],
    requests: [],
    comments: [],
    rollUps: new Map(),
  };
  for (const one of given) {
    tellTask(story, one, written);
  }
  await updateExecutions(story, written.executions);
  await insertAll(story.tx, 'progress_entry', written.entries);
  await insertAll(story.tx, 'task_request', written.requests);
  await insertAll(story.tx, 'task_comment', written.comments);
  await rollUp(story, written.rollUps);
}

async function listGiven(story: Story): Promise<Given[]> {
  return await story.tx
    .selectFrom('agency_task as execution')
    .innerJoin('task', 'task.id', 'execution.task_id')
    .leftJoin('plan', 'plan.id', 'task.plan_id')
    .select([
      'execution.task_id',
      'execution.agency_id',
      'execution.agency_lft',
      'execution.owner_lft',
      'execution.role',
      'execution.standing',
      'execution.starts_on',
      'execution.due_on',
      'task.created_at',
      'plan.period_to',
    ])
    .orderBy('task.created_at')
    .orderBy('task.position')
    .orderBy('task.id')
    .orderBy('execution.agency_lft')
    .execute();
}

function tellTask(story: Story, given: Given, written: Written): void {
  const sentOn = dayOfDate(given.created_at);
  const today = lastDayAt(story, given.agency_id);
  const drawn = drawFate(story.chance, {
    sentOn,
    startsOn: given.starts_on === null ? sentOn : Temporal.PlainDate.from(given.starts_on),
    dueOn: given.due_on === null ? null : Temporal.PlainDate.from(given.due_on),
    endsOn: given.period_to === null ? null : Temporal.PlainDate.from(given.period_to),
    today,
  });
  const isOver = Temporal.PlainDate.compare(today, story.asOf) < 0 && drawn.closedOn === null;
  const fate = isOver ? endWith(drawn, today) : drawn;
  const last = fate.closedOn ?? fate.doneOn ?? story.asOf;
  const heir = heirOf(story, given.agency_id, last);
  writeEntries(story, given, fate, written);
  if (heir !== given.agency_id) {
    writeTrace(story, given, heir, written);
  }
  writeRequest(story, given, fate, written);
  writeComments(story, given, fate, heir, written);
  written.executions.push(executionRow(story, given, fate, heir));
  written.rollUps.set(given.task_id, story.at(last, '16:40'));
}

/** The day to which an agency's story runs: today, or its own end when nobody took over from it. */
function lastDayAt(story: Story, agencyId: string): Day {
  const { key, valid_to: end } = story.agencyById(agencyId);
  const ended = end !== null && end < story.asOf.toString() && successorOf(key) === null;
  return ended ? Temporal.PlainDate.from(end) : story.asOf;
}

function endWith(fate: Fate, on: Day): Fate {
  return {
    ...fate,
    closedOn: on,
    touchedOn: on,
    request: fate.request?.state === 'open' ? { ...fate.request, state: 'refused' } : fate.request,
    condition: { state: 'cancelled', on: on.toString(), reason: ENDED },
  };
}

/** Who holds the work on its last day: the agency itself, or who took over from it meanwhile. */
function heirOf(story: Story, agencyId: string, last: Day): string {
  const agency = story.agencyById(agencyId);
  const ended = agency.valid_to !== null && agency.valid_to < last.toString();
  const key = ended ? successorOf(agency.key) : null;
  return key === null ? agencyId : story.agency(key).id;
}

function executionRow(story: Story, given: Given, fate: Fate, heir: string): object {
  const { condition, progress } = fate;
  const due = fate.dueOn?.toString() ?? null;
  return {
    task_id: given.task_id,
    agency_id: given.agency_id,
    heir_id: heir,
    heir_lft: story.agencyById(heir).lft,
    state: condition.state,
    condition,
    progress,
    due_on: due,
    risk_on: riskOf(story, fate),
    acknowledged_at: momentOrNull(story, fate.acknowledgedOn, '10:05'),
    done_at: momentOrNull(story, fate.doneOn, '15:20'),
    confirmed_at:
      condition.state === 'confirmed' ? momentOrNull(story, fate.closedOn, '16:40') : null,
    updated_at: story.at(fate.touchedOn, '16:40'),
    revision: fate.progressDays.length + 2,
  };
}

function riskOf(story: Story, fate: Fate): string | null {
  if (fate.dueOn === null) {
    return null;
  }
  const from =
    Temporal.PlainDate.compare(fate.startsOn, fate.dueOn) > 0 ? fate.dueOn : fate.startsOn;
  return riskBegins({ from, lastDay: fate.dueOn }, story.calendar).toString();
}

async function updateExecutions(story: Story, rows: readonly object[]): Promise<void> {
  await sql`
    update agency_task as execution
       set agency_id = row.heir_id, agency_lft = row.heir_lft, state = row.state,
           condition = row.condition, progress = row.progress, due_on = row.due_on,
           risk_on = row.risk_on, acknowledged_at = row.acknowledged_at, done_at = row.done_at,
           confirmed_at = row.confirmed_at, updated_at = row.updated_at, revision = row.revision
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
           task_id uuid, agency_id uuid, heir_id uuid, heir_lft integer, state text,
           condition jsonb, progress integer, due_on date, risk_on date,
           acknowledged_at timestamptz, done_at timestamptz, confirmed_at timestamptz,
           updated_at timestamptz, revision integer)
     where execution.task_id = row.task_id and execution.agency_id = row.agency_id`.execute(
    story.tx,
  );
}

/** Each task once, in a settled order, so that two loads touch rows alike. */
async function rollUp(story: Story, moments: ReadonlyMap<string, Date>): Promise<void> {
  const rows = [...moments].map(([id, at]) => ({ id, at }));
  await sql`
    select app.roll_up_task(row.id, row.at)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, at timestamptz)`.execute(
    story.tx,
  );
}

function writeEntries(story: Story, given: Given, fate: Fate, written: Written): void {
  const { chance } = story;
  const steps = fate.progressDays.length;
  for (const [index, day] of fate.progressDays.entries()) {
    const percent = Math.round((fate.openProgress * (index + 1)) / steps / 5) * 5;
    written.entries.push(
      entry(story, given, day, {
        body: withFigures(story, chance.pick(PROGRESS_TEXTS)),
        percent,
        to_state: 'in-progress',
      }),
    );
  }
  if (fate.doneOn !== null) {
    const body = withFigures(story, chance.pick(DONE_TEXTS));
    written.entries.push(
      entry(story, given, fate.doneOn, { body, percent: 100, to_state: 'done' }),
    );
  }
  if (fate.condition.state === 'returned' || fate.wasReturned) {
    const day = fate.returnedOn ?? fate.touchedOn;
    const body = chance.pick(RETURN_TEXTS);
    const returned = { body, percent: null, to_state: 'returned' };
    written.entries.push({ ...entry(story, given, day, returned), ...coordinatorOf(story) });
  }
}

function writeTrace(story: Story, given: Given, heir: string, written: Written): void {
  const from = story.agencyById(given.agency_id);
  const to = story.agencyById(heir);
  const day = Temporal.PlainDate.from(from.valid_to ?? story.asOf).add({ days: 1 });
  const body = REFORM_TRACE.replace('{từ}', from.name).replace('{sang}', to.name);
  written.entries.push({
    ...entry(story, given, story.workday(day), { body, percent: null, to_state: null }),
    ...coordinatorOf(story),
  });
}

function writeRequest(story: Story, given: Given, fate: Fate, written: Written): void {
  const asked = fate.request;
  if (asked === null) {
    return;
  }
  const { chance } = story;
  const extension = asked.kind === 'extension';
  const answers = asked.state === 'granted' ? EXTENSION_ANSWERS : EXTENSION_REFUSALS;
  const reasons = extension ? EXTENSION_REASONS : CHANGE_REASONS;
  const reason = 'reason' in fate.condition ? fate.condition.reason : chance.pick(reasons);
  const decided = asked.state !== 'open';
  written.requests.push({
    id: newId(),
    task_id: given.task_id,
    agency_id: given.agency_id,
    agency_lft: given.agency_lft,
    owner_lft: given.owner_lft,
    kind: asked.kind,
    reason,
    proposed_due_on: asked.until?.toString() ?? null,
    state: asked.state,
    answer: decided ? chance.pick(answers) : null,
    asked_at: story.at(asked.on, '09:30'),
    asked_by: story.postOf(given.agency_id).id,
    decided_at: decided ? story.at(asked.on.add({ days: 2 }), '14:10') : null,
    decided_by: decided ? story.coordinator.id : null,
  });
}

const TALKATIVE = 0.14;

function writeComments(
  story: Story,
  given: Given,
  fate: Fate,
  heir: string,
  written: Written,
): void {
  const { chance } = story;
  const first = fate.progressDays[0];
  if (first === undefined || chance.next() > TALKATIVE) {
    return;
  }
  const [question, reply] = chance.pick(COMMENTS);
  const speakers = [
    { post: story.coordinator, body: question, day: first, clock: '17:05' },
    { post: story.postOf(heir), body: reply, day: first.add({ days: 1 }), clock: '08:25' },
  ];
  for (const { post, body, day, clock } of speakers) {
    if (Temporal.PlainDate.compare(day, story.asOf) < 0) {
      written.comments.push({
        id: newId(),
        task_id: given.task_id,
        post_id: post.id,
        officer_id: post.officer_id,
        agency_id: post.agency_id,
        body,
        at: story.at(day, clock),
      });
    }
  }
}

function entry(
  story: Story,
  given: Given,
  day: Day,
  said: { body: string; percent: number | null; to_state: string | null },
): object {
  const post = story.postOf(heirOf(story, given.agency_id, day));
  return {
    id: newId(),
    task_id: given.task_id,
    agency_id: given.agency_id,
    agency_lft: given.agency_lft,
    owner_lft: given.owner_lft,
    ...said,
    at: story.at(day, said.to_state === 'done' ? '15:20' : '11:10'),
    post_id: post.id,
    officer_id: post.officer_id,
  };
}

function coordinatorOf(story: Story): { post_id: string; officer_id: string } {
  return { post_id: story.coordinator.id, officer_id: story.coordinator.officer_id };
}

function withFigures(story: Story, text: string): string {
  const { chance } = story;
  const figures: Record<string, number> = {
    n: chance.whole(3, 24),
    m: chance.whole(8, 90) * 10,
    k: chance.whole(4, 60) * 50,
    p: chance.whole(1, 4),
  };
  return text.replace(/\{(\w)\}/g, (_whole, key: string) =>
    String(figures[key] ?? 1).replace(/\B(?=(\d{3})+$)/, '.'),
  );
}

function momentOrNull(story: Story, day: Day | null, clock: string): Date | null {
  return day === null ? null : story.at(day, clock);
}

function dayOfDate(date: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDate();
}
