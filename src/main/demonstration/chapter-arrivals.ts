import { Temporal } from 'temporal-polyfill';
import { newId } from '#platform/server/ids/new-id.ts';
import type { IssuedPlan } from './issue-plans.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';

const NOTES = [
  'Phổ biến tại giao ban tháng của đơn vị, có ghi biên bản.',
  'Sao gửi các phòng, đơn vị trực thuộc; quán triệt tại sinh hoạt chi bộ.',
  'Thông báo trên hệ thống văn bản nội bộ, giao phòng chuyên môn tham mưu.',
];

/** Chapter: the plans arrive, get their “số đến” in each agency's own book and are disseminated. */
export async function tellArrivals(
  story: Story,
  issued: ReadonlyMap<string, IssuedPlan>,
): Promise<void> {
  const documents = await story.tx
    .selectFrom('plan')
    .select(['id', 'document_id'])
    .orderBy('id')
    .execute();
  const documentOf = new Map(documents.map((row) => [row.id, row.document_id]));
  const books = new Map<string, number>();
  const rows: object[] = [];
  for (const { id, sketch } of issued.values()) {
    for (const agencyId of readersOf(story, sketch.level, sketch.day)) {
      rows.push(
        arrival(story, { documentId: documentOf.get(id) ?? '', agencyId }, sketch.day, books),
      );
    }
  }
  await insertAll(story.tx, 'document_arrival', rows);
}

/** The central plan arrives at the province's office and police, the province's at its departments. */
function readersOf(story: Story, level: string, day: Temporal.PlainDate): string[] {
  const keys =
    level === 'central'
      ? ['vp', 'cat']
      : level === 'province'
        ? ['cat', 'yt', 'gd', 'tp', 'nv', 'pn', 'vks', 'ta', 'vh']
        : ['cat'];
  const local = story.agencies.rows.filter(
    (row) => row.kind === 'commune-peoples-committee' && row.valid_from <= day.toString(),
  );
  const communes = level === 'province' ? local.slice(0, 24) : [];
  return [...keys.map((key) => story.agency(key).id), ...communes.map((row) => row.id)];
}

function arrival(
  story: Story,
  of: { documentId: string; agencyId: string },
  day: Temporal.PlainDate,
  books: Map<string, number>,
): object {
  const { chance } = story;
  const agency = story.agencyById(of.agencyId);
  const arrived = story.workday(day.add({ days: chance.whole(1, 4) }));
  const on = Temporal.PlainDate.compare(arrived, story.asOf) > 0 ? story.asOf : arrived;
  const book = `${agency.id} ${on.year}`;
  const number = (books.get(book) ?? chance.whole(18, 60)) + chance.whole(1, 40);
  books.set(book, number);
  const spread = story.workday(on.add({ days: chance.whole(1, 9) }));
  const done = chance.next() < 0.85 && Temporal.PlainDate.compare(spread, story.asOf) <= 0;
  return {
    id: newId(),
    document_id: of.documentId,
    agency_id: agency.id,
    agency_lft: agency.lft,
    arrival_number: number,
    arrival_year: on.year,
    arrived_on: on.toString(),
    disseminated_on: done ? spread.toString() : null,
    dissemination_note: done ? chance.pick(NOTES) : null,
  };
}
