import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '#domain/plan-review/review.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { issuePlan } from '../../../../tests/harness/issue-plan.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import type { ImportView, listCovers, PlanView } from '../contract.ts';

const PLAN = [
  'BAN CHỈ ĐẠO 138 TỈNH MINH HỌA',
  'Số: 12/KH-BCĐ138',
  'Minh Họa, ngày 01 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Phòng, chống mua bán người năm 2026',
  'II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN',
  '1. Công tác truyền thông',
  '- Tổ chức chiến dịch truyền thông tại các xã biên giới trước ngày 15/7/2026 (Công an tỉnh chủ trì, phối hợp Sở Kho Lẫm thực hiện).',
  '- Rà soát người đi làm ăn xa, lập danh sách theo dõi (Công an tỉnh chủ trì thực hiện).',
  'Nơi nhận:',
  '- Các sở, ngành;',
  '- Lưu: VT.',
].join('\n');

type Covers = OutputOf<typeof listCovers>;

const province = await aProvince('2026-02-05');
let coordinator: Officer;
beforeAll(async () => {
  coordinator = await province.signIn('dieu-phoi');
});

describe('the pages of a plan', () => {
  it('show the source for ever linked to the tasks made from it, and the counts', async () => {
    const planId = await issuePlan(coordinator, PLAN);
    const plan = await coordinator.get<PlanView>(`/plans/${planId}`);
    expect(plan.body.taskCounts).toEqual({ all: 2, done: 0, overdue: 0, progress: 0 });
    expect(plan.body.cardCounts.received).toBe(0);
    const source = await coordinator.get<{
      sourceText: string;
      items: { taskId: string | null; span: [number, number] }[];
    }>(`/plans/${planId}/source`);
    const tasks = source.body.items.filter((item) => item.taskId !== null);
    expect(tasks.map(({ span }) => source.body.sourceText.slice(...span).slice(0, 7))).toEqual([
      'Tổ chức',
      'Rà soát',
    ]);
    const filters = await coordinator.get<{
      issuers: { id: string; plans: number }[];
      years: number[];
    }>('/plan-filters');
    expect(filters.body.years).toEqual([2026]);
    expect(filters.body.issuers.find(({ id }) => id === plan.body.issuer.id)?.plans).toBe(1);
  });

  it('place a plan under a programme, which then counts its tasks', async () => {
    const planId = await issuePlan(coordinator, PLAN.replace('12/KH', '13/KH'));
    const node = await coordinator.send<{ id: string }>('POST', '/programme', {
      parentId: null,
      kind: 'programme',
      name: 'Chương trình phòng, chống mua bán người',
      leadAgencyId: null,
      startsOn: null,
      endsOn: null,
    });
    await coordinator.send('POST', `/plans/${planId}/place`, {
      parentNodeId: node.body.id,
      parentPlanId: null,
    });
    const plan = await coordinator.get<PlanView>(`/plans/${planId}`);
    expect(plan.body.parentNode?.name).toBe('Chương trình phòng, chống mua bán người');
    const tree = await coordinator.get<{ nodes: { id: string; tasks: number }[] }>('/programme');
    expect(tree.body.nodes.find(({ id }) => id === node.body.id)?.tasks).toBe(2);
  });
});

describe('a plan under another', () => {
  it('says how the tasks given to its agency are covered, proposed, linked by hand, or not at all', async () => {
    const parentId = await issuePlan(coordinator, PLAN.replace('12/KH', '14/KH'));
    const police = await province.signIn('thu-truong');
    const own = PLAN.replace('BAN CHỈ ĐẠO 138 TỈNH MINH HỌA', 'CÔNG AN TỈNH MINH HỌA')
      .replace('12/KH-BCĐ138', '8/KH-CAT')
      .replace('Rà soát người đi làm ăn xa, lập danh sách theo dõi', 'Lắp camera ở bến xe');
    const planId = await issuePlan(coordinator, own, { parentPlanId: parentId });
    const path = `/plans/${planId}/covers`;
    const read = async () => {
      const { tasks, own: mine } = (await coordinator.get<Covers>(path)).body;
      return { tasks, mine, states: tasks.map((task) => task.matches.map(({ state }) => state)) };
    };
    const before = await read();
    expect(before.tasks.map((task) => task.title.slice(0, 7))).toEqual(['Tổ chức', 'Rà soát']);
    expect(before.states).toEqual([['proposed'], []]);
    const camera = before.mine.find((task) => task.title.startsWith('Lắp'));
    const pair = { parentTaskId: before.tasks[1]?.id, childTaskId: camera?.id };
    expect((await police.send('POST', path, pair)).status).toBe(200);
    expect((await police.send('POST', path, pair)).status).toBe(200);
    expect((await read()).states).toEqual([['proposed'], ['confirmed']]);
    const stranger = { ...pair, parentTaskId: camera?.id };
    expect((await police.send('POST', path, stranger)).status).toBe(404);
  });
});

describe('the desk of a review', () => {
  it('gives the header its places, and an answered name its agency', async () => {
    const { view, path } = await openReview();
    expect(view.sourceText.slice(...(view.headerReading.spans.title ?? [0, 0]))).toContain('Phòng');
    const found = await coordinator.send<{ rows: { id: string; name: string }[] }>(
      'POST',
      '/agencies/find',
      { words: 'so y te' },
    );
    const [agency] = found.body.rows;
    const review: Review = {
      ...view.review,
      names: {
        'Sở Kho Lẫm': { agencyIds: [agency?.id ?? ''], asGroup: false, kept: false },
      },
    };
    const saved = await coordinator.send<Pick<ImportView, 'names'>>('PUT', `${path}/review`, {
      revision: view.revision,
      review,
    });
    const name = saved.body.names.find((one) => one.asWritten === 'Sở Kho Lẫm');
    expect(name?.answer).toEqual([{ id: agency?.id, name: agency?.name }]);
  });

  it('asks who a split unit is now, once for two spellings of one department, with what each took over', async () => {
    const old = PLAN.replace('2026', '2024')
      .replace('Sở Kho Lẫm', 'Sở LĐTBXH')
      .replace(
        '(Công an tỉnh chủ trì thực hiện)',
        '(Ủy ban nhân dân xã Mường Ngà Hạ chủ trì, phối hợp Sở Lao động - Thương binh và Xã hội thực hiện)',
      );
    const started = await coordinator.send<{ id: string }>('POST', '/plan-imports', { text: old });
    const view = await coordinator.get<ImportView>(`/plan-imports/${started.body.id}`);
    const named = (name: string) => view.body.names.find((one) => one.asWritten === name);
    const commune = named('Ủy ban nhân dân xã Mường Ngà Hạ');
    expect([commune?.status, commune?.thenName]).toEqual(['split', commune?.asWritten]);
    expect(commune?.choices.map((one) => one.name.split(' ').slice(0, 5).join(' '))).toEqual([
      'Ủy ban nhân dân xã',
      'Ủy ban nhân dân xã',
    ]);
    const [short, long] = [named('Sở LĐTBXH'), named('Sở Lao động - Thương binh và Xã hội')];
    expect([short?.status, short?.thenName]).toEqual(['split', long?.thenName]);
    expect(short?.choices).toEqual(long?.choices);
    expect(short?.choices.find((one) => one.name.startsWith('Sở Y tế'))?.note).toMatchObject({
      en: 'Social protection, children, victims',
    });
  });

  it('refuses a copy saved over a revision that somebody else has passed', async () => {
    const { view, path } = await openReview();
    const body = { revision: view.revision, review: view.review };
    expect((await coordinator.send('PUT', `${path}/review`, body)).status).toBe(200);
    const second = await coordinator.send<{ code: string }>('PUT', `${path}/review`, body);
    expect([second.status, second.body.code]).toEqual([409, 'record.changed']);
  });
});

async function openReview(): Promise<{ view: ImportView; path: string }> {
  const started = await coordinator.send<{ id: string }>('POST', '/plan-imports', { text: PLAN });
  const path = `/plan-imports/${started.body.id}`;
  return { view: (await coordinator.get<ImportView>(path)).body, path };
}
