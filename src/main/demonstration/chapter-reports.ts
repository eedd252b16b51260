import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#platform/server/ids/new-id.ts';
import { DISTRICTS_ENDED, successorOf } from './era-words.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';
import { LATE_REPORT_NOTE, REPORT_NOTE, REPORT_RETURN, YEAR_CLOSED_NOTE } from './story-texts.ts';

interface Due {
  id: string;
  duty_id: string;
  plan_id: string;
  agency_id: string;
  agency_lft: number;
  owner_lft: number;
  period_code: string;
  period_from: string;
  period_to: string;
  before_on: string | null;
  last_day: string;
  remind_on: string;
}

const LATE = 0.11;
const MISSING = 0.05;
const MISSING_LONG_AGO = 0.01;
const RETURNED = 0.04;

/** Chapter: which reports came in time, late, not at all, and which went back. */
export async function tellReports(story: Story): Promise<void> {
  await passDuties(story);
  const dues = await listDues(story);
  const rows = dues
    .filter((due) => due.last_day <= story.asOf.add({ days: 5 }).toString())
    .flatMap((due) => fateOf(story, due));
  await sql`
    update report_due as due
       set state = row.state, submitted_at = row.submitted_at, submitted_by = row.submitted_by,
           note = row.note, revision = row.revision
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
           id uuid, state text, submitted_at timestamptz, submitted_by uuid, note text,
           revision integer)
     where due.id = row.id`.execute(story.tx);
}

function listDues(story: Story): Promise<Due[]> {
  return story.tx
    .selectFrom('report_due')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('last_day')
    .orderBy('plan_id')
    .orderBy('agency_lft')
    .orderBy('period_code')
    .execute();
}

function fateOf(story: Story, due: Due): object[] {
  const { chance, asOf } = story;
  const last = Temporal.PlainDate.from(due.last_day);
  const longAgo = Temporal.PlainDate.compare(last, asOf.subtract({ months: 8 })) < 0;
  const roll = chance.next();
  const missing = longAgo ? MISSING_LONG_AGO : MISSING;
  const closed = isYearClosed(last, asOf);
  if (roll < missing) {
    return closed ? [settledLate(story, due)] : [];
  }
  const late = roll < missing + LATE;
  const early = workdayBefore(story, last.subtract({ days: chance.whole(0, 5) }));
  const day = late ? story.workday(last.add({ days: chance.whole(1, 12) })) : early;
  if (Temporal.PlainDate.compare(day, asOf) >= 0) {
    return [];
  }
  const fresh = Temporal.PlainDate.compare(day, asOf.subtract({ days: 6 })) > 0;
  const returned = !longAgo && chance.next() < RETURNED && !closed;
  const note = late ? LATE_REPORT_NOTE : REPORT_NOTE;
  return [
    {
      id: due.id,
      state: returned ? 'returned' : fresh ? 'submitted' : 'accepted',
      submitted_at: story.at(day, '14:35'),
      submitted_by: story.postOf(due.agency_id).id,
      note: returned ? REPORT_RETURN : note,
      revision: fresh && !returned ? 2 : 3,
    },
  ];
}

/** A year's reports are settled within the month that follows it: later nothing of it is owed. */
function isYearClosed(last: Temporal.PlainDate, asOf: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(yearEndOf(last).add({ months: 1 }), asOf) < 0;
}

/** What was missing for long came in by the end of its year, or nobody waited for it any more. */
function settledLate(story: Story, due: Due): object {
  const last = Temporal.PlainDate.from(due.last_day);
  const day = story.workday(last.add({ days: story.chance.whole(15, 40) }));
  const inYear = Temporal.PlainDate.compare(day, yearEndOf(last)) <= 0;
  return {
    id: due.id,
    state: inYear ? 'accepted' : 'cancelled',
    submitted_at: inYear ? story.at(day, '14:35') : null,
    submitted_by: inYear ? story.postOf(due.agency_id).id : null,
    note: inYear ? LATE_REPORT_NOTE : YEAR_CLOSED_NOTE,
    revision: inYear ? 3 : 2,
  };
}

function yearEndOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ month: 12, day: 31 });
}

/** What an ended agency still owed: its heir reports, and the communes report for the districts. */
async function passDuties(story: Story): Promise<void> {
  const owed = await listDues(story);
  const ended = owed.filter((due) => {
    const { valid_to } = story.agencyById(due.agency_id);
    return valid_to !== null && valid_to < due.last_day && valid_to < story.asOf.toString();
  });
  if (ended.length === 0) {
    return;
  }
  await story.tx
    .updateTable('report_due')
    .set({ state: 'cancelled', note: 'Đơn vị kết thúc hoạt động trước hạn báo cáo.' })
    .where(
      'id',
      'in',
      ended.map((due) => due.id),
    )
    .execute();
  const taken = new Set(owed.map((due) => keyOf(due, due.agency_id)));
  const passed = ended.flatMap((due) =>
    heirsOf(story, due)
      .filter((heir) => !taken.has(keyOf(due, heir)) && taken.add(keyOf(due, heir)))
      .map((heir) => ({
        ...due,
        id: newId(),
        agency_id: heir,
        agency_lft: story.agencyById(heir).lft,
        state: 'waiting',
      })),
  );
  await insertAll(story.tx, 'report_due', passed.map(bare));
}

function heirsOf(story: Story, due: Due): string[] {
  const agency = story.agencyById(due.agency_id);
  const key = successorOf(agency.key);
  if (key !== null) {
    return [story.agency(key).id];
  }
  return agency.kind === 'district-peoples-committee' && due.last_day >= DISTRICTS_ENDED.toString()
    ? story.agencies.rows
        .filter((row) => row.kind === 'commune-peoples-committee')
        .map((row) => row.id)
    : [];
}

function keyOf(due: Due, agencyId: string): string {
  return `${due.duty_id} ${due.period_code} ${agencyId}`;
}

/** Only the columns of a new duty: nothing of what happened to the old one. */
function bare(due: Due & { state: string }): object {
  const { id, duty_id, plan_id, agency_id, agency_lft, owner_lft, state } = due;
  const { period_code, period_from, period_to, before_on, last_day, remind_on } = due;
  return {
    ...{ id, duty_id, plan_id, agency_id, agency_lft, owner_lft, state },
    ...{ period_code, period_from, period_to, before_on, last_day, remind_on },
  };
}

function workdayBefore(story: Story, day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? story.workday(day.subtract({ days: day.dayOfWeek - 5 })) : day;
}
