import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type LetterItem, writeLetter } from '#domain/document/letter-words.ts';
import type { OutgoingState } from '#domain/document/outgoing.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { AgencyRow } from './agencies.ts';
import { Deliveries } from './deliver-letter.ts';
import type { IssuedPlan } from './issue-plans.ts';
import { insertAll } from './load-base.ts';
import type { PostRow } from './people.ts';
import type { Story } from './story.ts';

type Day = Temporal.PlainDate;

interface Open {
  kind: LetterItem['kind'];
  record_id: string;
  agency_id: string;
  text: string;
  due_on: string;
}

interface Rows {
  deliveries: Deliveries;
  outgoing_document: object[];
  outgoing_item: object[];
  outgoing_step: object[];
  number_entry: object[];
}

/** Days of the year on which the standing agency writes to those who are late. */
const WRITING_DAYS: readonly (readonly [number, number])[] = [
  [4, 3],
  [7, 3],
  [10, 2],
];
const PER_DAY = 3;
/** Where the letters of these days stand: the newest are still on somebody's desk. */
const ON_THE_DESK: readonly OutgoingState[] = ['draft', 'checked', 'approved'];

/** Chapter: letters that urged those who were late, numbered by the clerk, and the ones still on the desk. */
export async function tellLetters(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  const rows: Rows = {
    deliveries: new Deliveries(),
    outgoing_document: [],
    outgoing_item: [],
    outgoing_step: [],
    number_entry: [],
  };
  const numbers = new Map<number, number>();
  for (const day of writingDays(story)) {
    const plan = issued.get(`yearly-${day.year}`);
    const onDesk = Temporal.PlainDate.compare(day, story.asOf.subtract({ days: 10 })) > 0;
    const late = plan === undefined ? [] : await listLate(story, plan.id, day);
    const others = late.filter((one) => one.agency_id !== story.agency('cat').id);
    for (const [index, [agencyId, items]] of [...Map.groupBy(others, (one) => one.agency_id)]
      .slice(0, PER_DAY)
      .entries()) {
      const state = onDesk ? (ON_THE_DESK[index] ?? 'draft') : 'sent';
      const number = state === 'sent' ? nextNumber(story, numbers, day.year) : null;
      const to = story.agencyById(agencyId);
      tellLetter(story, { plan: plan as IssuedPlan, to, items, day, state, number }, rows);
    }
  }
  await rows.deliveries.store(story);
  for (const table of [
    'outgoing_document',
    'outgoing_item',
    'outgoing_step',
    'number_entry',
  ] as const) {
    await insertAll(story.tx, table, rows[table]);
  }
}

function writingDays(story: Story): Day[] {
  const { asOf } = story;
  const past = [asOf.year - 2, asOf.year - 1, asOf.year].flatMap((year) =>
    WRITING_DAYS.map(([month, day]) =>
      story.workday(Temporal.PlainDate.from({ year, month, day })),
    ),
  );
  const recent = asOf.subtract({ days: 3 });
  const before = past.filter(
    (day) => Temporal.PlainDate.compare(day, asOf.subtract({ days: 12 })) < 0,
  );
  return [...before, recent];
}

/** What of a plan was late on a day: tasks and reports, each with the agency that owed it then. */
async function listLate(story: Story, planId: string, day: Day): Promise<Open[]> {
  const on = day.toString();
  const { rows } = await sql<Open>`
    select 'task' as kind, task.id as record_id, execution.agency_id, task.title as text,
           execution.due_on::text as due_on, execution.agency_lft
      from agency_task as execution join task on task.id = execution.task_id
     where execution.plan_id = ${planId}::uuid and execution.mode = 'ordered'
       and execution.state <> 'cancelled' and execution.due_on < ${on}::date
       and (execution.done_at is null or execution.done_at::date > ${on}::date)
    union all
    select 'report', due.id, due.agency_id,
           'kỳ từ ngày ' || to_char(due.period_from, 'DD/MM/YYYY')
             || ' đến ngày ' || to_char(due.period_to, 'DD/MM/YYYY'), due.last_day::text,
           due.agency_lft
      from report_due as due
     where due.plan_id = ${planId}::uuid and due.state <> 'cancelled'
       and due.last_day < ${on}::date
       and (due.submitted_at is null or due.submitted_at::date > ${on}::date)
     order by 6, 5, 2`.execute(story.tx);
  return rows;
}

interface Letter {
  plan: IssuedPlan;
  to: AgencyRow;
  items: readonly Open[];
  day: Day;
  state: OutgoingState;
  number: number | null;
}

const SYMBOL = 'BCĐ138-CAT';

function tellLetter(story: Story, letter: Letter, rows: Rows): void {
  const { plan, to, day, state, number } = letter;
  const items = letter.items.slice(0, 6);
  const id = newId();
  const owner = story.agency('bcd');
  const words = wordsOf(letter, items);
  const drafter = story.coordinator;
  const issuedOn = number === null ? null : day.add({ days: 2 }).toString();
  const reached = stepsUntil(state);
  rows.outgoing_document.push({
    id,
    kind: 'urging',
    state,
    owner_agency_id: owner.id,
    owner_lft: owner.lft,
    to_agency_id: to.id,
    plan_id: plan.id,
    subject: words.subject,
    content: contentOf(story, letter, words),
    document_number: number,
    symbol: SYMBOL,
    issued_on: issuedOn,
    sent_on: issuedOn,
    document_id: deliver(story, letter, words.subject, rows.deliveries),
    drafted_by: drafter.id,
    drafted_officer_id: drafter.officer_id,
    checked_by: reached.includes('check') ? story.post('thu-truong').id : null,
    approved_by: reached.includes('approve') ? story.post('lanh-dao').id : null,
    numbered_by: number === null ? null : story.post('van-thu').id,
    created_at: story.at(day, '09:15'),
    updated_at: story.at(day.add({ days: number === null ? 1 : 2 }), '15:45'),
    revision: reached.length,
  });
  for (const [position, item] of items.entries()) {
    rows.outgoing_item.push({
      id: newId(),
      outgoing_id: id,
      position,
      record_kind: item.kind,
      record_id: item.record_id,
      text: words.items[position] ?? item.text,
      due_on: item.due_on,
    });
  }
  tellSteps(story, id, letter, reached, rows);
}

function deliver(
  story: Story,
  { to, day, number }: Letter,
  subject: string,
  deliveries: Deliveries,
): string | null {
  if (number === null) {
    return null;
  }
  const issued = day.add({ days: 2 });
  return deliveries.enter(story, {
    to,
    number: `${number}/${SYMBOL}`,
    subject,
    issuedOn: issued.toString(),
    sentAt: story.at(issued, '15:45'),
  });
}

function wordsOf({ plan, to, day }: Letter, items: readonly Open[]) {
  return writeLetter({
    form: 'urging-dispatch',
    plan: {
      number: plan.sketch.words.số ?? null,
      title: `Thực hiện công tác phòng, chống mua bán người năm ${plan.sketch.day.year}`,
      issuedOn: plan.sketch.day,
    },
    issuer: 'Ban Chỉ đạo 138 tỉnh',
    addressee: to.name,
    standing: 'Công an tỉnh',
    items: items.map((item) => ({
      kind: item.kind,
      text: item.text,
      dueOn: Temporal.PlainDate.from(item.due_on),
    })),
    today: day,
    answerBy: day.add({ days: 14 }),
  });
}

function contentOf(story: Story, { to }: Letter, words: ReturnType<typeof writeLetter>): string {
  return JSON.stringify({
    family: 'state',
    parent: story.province.name,
    issuer: story.agency('bcd').name,
    place: 'Minh Họa',
    addressee: to.name,
    opening: words.opening,
    items: words.items,
    closing: words.closing,
    recipients: ['Như trên', 'Trưởng ban (b/c)'],
    archive: 'VT, CAT',
    signature: {
      kind: 'deputy',
      behalf: 'Ban Chỉ đạo',
      of: 'Trưởng ban',
      office: 'Phó Trưởng ban Thường trực',
      stateOffice: 'Phó Giám đốc Công an tỉnh',
      name: null,
      postId: null,
    },
  });
}

const WAY = ['draft', 'check', 'approve', 'record-signature', 'number', 'send'] as const;

function stepsUntil(state: OutgoingState): readonly (typeof WAY)[number][] {
  const counts: Partial<Record<OutgoingState, number>> = { draft: 1, checked: 2, approved: 3 };
  return WAY.slice(0, counts[state] ?? WAY.length);
}

function tellSteps(
  story: Story,
  outgoingId: string,
  { day, number }: Letter,
  reached: readonly (typeof WAY)[number][],
  rows: Rows,
): void {
  const clerk = story.post('van-thu');
  const doers: Record<(typeof WAY)[number], PostRow> = {
    draft: story.coordinator,
    check: story.post('thu-truong'),
    approve: story.post('lanh-dao'),
    'record-signature': clerk,
    number: clerk,
    send: clerk,
  };
  for (const [index, act] of reached.entries()) {
    rows.outgoing_step.push({
      id: newId(),
      outgoing_id: outgoingId,
      act,
      at: story.at(day.add({ days: Math.floor(index / 2) }), `${9 + index}:15`.padStart(5, '0')),
      post_id: doers[act].id,
      officer_id: doers[act].officer_id,
    });
  }
  if (number !== null) {
    const owner = story.agency('bcd');
    rows.number_entry.push({
      id: newId(),
      agency_id: owner.id,
      agency_lft: owner.lft,
      type_code: '',
      year: day.year,
      number,
      state: 'used',
      outgoing_id: outgoingId,
      entered_at: story.at(day.add({ days: 2 }), '13:15'),
      entered_by: clerk.id,
    });
  }
}

/** The series of the year, with the gaps that other letters of the committee leave. */
function nextNumber(story: Story, numbers: Map<number, number>, year: number): number {
  const next = (numbers.get(year) ?? 8) + story.chance.whole(1, 4);
  numbers.set(year, next);
  return next;
}
