import { Temporal } from 'temporal-polyfill';
import { riskBegins } from '#domain/programme/task-term.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { IssuedPlan } from './issue-plans.ts';
import { insertAll } from './load-base.ts';
import { MEETINGS, type MeetingSketch } from './meeting-table.ts';
import type { Story } from './story.ts';

interface Rows {
  meeting: object[];
  meeting_participant: object[];
  conclusion: object[];
  task: object[];
  assignment: object[];
  agency_task: object[];
}

/** Chapter: the meetings of three years; what they concluded becomes work. Told before the tasks. */
export async function tellMeetings(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  const rows: Rows = {
    meeting: [],
    meeting_participant: [],
    conclusion: [],
    task: [],
    assignment: [],
    agency_task: [],
  };
  const years = [story.asOf.year - 2, story.asOf.year - 1, story.asOf.year];
  for (const year of years) {
    const plan = issued.get(`yearly-${year}`);
    for (const sketch of plan === undefined ? [] : MEETINGS) {
      tellMeeting(story, sketch, { year, planId: plan?.id ?? '' }, rows);
    }
  }
  for (const table of ['task', 'meeting', 'meeting_participant', 'conclusion'] as const) {
    await insertAll(story.tx, table, rows[table]);
  }
  await insertAll(story.tx, 'assignment', rows.assignment);
  await insertAll(story.tx, 'agency_task', rows.agency_task);
}

/** How far ahead a meeting is already called. */
const CALLED_BEFORE = { days: 30 };

function tellMeeting(
  story: Story,
  sketch: MeetingSketch,
  of: { year: number; planId: string },
  rows: Rows,
): void {
  const { month, day } = sketch;
  const on = story.workday(Temporal.PlainDate.from({ year: of.year, month, day }));
  if (Temporal.PlainDate.compare(on, story.asOf.add(CALLED_BEFORE)) > 0) {
    return;
  }
  const held = Temporal.PlainDate.compare(on, story.asOf) < 0;
  const id = newId();
  const title = sketch.title.replace('{y}', String(of.year));
  const called = on.subtract({ days: 12 });
  const before = Temporal.PlainDate.compare(called, story.asOf) > 0 ? story.asOf : called;
  rows.meeting.push({
    id,
    owner_agency_id: story.agency('bcd').id,
    owner_lft: story.agency('bcd').lft,
    plan_id: of.planId,
    kind: sketch.kind,
    title,
    folded: foldText(title),
    starts_at: story.at(on, sketch.clock),
    ends_at: story.at(on, sketch.until),
    venue: sketch.venue,
    agenda: sketch.agenda,
    minutes: held ? sketch.minutes : '',
    state: held ? 'held' : 'planned',
    created_at: story.at(before, '09:00'),
  });
  for (const key of sketch.agencies) {
    rows.meeting_participant.push({
      meeting_id: id,
      agency_id: agencyOn(story, key, on).id,
      attended: held ? story.chance.next() < 0.93 : null,
    });
  }
  for (const [position, conclusion] of (held ? sketch.conclusions : []).entries()) {
    const taskId = tellConclusion(story, conclusion, { on, planId: of.planId }, rows);
    rows.conclusion.push({
      id: newId(),
      meeting_id: id,
      position,
      body: conclusion.body,
      lead_agency_id: agencyOn(story, conclusion.lead, on).id,
      due_on: on.add({ days: conclusion.days }).toString(),
      task_id: taskId,
    });
    rows.task[rows.task.length - 1] = { ...rows.task.at(-1), origin_id: id };
  }
}

function tellConclusion(
  story: Story,
  conclusion: MeetingSketch['conclusions'][number],
  { on, planId }: { on: Temporal.PlainDate; planId: string },
  rows: Rows,
): string {
  const id = newId();
  const agency = agencyOn(story, conclusion.lead, on);
  const lastDay = on.add({ days: conclusion.days });
  const owner = story.agency('bcd');
  const at = story.at(on, '17:10');
  const shared = {
    owner_lft: owner.lft,
    plan_id: planId,
    standing: false,
    starts_on: on.toString(),
    due_on: lastDay.toString(),
    risk_on: riskBegins({ from: on, lastDay }, story.calendar).toString(),
    updated_at: at,
  };
  rows.task.push({
    ...shared,
    id,
    owner_agency_id: owner.id,
    origin: 'meeting',
    position: 900,
    title: conclusion.body,
    body: conclusion.body,
    folded: foldText(conclusion.body),
    state: 'open',
    created_at: at,
  });
  rows.assignment.push({
    id: newId(),
    task_id: id,
    role: 'lead',
    mode: 'ordered',
    position: 0,
    as_written: agency.name,
    agency_id: agency.id,
  });
  rows.agency_task.push({
    ...shared,
    task_id: id,
    agency_id: agency.id,
    agency_lft: agency.lft,
    role: 'lead',
    mode: 'ordered',
    state: 'assigned',
    condition: JSON.stringify({ state: 'assigned', on: on.toString() }),
  });
  return id;
}

/** The agency of a duty as it was called on the day: `yt/ld` is Sở Y tế, before the merger the other. */
function agencyOn(story: Story, keys: string, on: Temporal.PlainDate) {
  const candidates = keys.split('/').map((key) => story.agency(key));
  const day = on.toString();
  const found = candidates.find(
    (one) => one.valid_from <= day && (one.valid_to === null || one.valid_to >= day),
  );
  return found ?? story.agency('cat');
}
