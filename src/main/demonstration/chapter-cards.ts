import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '#domain/deadline/working-calendar.ts';
import { HOUSE_SETTINGS } from '#domain/setting/house-settings.ts';
import { DISTRICTS_ENDED, successorOf } from './era-words.ts';
import type { IssuedPlan } from './issue-plans.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';

const BY_CLICK = 0.72;
const ISSUES_ON_TIME = 0.76;
const ISSUES_LATE = 0.13;

/** Chapter: who received each plan by a click or by silence, and who issued a plan of its own. */
export async function tellCards(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  await reachHeirs(story);
  await giveCardsToCommunes(story, issued);
  const cards = await story.tx
    .selectFrom('plan_card')
    .selectAll()
    .orderBy('sent_on')
    .orderBy('plan_id')
    .orderBy('agency_lft')
    .execute();
  const rows = cards.map((card) => ({
    plan_id: card.plan_id,
    agency_id: card.agency_id,
    ...receipt(story, card),
    own_plan_issued_on: card.own_plan_issued_on ?? ownPlanDay(story, card),
  }));
  await sql`
    update plan_card as card
       set state = row.state, received_at = row.received_at, received_by = row.received_by,
           own_plan_issued_on = row.own_plan_issued_on
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
           plan_id uuid, agency_id uuid, state text, received_at timestamptz, received_by uuid,
           own_plan_issued_on date)
     where card.plan_id = row.plan_id and card.agency_id = row.agency_id`.execute(story.tx);
}

function receipt(story: Story, card: { sent_on: string; agency_id: string }) {
  const { chance } = story;
  const sentOn = Temporal.PlainDate.from(card.sent_on);
  const silent = addWorkingDays(
    story.calendar,
    sentOn,
    HOUSE_SETTINGS['card.silence-days'].shipped,
  );
  const clicked = story.workday(sentOn.add({ days: chance.whole(0, 5) }));
  if (chance.next() < BY_CLICK && Temporal.PlainDate.compare(clicked, story.asOf) < 0) {
    return {
      state: 'received',
      received_at: story.at(clicked, `${chance.whole(8, 16)}:15`.padStart(5, '0')),
      received_by: story.postOf(card.agency_id).id,
    };
  }
  return Temporal.PlainDate.compare(silent, story.asOf) < 0
    ? { state: 'received-by-silence', received_at: story.at(silent, '17:00'), received_by: null }
    : { state: 'waiting', received_at: null, received_by: null };
}

/** Most issue their own plan in time, some late, a few never. */
function ownPlanDay(
  story: Story,
  card: { must_issue_own_plan: boolean; own_plan_due_on: string | null; sent_on: string },
): string | null {
  const roll = story.chance.next();
  if (!card.must_issue_own_plan || card.own_plan_due_on === null) {
    return null;
  }
  const due = Temporal.PlainDate.from(card.own_plan_due_on);
  const early = story.workday(due.subtract({ days: story.chance.whole(2, 18) }));
  const late = story.workday(due.add({ days: story.chance.whole(2, 25) }));
  const sent = Temporal.PlainDate.from(card.sent_on).add({ days: 3 });
  const chosen = roll < ISSUES_ON_TIME ? early : roll < ISSUES_ON_TIME + ISSUES_LATE ? late : null;
  if (chosen === null) {
    return null;
  }
  const day = Temporal.PlainDate.compare(chosen, sent) < 0 ? story.workday(sent) : chosen;
  return Temporal.PlainDate.compare(day, story.asOf) <= 0 ? day.toString() : null;
}

/** Who took over an agency's duties reads the plans that it had. */
async function reachHeirs(story: Story): Promise<void> {
  for (const row of story.agencies.rows) {
    const key = successorOf(row.key);
    if (key !== null && row.valid_to !== null && row.valid_to < story.asOf.toString()) {
      const heir = story.agency(key).id;
      await sql`
        insert into plan_reach (plan_id, agency_id, owner_lft)
        select plan_id, ${heir}::uuid, owner_lft from plan_reach where agency_id = ${row.id}::uuid
        on conflict do nothing`.execute(story.tx);
      await sql`
        insert into document_reach (document_id, agency_id)
        select document_id, ${heir}::uuid from document_reach where agency_id = ${row.id}::uuid
        on conflict do nothing`.execute(story.tx);
    }
  }
}

/** From July 2025 the communes get the districts' card of the plan that was then running. */
async function giveCardsToCommunes(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  const plan = issued.get(`yearly-${DISTRICTS_ENDED.year}`);
  const isBefore =
    plan !== undefined && Temporal.PlainDate.compare(plan.sketch.day, DISTRICTS_ENDED) < 0;
  if (!isBefore || Temporal.PlainDate.compare(story.asOf, DISTRICTS_ENDED) < 0) {
    return;
  }
  const communes = story.agencies.rows.filter((row) => row.kind === 'commune-peoples-committee');
  const { owner_lft } = await story.tx
    .selectFrom('plan')
    .select('owner_lft')
    .where('id', '=', plan.id)
    .executeTakeFirstOrThrow();
  const sentOn = story.workday(DISTRICTS_ENDED.add({ days: 2 })).toString();
  const reach = communes.map((row) => ({ plan_id: plan.id, agency_id: row.id, owner_lft }));
  await insertAll(story.tx, 'plan_reach', reach);
  await insertAll(
    story.tx,
    'plan_card',
    communes.map((row) => ({
      plan_id: plan.id,
      agency_id: row.id,
      agency_lft: row.lft,
      owner_lft,
      state: 'waiting',
      sent_on: sentOn,
      must_issue_own_plan: false,
    })),
  );
}
