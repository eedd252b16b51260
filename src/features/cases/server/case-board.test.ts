import { beforeAll, describe, expect, it } from 'vitest';
import type { PostRef } from '#platform/contract/post-ref.ts';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import type { CaseBoardRow, CaseView } from '../contract.ts';

interface Board {
  overdue: number;
  dueToday: number;
  withinThreeDays: number;
  later: number;
  byHandler: { later: number; overdue: number; post: PostRef }[];
  byAgency: { agency: { id: string }; overdue: number }[];
}
type Rows = { rows: CaseBoardRow[] };

let office: CaseOffice;
let late: string;
let fresh: string;
let tried: string;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  late = await office.open({ charges: [{ article: '348', paragraph: 1, points: [] }] });
  fresh = await office.open({
    at: '2026-10-30T09:00:00+07:00',
    decision: { number: '77/QĐ-CQĐT', on: '2026-10-30' },
    bookNumber: '12/2026',
  });
  tried = await office.open();
  await office.bring('trial', tried);
}, 240_000);

const list = async (by: string, search: string) =>
  (await (await office.as(by)).get<Rows>(`/cases?${search}`)).body.rows.map((row) => row.id);
const find = async (by: string, words: string) =>
  (await (await office.as(by)).send<Rows>('POST', '/case-searches', { words })).body.rows.map(
    (row) => row.id,
  );

describe('the board of cases', () => {
  it('counts by clock, by handler and by body what its list then shows', async () => {
    const officer = await office.as('dieu-tra');
    const board = (await officer.get<Board>('/case-board')).body;
    for (const [nearness, count] of [
      ['overdue', board.overdue],
      ['due-today', board.dueToday],
      ['within-three-days', board.withinThreeDays],
      ['later', board.later],
    ] as const) {
      expect((await list('dieu-tra', `nearness=${nearness}`)).length, nearness).toBe(count);
    }
    expect(await list('dieu-tra', 'nearness=overdue')).toContain(late);
    const handler = board.byHandler[0];
    expect(board.byHandler).toHaveLength(1);
    expect(handler?.overdue).toBe(board.overdue);
    expect(await list('dieu-tra', `handlerPostId=${handler?.post.id}`)).toContain(fresh);
    expect(await list('dieu-tra', 'nearness=later')).toContain(tried);
    const court = board.byAgency.find((row) => row.agency.id === office.regionCourt);
    expect(await list('dieu-tra', `agencyId=${office.regionCourt}`)).toEqual([tried]);
    expect(court).toBeDefined();
  });

  it('names a handler to colleagues, and to another body by the office only', async () => {
    const handlersSeenBy = async (who: string) =>
      (await (await office.as(who)).get<Board>('/case-board')).body.byHandler.map(({ post }) => [
        post.name === null,
        post.title,
      ]);
    const [own] = await handlersSeenBy('dieu-tra');
    expect(own?.[0]).toBe(false);
    expect(await handlersSeenBy('kiem-sat-kv')).toEqual([[true, own?.[1]]]);
  });

  it('does not tell a court who investigated', async () => {
    const judge = await office.as('tham-phan-kv');
    const board = (await judge.get<Board>('/case-board')).body;
    expect(board.byHandler).toEqual([]);
    const { rows } = (await judge.get<Rows>('/cases')).body;
    expect(rows.map((row) => [row.id, row.handlers])).toEqual([[tried, []]]);
  });

  it('finds a case by code, book number and number of a decision, for who may open it only', async () => {
    const view = (await office.view<CaseView>('dieu-tra', fresh)).body;
    for (const words of [view.code.slice(-6), '12/2026', '77/qđ']) {
      expect(await find('dieu-tra', words), words).toEqual([fresh]);
      expect(await find('dieu-tra-2', words), words).toEqual([]);
      expect(await find('tham-phan-kv', words), words).toEqual([]);
    }
    expect(
      (await (await office.as('dau-moi')).send('POST', '/case-searches', { words: 'VA' })).status,
    ).toBe(403);
  });

  it('says where a limit would end if it were extended today, and writes nothing', async () => {
    const view = (await office.view<CaseView>('dieu-tra', fresh)).body;
    const limit = view.clocks.find((clock) => clock.rule === '172');
    expect(limit?.ifExtended?.localeCompare(limit.dueOn)).toBe(1);
    expect(limit?.extensionsUsed).toBe(0);
    expect(view.handlers).toHaveLength(1);
  });
});

describe('a paper of a case', () => {
  it('is drafted, changed, approved by another officer, and changed no more', async () => {
    const drafted = await office.post_('dieu-tra', fresh, '/papers', {
      form: 'opening-decision',
      paragraphs: ['Đoạn thứ nhất.'],
    });
    const { paperId } = drafted.body as unknown as { paperId: string };
    const officer = await office.as('dieu-tra');
    const head = await office.as('thu-truong');
    const ways = async (by: string) =>
      (await office.view<CaseView>(by, fresh)).body.papers.find((one) => one.id === paperId)?.may;
    expect(await ways('dieu-tra')).toEqual(['edit', 'cancel', 'tie']);
    expect(await ways('kiem-sat-kv')).toEqual([]);
    const words = { revision: 1, paragraphs: ['Đoạn đã sửa.', 'Đoạn thêm.'] };
    expect((await officer.send('PUT', `/case-papers/${paperId}`, words)).status).toBe(200);
    const opened = await officer.send('POST', `/case-papers/${paperId}/open`, {
      purpose: 'investigate',
    });
    expect(opened.body).toEqual({ paragraphs: words.paragraphs, revision: 2 });
    expect(await ways('thu-truong')).toEqual(['approve', 'edit', 'cancel', 'tie']);
    const approved = { revision: 2, do: 'approve' };
    expect((await head.send('POST', `/case-papers/${paperId}/steps`, approved)).status).toBe(200);
    const again = { ...words, revision: 3 };
    expect(await officer.send('PUT', `/case-papers/${paperId}`, again)).toMatchObject({
      status: 409,
      body: { code: 'case.paper-state' },
    });
    const stranger = await office.as('dieu-tra-2');
    for (const [method, path, body] of [
      ['PUT', '', again],
      ['POST', '/open', { purpose: 'investigate' }],
    ] as const) {
      const refused = await stranger.send(method, `/case-papers/${paperId}${path}`, body);
      expect(refused.status, path).toBe(404);
    }
  });
});

describe('what is kept of cases', () => {
  it('changes by two administrators, and everybody is told the decision it rests on', async () => {
    const content = async (by: string) =>
      (await (await office.as(by)).get<{ caseContent: object }>('/me')).body.caseContent;
    expect(await content('dieu-tra')).toEqual({ mode: 'full', decision: null });
    const first = await office.as('quan-tri-he-thong');
    const proposed = await first.send<{ id: string }>('POST', '/case-content', {
      mode: 'dates-only',
      number: '15/QĐ-UBND',
      on: '2026-10-20',
    });
    expect(proposed.status).toBe(200);
    const confirm = `/case-content/${proposed.body.id}/confirm`;
    expect((await first.send('POST', confirm)).status).toBe(409);
    expect((await (await office.as('dieu-tra')).send('POST', confirm)).status).toBe(403);
    expect((await (await office.as('quan-tri-2')).send('POST', confirm)).status).toBe(200);
    expect(await content('dieu-tra')).toEqual({
      mode: 'dates-only',
      decision: { number: '15/QĐ-UBND', on: '2026-10-20' },
    });
    const view = (await office.view<CaseView>('dieu-tra', tried)).body;
    expect(view.content).toBe('dates-only');
    expect(view.accusedList.map((one) => [one.mark, one.mayOpenName])).toEqual([['BC1', false]]);
    const name = await office.post_('dieu-tra', late, '/accused', {
      at: '2026-10-30T09:00:00+07:00',
      office: 'head-of-investigation',
      charges: [{ article: '348', paragraph: 1, points: [] }],
      under18: false,
      name: { fullName: 'Vàng Thị Mẫu Hạt' },
    });
    expect(name).toMatchObject({ status: 409, body: { code: 'case.names-closed' } });
  });
});

describe('the case of a tip', () => {
  it('is nothing where none was opened, and refused to whoever has no cases', async () => {
    const path = `/case-of-tip/${late}`;
    expect((await (await office.as('dieu-tra')).get(path)).body).toEqual({ found: null });
    expect((await (await office.as('dau-moi')).get(path)).status).toBe(403);
  });
});
