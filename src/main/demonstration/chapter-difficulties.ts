import { Temporal } from 'temporal-polyfill';
import { newId } from '#platform/server/ids/new-id.ts';
import { DECISIONS, DIFFICULTIES, type DifficultySketch } from './difficulty-table.ts';
import type { IssuedPlan } from './issue-plans.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';

type Day = Temporal.PlainDate;

/** Days after which a difficulty is grouped, decided, and answered to the one who raised it. */
const GROUPED_AFTER = 6;
const DECIDED_AFTER = 34;
const ANSWERED_AFTER = 41;

/** Chapter: difficulties raised, grouped by the standing agency, decided by the committee, answered. */
export async function tellDifficulties(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  const groups: object[] = [];
  const rows: object[] = [];
  for (const year of [story.asOf.year - 2, story.asOf.year - 1, story.asOf.year]) {
    const planId = issued.get(`yearly-${year}`)?.id ?? null;
    const raised = DIFFICULTIES.map((sketch) => ({
      sketch,
      on: dayOf(story, sketch, year),
    })).filter(({ on }) => isBefore(on, story.asOf));
    const byGroup = groupRows(story, raised, groups);
    for (const { sketch, on } of raised) {
      rows.push(difficultyRow(story, { sketch, on, planId }, byGroup));
    }
  }
  await insertAll(story.tx, 'difficulty_group', groups);
  await insertAll(story.tx, 'difficulty', rows);
}

interface Raised {
  sketch: DifficultySketch;
  on: Day;
}

interface Group {
  id: string;
  decidedOn: Day;
}

function groupRows(story: Story, raised: readonly Raised[], groups: object[]): Map<string, Group> {
  const byTitle = new Map<string, Group>();
  for (const { sketch, on } of raised) {
    const title = sketch.group;
    if (title === null || byTitle.has(title)) {
      continue;
    }
    const lastOn = raised.filter((one) => one.sketch.group === title).at(-1)?.on ?? on;
    const group = { id: newId(), decidedOn: story.workday(lastOn.add({ days: DECIDED_AFTER })) };
    byTitle.set(title, group);
    const decided = isBefore(group.decidedOn, story.asOf);
    groups.push({
      id: group.id,
      owner_agency_id: story.agency('bcd').id,
      owner_lft: story.agency('bcd').lft,
      title,
      state: decided ? 'decided' : 'open',
      decision: decided ? (DECISIONS[title] ?? '') : null,
      decided_on: decided ? group.decidedOn.toString() : null,
      decided_by: decided ? story.post('lanh-dao').id : null,
      created_at: story.at(on.add({ days: GROUPED_AFTER }), '10:20'),
    });
  }
  return byTitle;
}

function difficultyRow(
  story: Story,
  { sketch, on, planId }: Raised & { planId: string | null },
  groups: ReadonlyMap<string, Group>,
): object {
  const agency = agencyOn(story, sketch.agency, on);
  const found = sketch.group === null ? null : (groups.get(sketch.group) ?? null);
  const isGrouped = found !== null && isBefore(on.add({ days: GROUPED_AFTER }), story.asOf);
  const group = isGrouped ? found : null;
  const decidedOn = group?.decidedOn ?? story.workday(on.add({ days: DECIDED_AFTER }));
  const answeredOn = decidedOn.add({ days: ANSWERED_AFTER - DECIDED_AFTER });
  const answered = isBefore(answeredOn, story.asOf);
  const decided = isBefore(decidedOn, story.asOf);
  return {
    id: newId(),
    agency_id: agency.id,
    agency_lft: agency.lft,
    owner_lft: story.agency('bcd').lft,
    plan_id: planId,
    field: sketch.field,
    body: sketch.body,
    basis: sketch.basis,
    proposal: sketch.proposal,
    state: answered ? 'answered' : decided ? 'decided' : isGrouped ? 'grouped' : 'raised',
    group_id: group?.id ?? null,
    decision: decided ? (DECISIONS[sketch.group ?? ''] ?? sketch.answer) : null,
    decided_on: decided ? decidedOn.toString() : null,
    answer: answered ? sketch.answer : null,
    raised_at: story.at(on, '09:45'),
    raised_by: story.postOf(agency.id).id,
    answered_at: answered ? story.at(answeredOn, '15:00') : null,
  };
}

function dayOf(story: Story, { month, day }: DifficultySketch, year: number): Day {
  return story.workday(Temporal.PlainDate.from({ year, month, day }));
}

function agencyOn(story: Story, keys: string, on: Day) {
  const day = on.toString();
  const found = keys
    .split('/')
    .map((key) => story.agency(key))
    .find((one) => one.valid_from <= day && (one.valid_to === null || one.valid_to >= day));
  return found ?? story.agency('cat');
}

function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
